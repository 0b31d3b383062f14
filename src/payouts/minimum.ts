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

/** The minimum withdrawal according to one source. */
export interface Claim {
  /** As stated; for diamonds, what they pay at the region's likely share. */
  readonly amount: Money;
  /** Present only if the source counts in diamonds. */
  readonly diamonds?: Settled<"diamond">;
  /** `any` if the source names none. */
  readonly method: string;
  readonly grade: Grade | null;
  /** The date of its source; null if it has none. */
  readonly day: Observed | null;
  readonly source: string | null;
  /** Why it may not apply; absent if it is certain. */
  readonly doubtful?: string;
}

/** The minimum withdrawal in US dollars: a lower amount than `low` is refused, one from `high` on is allowed. */
export interface Minimum {
  readonly low: Money;
  readonly high: Money;
  /** Empty if the creator states the minimum that the app shows. */
  readonly claims: readonly Claim[];
}

/** The same for several methods, any of which is enough; `low` is null if nothing is known about one of them. */
export interface MinimumOfAll extends Omit<Minimum, "low"> {
  readonly low: Money | null;
}

/** The minimum withdrawal by a method; `undefined` if none is claimed, or only one in a currency without a rate. */
export function minimumBy({ minimums }: Method, market: Market, dollars: ToDollars): Minimum | undefined {
  const claims = minimums.map((rule) => claimOf(rule, market));
  const inDollars = claims.map((claim) => claim && dollarsOf(claim.amount, dollars));
  const known = inDollars.filter((amount) => amount !== undefined);
  if (known.length === 0 || known.length < minimums.length) return undefined;
  known.sort((a, b) => a.exact.cmp(b.exact));
  return { low: known[0]!, high: known.at(-1)!, claims: claims.filter((claim) => claim !== undefined) };
}

/** What is needed to look up the minimum withdrawal by a method. */
export type MinimumOf = (method: Method) => Minimum | undefined;

/** The minimum that the creator's own app shows, in US dollars if no currency is named; if absent, claims are used. */
export function minimumsIn(market: Market, shown: StatedMoney | undefined, dollars: ToDollars): Outcome<MinimumOf> {
  if (shown === undefined) return succeed((method) => minimumBy(method, market, dollars));
  const stated = statedMoney({ currency: USD, ...shown }, "up", "minimum withdrawal the app shows");
  if (!stated.ok) return stated;
  const only = dollarsOf(stated.value, dollars);
  return succeed(() => only && { low: only, high: only, claims: [] });
}

/** The minimum withdrawal by a method in US dollars, if it is certain. */
export function sureMinimum(method: Method, market: Market, dollars: ToDollars): Money | undefined {
  const isSure = method.minimums.every(({ doubtful }) => doubtful === undefined);
  return isSure ? minimumBy(method, market, dollars)?.high : undefined;
}

/** The lowest minimum withdrawal of several methods; null if none is known. */
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

/** The balance from which the income of a bound can certainly be withdrawn; for the highest, from which it may be. */
export const decidingAt = ({ low, high }: Minimum, bound: Bound): Money => (bound === "high" ? low : high);

/** A range of balances compared with the minimum withdrawal: it passes or fails only as a whole. */
export function statusAgainst({ low, high }: Range<Money>, minimum: Minimum): "pass" | "fail" | "unknown" {
  if (low.exact.cmp(minimum.high.exact) >= 0) return "pass";
  return high.exact.cmp(minimum.low.exact) < 0 ? "fail" : "unknown";
}

/** `undefined` for diamonds if no share is known. */
function claimOf(rule: MinimumRule, market: Market): Claim | undefined {
  const label = `minimum withdrawal by ${rule.method === "any" ? "any method" : rule.method}`;
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
  return exactly && settle(exactly, "up", `minimum withdrawal in ${USD}`);
}
