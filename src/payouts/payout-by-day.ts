import type { DiamondModel } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";
import { type Day, monthOf } from "../core/date.js";
import { type Outcome, succeed } from "../core/diagnostic.js";
import { at, counted, type Quantity, type Settled, settleRatio } from "../core/quantity.js";
import { range } from "../core/range.js";
import type { Remarks } from "../report/report.js";
import { lessFees } from "./after-fees.js";
import { type Basis, basisOf, type Terms } from "./basis.js";
import type { Portion } from "./gross.js";
import {
  diamondsFor,
  nominalOf,
  type PayoutDay,
  payoutRemarks,
  type Received,
  receivedTogether,
} from "./payout-rules.js";
import { samePay } from "./share-periods.js";

/** Settled coins by the day they came, and those whose day is unknown. */
export interface DatedCoins {
  readonly days: readonly { readonly day: Day; readonly coins: number }[];
  readonly untimed: number;
}

/** Consecutive days under one share, their coins added and rounded once, as `payout` would for the same coins. */
interface PaidStretch extends Received {
  /** Its first and last day with coins; null if no event has a time. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly coins: Settled<"coin">;
  readonly diamonds: Settled<"diamond">;
}

/**
 * The earnings of the settled coins, all stretches together; rounded once, so they may differ from the sum by a cent.
 */
export interface TallyPayout extends Pick<Received, "nominal" | "gross" | "agency" | "withholding" | "fees" | "net"> {
  readonly model: string;
  readonly verdict: string;
  readonly coins: Settled<"coin">;
  readonly diamonds: Settled<"diamond">;
  readonly stretches: readonly PaidStretch[];
}

/** Coins waiting to be paid on one basis. */
export interface Stretch {
  readonly basis: Basis<DiamondModel>;
  readonly from: Day | null;
  readonly to: Day | null;
  /** By month, `YYYY-MM`. */
  readonly coins: ReadonlyMap<string, number>;
}

/** Coins by the share that pays them; coins without a time go with the share of the day asked about. */
export function stretchesOf({ days, untimed }: DatedCoins, terms: Terms<DiamondModel>): Outcome<readonly Stretch[]> {
  const paid = days.filter(({ coins }) => coins > 0).map((one) => ({ from: one.day, to: one.day, ...one }));
  const rest = untimed > 0 || paid.length === 0 ? [{ day: terms.asOf, from: null, to: null, coins: untimed }] : [];
  const stretches: Stretch[] = [];
  for (const { day, from, to, coins } of [...paid, ...rest]) {
    const basis = basisOf({ ...terms, asOf: day });
    if (!basis.ok) return basis;
    const month = monthOf(day);
    const last = stretches.at(-1);
    if (last === undefined || !samePay(last.basis, basis.value)) {
      stretches.push({ basis: basis.value, from, to, coins: new Map([[month, coins]]) });
    } else {
      const all = new Map(last.coins).set(month, (last.coins.get(month) ?? 0) + coins);
      stretches[stretches.length - 1] = { ...last, to: to ?? last.to, coins: all };
    }
  }
  return succeed(stretches);
}

/**
 * Each stretch as its own payout, and all together withdrawn by the method; `on` names its days, if its last day does
 * not.
 */
export function tallyPayout(
  stretches: readonly Stretch[],
  method: string | undefined,
  terms: Terms<DiamondModel>,
  on?: PayoutDay,
): Outcome<{ readonly payout: TallyPayout; readonly remarks: readonly (Remarks | undefined)[] }> {
  const paid = stretches.map((stretch): PaidStretch => {
    const { from, to, basis } = stretch;
    const { share } = basis;
    const rate = range((bound) => settleRatio(share.rate[bound], 4, `rate, ${bound}`));
    return { from, to, regime: share.regime, rate, ...paidTogether([stretch], terms, spanText(stretch)) };
  });
  const [only, second] = paid;
  const { coins, diamonds, ...received } =
    only !== undefined && second === undefined ? allOf(only) : paidTogether(stretches, terms, "");
  const sent = lessFees(received, method, terms);
  if (!sent.ok) return sent;
  const { model } = terms;
  const payout = { model: model.id, verdict: model.verdict, coins, diamonds, ...sent.value.received, stretches: paid };
  const remarks = stretches.map(({ basis, to, coins: byMonth }) =>
    payoutRemarks(basis, { nominal: largestMonth(byMonth, model) }, on ?? to ?? terms.asOf),
  );
  return succeed({ payout, remarks: [...remarks, sent.value.remarks] });
}

const spanText = ({ from, to }: Stretch): string => {
  if (from === null || to === null) return "";
  return from === to ? ` of ${from}` : ` of ${from} to ${to}`;
};

type Together = ReturnType<typeof receivedTogether> & Pick<PaidStretch, "coins" | "diamonds">;

const allOf = ({ from: _from, to: _to, regime: _regime, rate: _rate, ...all }: PaidStretch): Together => all;

/** Coins are added, converted to diamonds and paid together: only the sum is rounded. */
function paidTogether(
  stretches: readonly Stretch[],
  { model, deductions }: Terms<DiamondModel>,
  span: string,
): Together {
  const parts = stretches.flatMap(({ basis: { share }, coins }) =>
    [...coins].map(([month, some]) => ({ share, month, some })),
  );
  const total = parts.reduce((all, { some }) => all + some, 0);
  const coins = counted("coin", total, `settled coins${span}`);
  const diamonds = diamondsFor(coins, model);
  const portions = parts.map(({ share, month, some }): Portion => {
    const own = counted("coin", some, `settled coins of ${month}`);
    // A model that halves coins rounds their sum down; each month has its part of that sum.
    const credited = parts.length === 1 ? diamonds : at(own, diamonds, coins, `diamonds of ${month}`);
    return { share, month, nominal: nominalOf(credited, model) };
  });
  return { coins, diamonds, ...receivedTogether(portions, deductions) };
}

/** The value of the largest month, which a monthly cap is compared with. */
function largestMonth(coins: ReadonlyMap<string, number>, model: DiamondModel): Quantity<Currency> {
  const most = counted("coin", Math.max(...coins.values()), "coins of the largest month");
  return nominalOf(diamondsFor(most, model), model);
}
