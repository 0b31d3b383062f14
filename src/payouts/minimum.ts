import type { Grade, MinimumRule } from "../catalogue/model/model.js";
import { USD } from "../core/currency.js";
import type { Observed } from "../core/date.js";
import { type Outcome, succeed } from "../core/diagnostic.js";
import { present } from "../core/present.js";
import { fact, type Money, type Settled, settle, times } from "../core/quantity.js";
import type { Bound, Range } from "../core/range.js";
import type { Exchange } from "../pricing/exchange.js";
import type { StatedMoney } from "../pricing/money-limit.js";
import { statedMoney } from "../pricing/stated-money.js";
import type { Market } from "../regions/market.js";
import { defaultBasis } from "./basis.js";
import { nominalOf } from "./payout-rules.js";
import { type Method, sourceOf } from "./withdrawal.js";

/** Converts money into US dollars; `undefined` without a rate. */
type ToDollars = Pick<Exchange, "exactly">;

/** What one source says the smallest withdrawal is. */
export interface Claim {
  /** As it is stated; for diamonds, what they pay at the region's likely share. */
  readonly amount: Money;
  /** Only where the source counts in diamonds. */
  readonly diamonds?: Settled<"diamond">;
  /** `any` if it names none. */
  readonly method: string;
  readonly grade: Grade | null;
  /** The day of its source; null if that is undated. */
  readonly day: Observed | null;
  readonly source: string | null;
  /** Why it may not hold; absent if it is sure. */
  readonly doubtful?: string;
}

/** The smallest withdrawal in US dollars: below `low` it is refused, from `high` on it is allowed. */
export interface Minimum {
  readonly low: Money;
  readonly high: Money;
  /** Empty if the creator states what the app shows. */
  readonly claims: readonly Claim[];
}

/** The same over several methods, any of which is enough; `low` is null if nothing is known about one of them. */
export interface MinimumOfAll extends Omit<Minimum, "low"> {
  readonly low: Money | null;
}

/** The smallest withdrawal by a method; `undefined` where none is claimed, or one in money without a rate. */
export function minimumBy({ minimums }: Method, market: Market, dollars: ToDollars): Minimum | undefined {
  const claims = minimums.map((rule) => claimOf(rule, market));
  const inDollars = claims.map((claim) => claim && dollarsOf(claim.amount, dollars));
  const known = inDollars.filter((amount) => amount !== undefined);
  if (known.length === 0 || known.length < minimums.length) return undefined;
  known.sort((a, b) => a.exact.cmp(b.exact));
  return { low: known[0]!, high: known.at(-1)!, claims: claims.filter((claim) => claim !== undefined) };
}

/** Where the smallest withdrawal by a method is looked up. */
export type MinimumOf = (method: Method) => Minimum | undefined;

/** What the creator's own app shows, in US dollars where it names no currency; in its absence what is claimed. */
export function minimumsIn(market: Market, shown: StatedMoney | undefined, dollars: ToDollars): Outcome<MinimumOf> {
  if (shown === undefined) return succeed((method) => minimumBy(method, market, dollars));
  const stated = statedMoney({ currency: USD, ...shown }, "up", "smallest withdrawal the app shows");
  if (!stated.ok) return stated;
  const only = dollarsOf(stated.value, dollars);
  return succeed(() => only && { low: only, high: only, claims: [] });
}

/** The smallest withdrawal by a method in US dollars, where it is sure. */
export function sureMinimum(method: Method, market: Market, dollars: ToDollars): Money | undefined {
  const isSure = method.minimums.every(({ doubtful }) => doubtful === undefined);
  return isSure ? minimumBy(method, market, dollars)?.high : undefined;
}

/** The smallest withdrawal by whichever of the methods allows the least; null where none of any is known. */
export function smallestOf(minimums: readonly (Minimum | undefined)[]): MinimumOfAll | null {
  const known = minimums.filter((minimum) => minimum !== undefined);
  const leastOf = (bound: "low" | "high"): Money | undefined =>
    known.map((minimum) => minimum[bound]).sort((a, b) => a.exact.cmp(b.exact))[0];
  const [low, high] = [leastOf("low"), leastOf("high")];
  if (low === undefined || high === undefined) return null;
  const claims = new Map(known.flatMap((one) => one.claims.map((claim) => [keyOf(claim), claim] as const)));
  return { low: known.length < minimums.length ? null : low, high, claims: [...claims.values()] };
}

const keyOf = ({ amount, method, source }: Claim): string => `${source} ${method} ${amount.amount} ${amount.unit}`;

/** Where an income of a bound is first sure to be withdrawn, or for the highest first may be. */
export const decidingAt = ({ low, high }: Minimum, bound: Bound): Money => (bound === "high" ? low : high);

/** A range of balances against the smallest withdrawal: it may only pass as a whole, and only fail as a whole. */
export function statusAgainst({ low, high }: Range<Money>, minimum: Minimum): "pass" | "fail" | "unknown" {
  if (low.exact.cmp(minimum.high.exact) >= 0) return "pass";
  return high.exact.cmp(minimum.low.exact) < 0 ? "fail" : "unknown";
}

/** `undefined` for diamonds where no share is known. */
function claimOf(rule: MinimumRule, market: Market): Claim | undefined {
  const label = `smallest withdrawal by ${rule.method === "any" ? "any method" : rule.method}`;
  const source = sourceOf(rule, market.catalogue);
  const said = {
    method: rule.method,
    grade: source?.grade ?? null,
    day: source?.date ?? null,
    source: source?.id ?? null,
    ...present({ doubtful: rule.doubtful }),
  };
  if (rule.diamonds === undefined)
    return { amount: settle(fact(rule.currency, rule.amount, label, rule), "up", label), ...said };
  const basis = defaultBasis(market);
  if (!basis.ok) return undefined;
  const diamonds = settle(fact("diamond", String(rule.diamonds), label, rule), "up", `${label}, in diamonds`);
  const { model, share } = basis.value;
  const pays = times(nominalOf(diamonds, model), share.rate.likely, "what they pay at the likely share");
  return { amount: settle(pays, "up", label), diamonds, ...said };
}

function dollarsOf(stated: Money, dollars: ToDollars): Money | undefined {
  if (stated.unit === USD) return stated;
  const exactly = dollars.exactly(stated);
  return exactly && settle(exactly, "up", `smallest withdrawal in ${USD}`);
}
