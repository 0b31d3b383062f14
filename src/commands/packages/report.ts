import type { Catalogue, CustomAmount, PriceList } from "../../catalogue/model/model.js";
import { exact } from "../../core/decimal.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { fact, numberOf, type Quantity, type Ratio, settle, settleRatio } from "../../core/quantity.js";
import { isThrough } from "../../pricing/channel-choice.js";
import { exchangeFor, shownIn } from "../../pricing/exchange.js";
import { conflicts } from "../../pricing/price-conflicts.js";
import { isCounted, lastObserved, listRemarks, listsFor, observedFrom } from "../../pricing/price-lists.js";
import { pricePerCoin } from "../../pricing/price-per-coin.js";
import { gradeOf } from "../../pricing/quote.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { packagesInWords } from "./answer.js";
import type { KnownList, Packages, PackagesQuery } from "./body.js";
import { isEven } from "./even-prices.js";

export type { KnownList, Packages, PackagesQuery } from "./body.js";

/** The report of `packages`. */
export type PackagesReport = Report<Understood<PackagesQuery, "region">, Packages>;

/** All price lists known for a region, with defaults marked and contradictions listed. Fails if there is none, or none as early as the day. */
export function packages(query: PackagesQuery, catalogue: Catalogue): Outcome<PackagesReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const { region } = market.value;
  const { code } = region;
  const today = listsFor(market.value, {});
  const isTooEarly = query.prices === undefined && !today.ok && today.diagnostics[0]?.code === "prices.not-yet";
  if (isTooEarly) return today;
  const named = query.prices === undefined ? undefined : listsFor(market.value, query);
  if (named?.ok === false) return named;
  const known = catalogue.priceLists.filter(
    (list) => list.region === code && isThrough(list, query.channel) && isCounted(list, query),
  );
  const lists = named?.value ?? known;
  if (lists.length === 0) {
    const through = query.channel === undefined ? "" : `${query.channel} `;
    const help = "add your own with --catalogue, or choose another --region";
    return failure("prices.unknown", `no ${through}price list is known for ${inPlace(region)}`, help);
  }
  const exchange = exchangeFor(query, catalogue);
  const answering = new Set(today.ok ? today.value.map(({ id }) => id) : []);
  const body: Packages = { lists: lists.map((list) => knownList(list, answering.has(list.id), catalogue)) };
  const disagreements = conflicts(catalogue.priceLists.filter((list) => list.region === code))
    .filter((conflict) => conflict.lists.some((list) => lists.includes(list)))
    .map(({ message }) => ({ code: "prices.conflict" as const, message }));
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "packages/1",
      { ...query, region: code },
      shown,
      catalogue,
      packagesInWords(shown, market.value),
      {
        decided: body.lists
          .filter((list) => list.answers)
          .flatMap(({ packages: all }) => all.map(({ price }) => price)),
      },
      marketRemarks(market.value, query),
      { warnings: disagreements, cites: lists.flatMap(({ sources }) => sources) },
      listRemarks(lists, catalogue),
      exchange?.remarks(),
    ),
  );
}

function knownList(list: PriceList, answers: boolean, catalogue: Catalogue): KnownList {
  const rates = list.packages.map(({ coins, price }) => ({ coins, price: exact(price) }));
  const [first, ...rest] = rates;
  const best = rest.reduce((a, b) => (cheaper(b, a) < 0 ? b : a), first!);
  const even = isEven(list);
  return {
    priceList: list.id,
    region: list.region ?? null,
    channel: list.channel,
    currency: list.currency,
    observed: lastObserved(list),
    observedFrom: observedFrom(list),
    estimated: list.estimated,
    grade: gradeOf(list, catalogue),
    default: list.default,
    answers,
    complete: list.complete,
    ...present({ derivedFrom: list.derivedFrom }),
    even,
    packages: list.packages.map((one, index) => {
      const price = fact(list.currency, one.price, `package of ${one.coins} coins`, {
        sources: list.sources,
        at: one.at,
      });
      return {
        coins: one.coins,
        price: settle(price, "up", `price of ${one.coins} coins`),
        perCoin: ratioOf(pricePerCoin(one, list)),
        best: even || cheaper(rates[index]!, best) === 0,
      };
    }),
    ...present({ custom: list.custom && customOf(list.custom, list), note: list.note }),
  };
}

type PerCoin = { readonly coins: number; readonly price: ReturnType<typeof exact> };

/** Compares prices per coin by cross multiplication: division could round equal prices differently. */
const cheaper = (a: PerCoin, b: PerCoin): number =>
  a.price.times(exact(String(b.coins))).cmp(b.price.times(exact(String(a.coins))));

function customOf(
  { minimum, maximum, perCoin: rate, ...cited }: CustomAmount,
  { currency }: PriceList,
): NonNullable<KnownList["custom"]> {
  return { minimum, maximum, perCoin: ratioOf(fact(currency, rate, "custom amount, each coin", cited)) };
}

/** A price per coin as a plain number. */
const ratioOf = (each: Quantity<PriceList["currency"]>): Ratio =>
  settleRatio(numberOf(each, "price of one coin"), 6, "for one coin");
