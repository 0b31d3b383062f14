import { type Currency, currencyOf, minorUnits } from "../../core/currency.js";
import { type Diagnostic, type Outcome, succeed } from "../../core/diagnostic.js";
import { isKeyed, type Keyed } from "../../core/keyed.js";
import { isNonZero, shifted } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { contradicts, first, invalid, readJson, textIn, wholeIn } from "../text/json.js";
import { giftRows, kindOf } from "./list-kind.js";

/** The packages of one currency. */
interface CurrencyPrices {
  readonly currency: Currency;
  /** Coins and the price as decimal text, fewest coins first. */
  readonly packages: readonly (readonly [coins: number, price: string])[];
}

export interface CoinPrices {
  readonly lists: readonly CurrencyPrices[];
  /** The list's own word for it: `web`. */
  readonly channel?: string;
  /** Bounds of a custom amount; the list does not state its price. */
  readonly custom?: { readonly minimum: number; readonly maximum: number };
  /** Notes for the user: bonuses, discounts, packages left out. */
  readonly notes: readonly string[];
}

/** One price of one package. */
interface Price {
  readonly coins: number;
  readonly currency: Currency;
  readonly amount: string;
}

/**
 * The prices in a coin price list from the wallet interface. Prices are hundredths in every currency, and are compared
 * with their displayed text if there is one. Fails with every value that cannot be a price, and every contradiction.
 */
export function readCoinPrices(file: SourceFile): Outcome<CoinPrices> {
  const content = readJson(file);
  if (!content.ok) return content;
  if (kindOf(giftRows(content.value) ?? []) === "gifts") {
    const help = "use giftworth catalogue import gifts";
    return { ok: false, diagnostics: [invalid(`${file.name} is a gift list`, help)] };
  }
  const { data, extra } = isKeyed(content.value) ? content.value : { data: content.value, extra: undefined };
  if (!Array.isArray(data) || data.length === 0) {
    const help = "use the interface's answer, with its packages in “data”";
    return { ok: false, diagnostics: [invalid(`${file.name} holds no coin prices`, help)] };
  }
  const about = isKeyed(extra) ? extra : {};
  const faults: Diagnostic[] = [];
  const notes: string[] = [];
  const byCurrency = new Map<Currency, Map<number, string>>();
  for (const [index, row] of data.entries()) {
    const where = `package ${index + 1} of ${file.name}`;
    for (const { coins, currency, amount } of pricesIn(row, where, about, notes, faults)) {
      const list = byCurrency.get(currency) ?? new Map<number, string>();
      byCurrency.set(currency, list);
      const known = list.get(coins);
      if (known !== undefined && known !== amount)
        faults.push(contradicts(`${coins} coins cost ${known} ${currency} and ${amount} in ${file.name}`));
      list.set(coins, amount);
    }
  }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  if (byCurrency.size === 0) return { ok: false, diagnostics: [invalid(`${file.name} has no price of a package`)] };
  const lists = [...byCurrency].map(([currency, list]) => ({
    currency,
    packages: [...list].sort(([a], [b]) => a - b),
  }));
  const channel = textIn(about.channel);
  const [minimum, maximum] = [wholeIn(about.min_customized_diamond_cnt), wholeIn(about.max_customized_diamond_cnt)];
  return succeed({
    lists,
    notes,
    ...present({ channel, custom: minimum && maximum ? { minimum, maximum } : undefined }),
  });
}

/** The prices of one package in each of its currencies; adds faults to `faults`. */
function pricesIn(row: unknown, where: string, about: Keyed, notes: string[], faults: Diagnostic[]): Price[] {
  const coins = isKeyed(row) ? wholeIn(first(row, "diamond_count", "coins")) : undefined;
  if (!isKeyed(row) || coins === undefined) {
    faults.push(invalid(`${where} has no number of coins`));
    return [];
  }
  const bonus = wholeIn(row.giving_count) ?? 0;
  if (bonus > 0) notes.push(`${coins} coins include a bonus of ${bonus} more, which is not counted`);
  // The list does not state when a discount applies.
  if (row.discount_price && row.discount_price !== row.price)
    notes.push(`${coins} coins have a discount price of ${row.discount_price} hundredths, which is not counted`);
  const listed = Array.isArray(row.currency_price) ? row.currency_price.filter(isKeyed) : [];
  const single: Keyed = { currency: about.default_currency, price: row.price };
  const rival = rivalPrice(row, listed, about);
  if (rival !== undefined) faults.push(contradicts(`${where}, ${coins} coins, ${rival}`));
  return (listed.length > 0 ? listed : [single]).flatMap((price): Price[] => {
    const currency = currencyOf(textIn(price.currency) ?? "");
    if (currency === undefined) {
      const help =
        'write it like "currency_price": [{"currency": "GBP", "price": 75}], which is 0.75 GBP: prices are hundredths';
      faults.push(invalid(`${where}, ${coins} coins, names no known currency`, help));
      return [];
    }
    const hundredths = wholeIn(price.price);
    if (coins === 0 || hundredths === 0) {
      notes.push(`left out: ${coins} coins at a price of 0 ${currency}`);
      return [];
    }
    const amount = hundredths === undefined ? undefined : amountOf(hundredths, currency);
    if (amount === undefined) {
      faults.push(invalid(`${where}: ${JSON.stringify(price.price)} is not a price in hundredths of ${currency}`));
      return [];
    }
    const shown = textIn(price.price_show_form);
    if (shown !== undefined && isOther(shown, amount, currency)) {
      faults.push(
        contradicts(`${where}: the price ${hundredths} is ${amount} ${currency}, but is shown as “${shown}”`),
      );
    }
    const before = wholeIn(price.original_price) ?? 0;
    if (before > hundredths!)
      notes.push(`${coins} coins are discounted from ${amountOf(before, currency)} ${currency}`);
    return [{ coins, currency, amount }];
  });
}

/** Why `price` contradicts `currency_price`: it should be that of the default currency, or without one, any of them. */
function rivalPrice({ price }: Keyed, listed: readonly Keyed[], about: Keyed): string | undefined {
  const own = wholeIn(price);
  const ofDefault = listed.filter(({ currency }) => currency === about.default_currency);
  const held = ofDefault.length > 0 || textIn(about.default_currency) !== undefined ? ofDefault : listed;
  if (own === undefined || held.length === 0 || held.some((one) => wholeIn(one.price) === own)) return undefined;
  return `has price ${own} and in currency_price ${held.map((one) => `${one.price} ${one.currency}`).join(", ")}`;
}

/** An amount of hundredths with its currency's decimals; `undefined` if the currency has no such fine unit. */
function amountOf(hundredths: number, currency: Currency): string | undefined {
  const [whole = "", decimals = ""] = shifted(String(hundredths), -2).split(".");
  const digits = Math.min(minorUnits(currency), 2);
  if (isNonZero(decimals.slice(digits))) return undefined;
  return digits === 0 ? whole : `${whole}.${decimals.slice(0, digits)}`;
}

/** Whether a text like `$1.05` or `19.100 ₫` shows another amount; false if it has no digits. */
function isOther(shown: string, amount: string, currency: Currency): boolean {
  const [number] = /\d[\d.,\s']*/.exec(shown) ?? [];
  if (number === undefined) return false;
  // Three digits after a separator are thousands, unless the currency has three decimals.
  const fine = minorUnits(currency) === 3 ? /[.,](\d{1,3})$/ : /[.,](\d{1,2})$/;
  const [separated = "", decimals = ""] = fine.exec(number.trim()) ?? [];
  const whole = number
    .trim()
    .slice(0, number.trim().length - separated.length)
    .replace(/\D/g, "");
  const plain = (text: string): string =>
    (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(/^0+(?=\d)/, "");
  return plain(decimals === "" ? whole : `${whole}.${decimals}`) !== plain(amount);
}
