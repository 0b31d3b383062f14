import type { Promotion } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { type Day, firstDayOf, latestObserved } from "../../core/date.js";
import { type Exact, exact } from "../../core/decimal.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import {
  at,
  counted,
  defined,
  fact,
  type Money,
  over,
  type Quantity,
  type Settled,
  settle,
} from "../../core/quantity.js";
import { type Bound, OPPOSITE, type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { entriesFor } from "../../regions/rules-in-force.js";
import type { Assumption, Remarks, Warning } from "../../report/report.js";

/** The value of coins in Promote, and the views they buy. */
export interface Boosted {
  /** The value of the coins: low is the lowest known, likely the newest, high the highest. */
  readonly budget: Range<Money>;
  /** The views; low is the fewest, from the lowest value at the highest cost. */
  readonly views: Range<Settled<"count">>;
  /** The views before rounding. */
  readonly exactly: Range<Quantity<"count">>;
  /** Whether the views were stated, not estimated. */
  readonly stated: boolean;
  readonly remarks: Remarks;
}

type Kind<K extends Promotion["promote"]> = Promotion & { readonly promote: K };

/** The entries of a kind that were known on the day. */
const known = <K extends Promotion["promote"]>(kind: K, { asOf, catalogue }: Market): Kind<K>[] =>
  catalogue.promote.filter((entry): entry is Kind<K> => entry.promote === kind && firstDayOf(entry.observed) <= asOf);

/** The newest known entry of a kind. */
const newest = <K extends Promotion["promote"]>(
  kind: K,
  market: Market,
  fits: (entry: Kind<K>) => boolean = () => true,
): Kind<K> | undefined => latestObserved(known(kind, market).filter(fits), market.asOf, ({ observed }) => observed);

/** The views that coins buy, as stated or estimated from known costs. Fails for days before the first known cost. */
export function boosted(coins: Settled<"coin">, stated: number | undefined, market: Market): Outcome<Boosted> {
  const { asOf } = market;
  const counting = countingOf(market);
  if (counting === undefined) return notYet(asOf, "ask for a later day");
  const money = range((bound) => moneyOf(coins, counting[bound], bound));
  const budget = range((bound) => settle(money[bound], "half-even", `what the coins count in Promote, ${bound}`));
  const counts = noted([counting.likely, counting.low, counting.high]);
  if (stated !== undefined) {
    const seen = counted("count", stated, "views that were had");
    const views = range(() => seen);
    return succeed({ budget, views, exactly: views, stated: true, remarks: { assumptions: counts } });
  }
  const costs = range((bound) => newest("views", market, (entry) => entry.bound === bound));
  const { low, likely, high } = costs;
  if (low === undefined || likely === undefined || high === undefined)
    return notYet(asOf, "ask for a later day, or add --views");
  const cost = { low, likely, high };
  const exactly = range((bound) => viewsOf(money[bound], cost[OPPOSITE[bound]], bound));
  return succeed({
    budget,
    views: range((bound) => settle(exactly[bound], "down", `views, ${bound}`)),
    exactly,
    stated: false,
    remarks: { assumptions: [...counts, ...noted([low, likely, high])] },
  });
}

/** Known values of coins: the newest is likely, the lowest and highest of all are the bounds. */
function countingOf(market: Market): Range<Kind<"coin">> | undefined {
  const likely = newest("coin", market);
  if (likely === undefined) return undefined;
  const each = ({ counts }: Kind<"coin">) => exact(counts.price).div(exact(String(counts.coins)));
  const sorted = known("coin", market).sort((one, other) => each(one).cmp(each(other)));
  return { low: sorted[0]!, likely, high: sorted.at(-1)! };
}

function moneyOf(coins: Settled<"coin">, counting: Kind<"coin">, bound: Bound): Quantity<Currency> {
  const { coins: several, price, currency } = counting.counts;
  const counts = fact(currency, price, `what ${several} coins count in Promote`, counting);
  const buys = fact("coin", String(several), `coins that count ${price} ${currency}`, counting);
  return at(coins, counts, buys, `what the coins count in Promote, ${bound}`);
}

function viewsOf(money: Quantity<Currency>, cost: Kind<"views">, bound: Bound): Quantity<"count"> {
  const thousand = fact(cost.currency, cost.perThousand, `cost of a thousand views, ${OPPOSITE[bound]}`, cost);
  return at(money, defined("count", 1000, "a thousand views"), thousand, `views, ${bound}`);
}

const notYet = (asOf: Day, help: string): Outcome<never> =>
  failure("promote.unknown", `the cost of boosted views is unknown for ${asOf}`, help);

const noted = (entries: readonly Promotion[]): Assumption[] =>
  entries.flatMap(({ note, sources }) => (note === undefined ? [] : [{ text: note, source: sources[0] ?? null }]));

/** Known terms of Promote, with warnings if the plan is outside them. */
export function promoteTerms(coins: Settled<"coin">, days: number, budget: Range<Money>, market: Market): Remarks {
  const terms = known("term", market);
  const bounds = newest("budget", market);
  const charge = newest("charge", market);
  const offered = newest("offered", market);
  const warnings: Warning[] = [];
  const outside = (message: string): void => {
    warnings.push({ code: "promote.outside", message });
  };
  if (bounds !== undefined) {
    const { least, most, currency } = bounds.perDay;
    const perDay = (money: Money): Exact => over(money, defined(USD, days, "a dollar a day"), "dollars a day").exact;
    const plan = `${several(coins.amount, "coin")} in ${several(days, "day")}`;
    const said = `(${bounds.sources.join(", ")}: ${bounds.note ?? "not official"})`;
    // Warn only if this is so at every known value of the coins.
    if (perDay(budget.high).cmp(exact(least)) < 0)
      outside(`${plan} are below ${least} ${currency} a day, the least known ${said}`);
    if (perDay(budget.low).cmp(exact(most)) > 0)
      outside(`${plan} are above ${most} ${currency} a day, the most known ${said}`);
    if (days < bounds.days.least || days > bounds.days.most)
      outside(
        `${several(days, "day")} are outside ${bounds.days.least} to ${bounds.days.most}, the days known ${said}`,
      );
  }
  if (charge !== undefined && coins.exact.cmp(exact(String(charge.counts.coins))) < 0) {
    const { coins: fewest, price, currency } = charge.counts;
    outside(`at least ${fewest} coins, ${price} ${currency}, are charged (${charge.sources.join(", ")})`);
  }
  if (offered !== undefined && entriesFor([offered], market).length === 0)
    outside(
      `Promote is not known to be offered in ${inPlace(market.region)} (${offered.sources.join(", ")}, ${offered.observed})`,
    );
  return {
    assumptions: terms.map(({ what, sources }) => ({ text: what, source: sources[0] ?? null })),
    warnings,
    cites: [...terms, ...[bounds, charge, offered].flatMap((one) => one ?? [])].flatMap(({ sources }) => sources),
  };
}
