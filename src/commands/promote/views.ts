import type { Promotion } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { type Day, latestObserved } from "../../core/date.js";
import { exact } from "../../core/decimal.js";
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
import { OPPOSITE, type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import { entriesFor } from "../../regions/rules-in-force.js";
import type { Assumption, Remarks, Warning } from "../../report/report.js";

/** Views for coins, and what a thousand of them cost. */
export interface Boosted {
  /** What the coins count in Promote. */
  readonly budget: Money;
  /** The same, and what a thousand views cost, before they are rounded. */
  readonly exactly: { readonly budget: Quantity<Currency>; readonly perThousand: Range<Quantity<Currency>> };
  readonly perThousand: Range<Money>;
  /** Low is the fewest, where they are dearest. */
  readonly views: Range<Settled<"count">>;
  /** Where the views were stated: nothing is expected of them. */
  readonly stated: boolean;
  readonly remarks: Remarks;
}

type Kind<K extends Promotion["promote"]> = Promotion & { readonly promote: K };

/** The newest entry of a kind on a day. */
function newest<K extends Promotion["promote"]>(
  kind: K,
  { asOf, catalogue }: Market,
  fits: (entry: Kind<K>) => boolean = () => true,
): Kind<K> | undefined {
  const entries = catalogue.promote.filter((entry): entry is Kind<K> => entry.promote === kind);
  return latestObserved(entries.filter(fits), asOf, ({ observed }) => observed);
}

/** The views that coins bring, as stated or as the costs known on the day would have it. Fails before the first cost. */
export function boosted(coins: Settled<"coin">, views: number | undefined, market: Market): Outcome<Boosted> {
  const { asOf } = market;
  const coin = newest("coin", market);
  if (coin === undefined) return notYet(asOf, "ask for a later day");
  const { counts } = coin;
  const price = fact(counts.currency, counts.price, `what ${counts.coins} coins count in Promote`, coin);
  const buys = fact("coin", String(counts.coins), `coins that count ${counts.price} ${counts.currency}`, coin);
  const exactly = at(coins, price, buys, "what the coins count in Promote");
  const budget = settle(exactly, "half-even", "budget");
  const thousand = defined("count", 1000, "a thousand views");
  const assumptions = noted([coin]);
  if (views !== undefined) {
    const seen = counted("count", views, "views that were had");
    const each = at(thousand, exactly, seen, "a thousand views");
    const cost = settle(each, "half-even", "cost of a thousand views");
    return succeed({
      budget,
      exactly: { budget: exactly, perThousand: range(() => each) },
      perThousand: range(() => cost),
      views: range(() => seen),
      stated: true,
      remarks: { assumptions },
    });
  }
  const costs = range((bound) => newest("views", market, (entry) => entry.bound === bound));
  const { low, likely, high } = costs;
  if (low === undefined || likely === undefined || high === undefined)
    return notYet(asOf, "ask for a later day, or state --views");
  const known = { low, likely, high };
  const each = range((bound): Quantity<Currency> => {
    const { currency, perThousand } = known[bound];
    return fact(currency, perThousand, `cost of a thousand views, ${bound}`, known[bound]);
  });
  return succeed({
    budget,
    exactly: { budget: exactly, perThousand: each },
    perThousand: range((bound) => settle(each[bound], "half-even", `cost of a thousand views, ${bound}`)),
    // Fewest where a thousand cost most.
    views: range((bound) =>
      settle(at(exactly, thousand, each[OPPOSITE[bound]], `views, ${bound}`), "down", `views, ${bound}`),
    ),
    stated: false,
    remarks: { assumptions: [...assumptions, ...noted([low, likely, high])] },
  });
}

const notYet = (asOf: Day, help: string): Outcome<never> =>
  failure("promote.unknown", `what boosted views cost is not known for ${asOf}`, help);

const noted = (entries: readonly Promotion[]): Assumption[] =>
  entries.flatMap(({ note, sources }) => (note === undefined ? [] : [{ text: note, source: sources[0] ?? null }]));

/** What is known of Promote's terms, and what of the plan lies outside them. */
export function promoteTerms(coins: Settled<"coin">, days: number, budget: Money, market: Market): Remarks {
  const { asOf, catalogue } = market;
  const terms = catalogue.promote.flatMap((entry) =>
    entry.promote === "term" && latestObserved([entry], asOf, ({ observed }) => observed) !== undefined ? [entry] : [],
  );
  const bounds = newest("budget", market);
  const charge = newest("charge", market);
  const offered = newest("offered", market);
  const warnings: Warning[] = [];
  const outside = (message: string): void => {
    warnings.push({ code: "promote.outside", message });
  };
  if (bounds !== undefined) {
    const { least, most, currency } = bounds.perDay;
    const perDay = over(budget, defined(USD, days, "a dollar a day"), "dollars a day").exact;
    const plan = `${several(coins.amount, "coin")} in ${several(days, "day")}`;
    const said = `(${bounds.sources.join(", ")}: ${bounds.note ?? "not official"})`;
    if (perDay.cmp(exact(least)) < 0) outside(`${plan} are below ${least} ${currency} a day, the least known ${said}`);
    if (perDay.cmp(exact(most)) > 0) outside(`${plan} are above ${most} ${currency} a day, the most known ${said}`);
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
      `Promote is not known to be offered in ${market.region.name} (${offered.sources.join(", ")}, ${offered.observed})`,
    );
  return {
    assumptions: terms.map(({ what, sources }) => ({ text: what, source: sources[0] ?? null })),
    warnings,
    cites: [...terms, ...[bounds, charge, offered].flatMap((one) => one ?? [])].flatMap(({ sources }) => sources),
  };
}
