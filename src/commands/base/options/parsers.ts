import { type Currency, currencies, currencyCalled, currencyOf, USD } from "../../../core/currency.js";
import { type Day, dayOf, observedOf } from "../../../core/date.js";
import { fail, type Outcome, succeed } from "../../../core/diagnostic.js";
import { isNonZero, isPlainDecimal, isPlainWhole, numberFault, shifted } from "../../../core/number.js";
import type { Range } from "../../../core/range.js";
import { didYouMean } from "../../../core/suggest.js";
import { alternatives } from "../../../core/text.js";
import { moneyParts } from "../../../core/typed-money.js";
import { amountTyped, countTyped, misspelt } from "../../../core/typed-number.js";
import type { StatedRate } from "../../../pricing/exchange.js";
import type { StatedMoney } from "../../../pricing/money-limit.js";
import type { Age } from "../../../report/age.js";
import { type Parse, parser, refuse } from "../value-types.js";
import { daysMeant, monthsMeant } from "./dates.js";

/** A whole number from `least` to `most`: `20000` or `20,000`. */
export const whole = (least = 0, most = Number.MAX_SAFE_INTEGER): Parse<number> =>
  parser("count", (typed, option) => {
    const count = countTyped(typed);
    if (count === undefined) {
      const { fault, help = "write a whole number in plain digits, like 3 or 20000" } = misspelt(typed, "count");
      return refuse("arg.number", option, typed, fault, help);
    }
    if (count < least) return refuse("arg.number", option, typed, `is below ${least}`, `write ${least} or more`);
    return count > most
      ? refuse("arg.number", option, typed, `is above ${most}`, `write ${most} or less`)
      : succeed(count);
  });

/** An amount in US dollars, with or without sign or code, as plain decimal text: `20.50`, `$1,234.50`. */
export const dollars = parser<string>("dollars", (typed, option) => {
  const parts = moneyParts(typed);
  const help = "write plain digits with a point, like 20.50";
  if (parts?.amount === undefined) {
    const { fault, help: instead = help } = misspelt(parts?.number ?? typed, "amount");
    return refuse("arg.money", option, typed, fault, instead);
  }
  if (parts.currency !== undefined && parts.currency !== USD)
    return refuse(
      "arg.money",
      option,
      typed,
      "is not in US dollars",
      "write the dollars that the app shows, like 98.40USD",
    );
  return succeed(parts.amount);
});

/** A number of times per week, above zero, with at most four decimals: `4`, `0.5`. */
export const pace = parser<string>("number", (typed, option) => {
  const help = "write how many a week, like 4 or 0.5";
  if (!isPlainDecimal(typed)) return refuse("arg.number", option, typed, numberFault(typed), help);
  if (!isNonZero(typed)) return refuse("arg.number", option, typed, "is zero", help);
  if (/\.\d{5}/.test(typed)) return refuse("arg.number", option, typed, "has more than 4 decimals", help);
  return Number(typed) > MINUTES_A_WEEK
    ? refuse("arg.number", option, typed, `is above ${MINUTES_A_WEEK}, the minutes of a week`, help)
    : succeed(typed);
});

const MINUTES_A_WEEK = 7 * 24 * 60;

/** The total that an app shows, in whole coins or in diamonds; a gift earns as many diamonds as it costs coins. */
export const coinsShown = parser<number>("count", (typed, option) =>
  whole()(typed.replace(/(?<=[\dk])\s*(?:coins?|diamonds?)$/i, ""), option),
);

/** Low, likely and high as whole numbers: `3000`, or `2000/3000/5000`. */
export const wholeRange = parser<Range<number>>("range", (typed, option) => {
  const parts = typed.split("/").map(countTyped);
  const [low, likely = low, high = low, ...rest] = parts;
  if (
    (parts.length !== 1 && parts.length !== 3) ||
    rest.length > 0 ||
    low === undefined ||
    likely === undefined ||
    high === undefined
  ) {
    return refuse("arg.number", option, typed, "is not a number or low/likely/high", "write 3000, or 2000/3000/5000");
  }
  if (low > likely || likely > high)
    return refuse("arg.number", option, typed, "is out of order", "write the lowest first, like 2000/3000/5000");
  return succeed({ low, likely, high });
});

/** A change in percent, at least -100%, as a fraction: `-10%` or `-10` is `-0.1`. */
export const growth = parser<string>("percent", (typed, option) => {
  const [, sign = "", number = ""] = /^([+-]?)(.*)$/s.exec(typed) ?? [];
  const help = "write a percentage, like 5% or -10%";
  const points = percentPoints(number, option, help);
  if (!points.ok) return points;
  const part = shifted(points.value, -2);
  if (sign === "-" && !/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(part))
    return refuse("arg.number", option, typed, "is below -100%", help);
  return succeed(sign === "-" && isNonZero(part) ? `-${part}` : part);
});

/** A percentage from 0 to 100, as a fraction: `47%` or `47` is `0.47`. */
export const percentage = parser<string>("percent", (typed, option) => {
  const help = "write a percentage from 0% to 100%, like 47%";
  const points = percentPoints(typed, option, help);
  if (!points.ok) return points;
  if (!/^(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)$/.test(points.value))
    return refuse("arg.number", option, typed, "is above 100%", help);
  return succeed(shifted(points.value, -2));
});

/** A percentage as typed, without its sign. Fails for `0.48` without a sign: that could mean 48% or 0.48%. */
function percentPoints(typed: string, option: string, help: string): Outcome<string> {
  const number = typed.trim().replace(/\s*%$/, "");
  if (!isPlainDecimal(number)) return refuse("arg.number", option, typed, numberFault(number), help);
  if (number !== typed.trim() || !/^0\.0*[1-9]/.test(number)) return succeed(number);
  const open = `write ${shifted(number, 2)}% or ${number}%`;
  return refuse("arg.number", option, typed, "can be read in two ways", open);
}

export const day = parser<Day>("day", (typed, option) => {
  const found = dayOf(typed);
  if (found !== undefined) return succeed(found);
  return unlikeIso(daysMeant(typed), option, typed, "is not a date", "write the date as YYYY-MM-DD, like 2026-02-28");
});

/** A month: `YYYY-MM`. */
export const month = parser<string>("month", (typed, option) =>
  /^\d{4}-\d{2}$/.test(typed) && observedOf(typed) !== undefined
    ? succeed(typed)
    : unlikeIso(monthsMeant(typed), option, typed, "is not a month", "write a month as YYYY-MM, like 2027-03"),
);

/** The failure of a date that is not in ISO form, with what it can mean, written in that form. */
const unlikeIso = (meant: readonly string[], option: string, typed: string, fault: string, otherwise: string) =>
  refuse("arg.day", option, typed, fault, meant.length === 0 ? otherwise : `write ${alternatives(meant)}`);

/** An age: `365` or `365days`, `18months`, `2years`. */
export const age = parser<Age>("age", (typed, option) => {
  const [, number = "", unit = ""] = /^(.*?)([a-z]*)$/i.exec(typed.trim()) ?? [];
  const help = "write days, months or years, like 365, 18months, 2years";
  const found = AGES.find((one) => one === `${unit.toLowerCase()}s` || one === unit.toLowerCase());
  if (unit !== "" && found === undefined) return refuse("arg.invalid", option, typed, "is not an age", help);
  if (!isPlainWhole(number)) return refuse("arg.number", option, typed, numberFault(number), help);
  if (number.length > 5) return refuse("arg.number", option, typed, "is too large", help);
  return succeed({ count: Number(number), unit: found ?? "days" });
});

const AGES = ["days", "months", "years"] as const;

export const currency = parser<Currency>("currency", (typed, option) => {
  const found = currencyOf(typed);
  if (found !== undefined) return succeed(found);
  const help = didYouMean(typed, currencies()) ?? "write an ISO 4217 code, like EUR";
  return refuse("arg.unknown-currency", option, typed, "is not a currency", help);
});

/** An exchange rate, in units of a currency for one US dollar: `EUR=0.9`. */
export const statedRate = parser<StatedRate>("rate", (typed, option) => {
  const [code = "", perUsd, ...rest] = typed.split("=");
  if (perUsd === undefined || rest.length > 0)
    return refuse("arg.invalid", option, typed, "is not a rate", "write CUR=RATE, units per US dollar, like EUR=0.9");
  const of = currency(code, option);
  if (!of.ok) return of;
  if (of.value === USD)
    return refuse(
      "arg.invalid",
      option,
      typed,
      "is the US dollar itself",
      "a rate is the units for one US dollar, like EUR=0.9",
    );
  if (!isPlainDecimal(perUsd) || !isNonZero(perUsd)) {
    const fault = isPlainDecimal(perUsd) ? "is zero" : numberFault(perUsd);
    return refuse("arg.number", option, perUsd, fault, "write a rate above zero in plain digits, like 0.9");
  }
  return succeed({ currency: of.value, perUsd });
});

/** Money with its currency or sign: `20USD`, `£20`; undefined for a bare number or a word that is not money. */
export function money(typed: string): Outcome<StatedMoney> | undefined {
  const parts = moneyParts(typed);
  if (parts === undefined || (parts.currency === undefined && parts.sign === undefined)) return undefined;
  const { number, amount: found, ...of } = parts;
  if (found !== undefined) return succeed({ amount: found, ...of });
  const { fault, help = "write plain digits and the currency, like 20USD" } = misspelt(number, "amount");
  return refuse("arg.money", "money", typed, fault, help);
}

/** Money with its currency, `50GBP`, or a bare amount in the currency of the question. */
export const amount = parser<StatedMoney>("money", (typed, option) => {
  const stated = money(typed);
  if (stated !== undefined) return stated;
  const bare = amountTyped(typed.trim());
  if (bare !== undefined) return succeed({ amount: bare });
  const [, number = "", word = ""] = /^([\d.,]+k?)\s*([A-Za-z]+)$/i.exec(typed.trim()) ?? [];
  const called = currencyCalled(word);
  if (called !== undefined)
    return refuse("arg.money", option, typed, "has a word for its currency", `write its code, like ${number}${called}`);
  const code = word.length === 3 ? word : undefined;
  const of = code === undefined ? undefined : currency(code, option);
  if (of?.ok === false) return of;
  const { fault, help = "write plain digits, with or without a currency: 50, 50GBP, £50" } = misspelt(typed, "amount");
  return refuse("arg.money", option, typed, fault, help);
});

/** A package as it was seen: its coins and their price. */
export interface StatedPackage extends StatedMoney {
  readonly coins: number;
}

/** `70=290, 350=1,450`: coins and price of each package; a price that is bare is in the currency of the region. */
export const packages = parser<readonly StatedPackage[]>("packages", (typed, option) => {
  const stated = typed
    .trim()
    .replace(/\s*=\s*/g, "=")
    .split(BETWEEN_PACKAGES)
    .map((one): Outcome<StatedPackage> => {
      const [coins, price, ...rest] = one.split("=");
      if (price === undefined || rest.length > 0)
        return refuse("arg.invalid", option, one, "is not a package", "write '70=290, 350=1,450': coins=price of each");
      const count = whole(1)(coins!, option);
      const cost = amount(price, option);
      return count.ok && cost.ok
        ? succeed({ coins: count.value, ...cost.value })
        : count.ok
          ? (cost as Outcome<never>)
          : count;
    });
  const faults = stated.flatMap((one) => (one.ok ? [] : one.diagnostics));
  return faults.length > 0 ? fail(...faults) : succeed(stated.flatMap((one) => (one.ok ? [one.value] : [])));
});

/** Without a space a comma may be part of a number: it is between packages only where plain coins follow. */
const BETWEEN_PACKAGES = /,?\s+(?=[\d,]+=)|,(?=\d+=)/;

/** Coins as a whole number, or money with its currency: `1000`, `5USD`. */
export const coinsOrMoney = parser<number | StatedMoney>(
  "limit",
  (typed, option) => money(typed) ?? (/[A-Za-z]/.test(typed) ? amount : whole())(typed, option),
);
