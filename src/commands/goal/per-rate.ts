import type { DiamondModel } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { shownText } from "../../core/notation.js";
import { present } from "../../core/present.js";
import { type Money, type Ratio, type Settled, settleRatio } from "../../core/quantity.js";
import type { Bound } from "../../core/range.js";
import type { Basis } from "../../payouts/basis.js";
import type { Arrival, ArrivalBasis } from "../../payouts/coins-for-target.js";
import { sureMinimum } from "../../payouts/minimum.js";
import { methodsNamed, withdraw } from "../../payouts/withdrawal.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { Remarks, Warning } from "../../report/report.js";
import type { Targeted } from "./target.js";

/** The calculation for one bound; everything but the rate is null if no number of coins is enough. */
export interface GoalCase {
  readonly rate: Ratio;
  readonly coins: Settled<"coin"> | null;
  readonly diamonds: Settled<"diamond"> | null;
  readonly gross: Money | null;
  readonly agency?: Money | null;
  readonly withholding?: Money | null;
  /** Present with a method; zero if the amount is too small to withdraw. */
  readonly payments?: Settled<"count"> | null;
  readonly fees?: Money | null;
  readonly net: Money | null;
}

/** The basis of a payout with the named withdrawal method; a doubtful minimum is ignored. */
export function arrivalBasis(
  basis: Basis<DiamondModel>,
  name: string | undefined,
  dollars: Exchange,
): Outcome<ArrivalBasis> {
  if (name === undefined) return succeed(basis);
  const named = methodsNamed(name, basis);
  if (!named.ok) return named;
  const method = named.value[0]!;
  const minimum = sureMinimum(method, basis, dollars);
  return succeed({ ...basis, method, ...present({ minimum }) });
}

/** The calculation for one bound. */
export function caseOf(
  coins: Settled<"coin"> | null,
  arrival: Arrival | null,
  rate: Bound,
  { share, deductions, method }: ArrivalBasis,
): GoalCase {
  const received = arrival?.received;
  return {
    rate: settleRatio(share.rate[rate], 4, `rate, ${rate}`),
    coins,
    diamonds: arrival?.diamonds ?? null,
    gross: received?.gross[rate] ?? null,
    ...present({
      agency: deductions.agency === undefined ? undefined : (received?.agency?.[rate] ?? null),
      withholding: deductions.withholding === undefined ? undefined : (received?.withholding?.[rate] ?? null),
      payments: method && (arrival?.withdrawn?.payments ?? null),
      fees: method && (arrival?.withdrawn?.fees ?? null),
    }),
    net: arrival?.net ?? null,
  };
}

/** Warnings about unreachable targets and amounts too small to withdraw, with the assumptions of a goal. */
export function goalRemarks(target: Targeted, cases: readonly GoalCase[], basis: ArrivalBasis): Remarks {
  const { method, minimum } = basis;
  const warnings = cases.flatMap((one) => [unreachable(one), notWithdrawn(one, basis)].flatMap((found) => found ?? []));
  const assumptions =
    target.kind === "money" && target.inUsd !== undefined
      ? [
          {
            text: `creators are paid in US dollars; the target is ${target.inUsd.amount} USD, rounded up`,
            source: null,
          },
        ]
      : [];
  if (method === undefined) return { warnings, assumptions };
  const doubt = method.minimums.flatMap(({ doubtful, sources }) =>
    doubtful === undefined
      ? []
      : [{ text: `the minimum withdrawal by ${method.method} is left out: ${doubtful}`, source: sources[0] ?? null }],
  );
  const cites = minimum === undefined ? [] : method.minimums.flatMap(({ sources }) => sources);
  return {
    warnings: [...warnings, ...raised(target, basis)],
    assumptions: [...assumptions, ...doubt.slice(0, 1)],
    cites: [...cites, ...method.fee.sources],
  };
}

const percentOf = (rate: Ratio): string => shownText({ percent: rate });

function unreachable({ rate, coins }: GoalCase): Warning | undefined {
  if (coins !== null) return undefined;
  const why = rate.exact.isZero() ? "it pays nothing" : "after deductions it pays less than that";
  const message = `no number of coins reaches the target at a share of ${percentOf(rate)}: ${why}`;
  return { code: "goal.unreachable", message };
}

function notWithdrawn({ rate, gross, payments, net }: GoalCase, { method }: ArrivalBasis): Warning | undefined {
  const stays =
    method !== undefined && payments?.exact.isZero() && net?.exact.isZero() && gross?.exact.isZero() === false;
  if (!stays) return undefined;
  const message = `at a share of ${percentOf(rate)} too little is left to withdraw by ${method.method}`;
  return { code: "goal.minimum", message };
}

/** A warning that a target takes the minimum withdrawal even if it is lower. */
function raised(target: Targeted, { method, minimum }: ArrivalBasis): Warning[] {
  if (target.kind !== "money" || method === undefined || minimum === undefined) return [];
  const wanted = target.inUsd ?? target.target;
  const leaves = withdraw(minimum, method).net;
  if (wanted.exact.isZero() || leaves.exact.cmp(wanted.exact) <= 0) return [];
  const message = `${method.method} pays out nothing below ${minimum.amount} USD, so this target needs that amount`;
  return [{ code: "goal.minimum", message }];
}
