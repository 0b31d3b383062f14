import type { DiamondModel } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import { type Outcome, succeed } from "../core/diagnostic.js";
import { counted, type Money, type Settled, settle, sum } from "../core/quantity.js";
import { BOUNDS, type Range, range } from "../core/range.js";
import type { Remarks } from "../report/report.js";
import { lessFees } from "./after-fees.js";
import { type Basis, basisOf, type Terms } from "./basis.js";
import { diamondsFor, type PayoutDay, paidFor, payoutRemarks, type Received } from "./payout-rules.js";
import type { Share } from "./share.js";

/** Settled coins by the day they came, and those whose day is not known. */
interface DatedCoins {
  readonly days: readonly { readonly day: Day; readonly coins: number }[];
  readonly untimed: number;
}

/** Days in a row, one share, one sum of coins that is settled once: what `payout` says of those coins. */
interface PaidStretch extends Received {
  /** The first and last of its days that brought coins; null where no event has a time. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly coins: Settled<"coin">;
  readonly diamonds: Settled<"diamond">;
}

/** What the settled coins of the logs bring, all stretches together; each of these is their sum. */
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
  readonly coins: number;
}

/** Coins by the shares that pay them; what has no time goes with the share of the day asked about. */
export function stretchesOf({ days, untimed }: DatedCoins, terms: Terms<DiamondModel>): Outcome<readonly Stretch[]> {
  const paid = days.filter(({ coins }) => coins > 0).map((one) => ({ from: one.day, to: one.day, ...one }));
  const rest = untimed > 0 || paid.length === 0 ? [{ day: terms.asOf, from: null, to: null, coins: untimed }] : [];
  const stretches: Stretch[] = [];
  for (const { day, from, to, coins } of [...paid, ...rest]) {
    const basis = basisOf({ ...terms, asOf: day });
    if (!basis.ok) return basis;
    const last = stretches.at(-1);
    if (last === undefined || keyOf(last.basis.share) !== keyOf(basis.value.share)) {
      stretches.push({ basis: basis.value, from, to, coins });
    } else {
      stretches[stretches.length - 1] = { ...last, to: to ?? last.to, coins: last.coins + coins };
    }
  }
  return succeed(stretches);
}

/** Two shares that are the same to whoever is paid. */
const keyOf = ({ regime, rate, capped }: Share): string =>
  [regime, ...BOUNDS.flatMap((bound) => [rate[bound], capped?.part[bound]]), capped?.cap]
    .map((part) => (typeof part === "object" ? part.exact.toFixed() : part))
    .join(" ");

/** Each stretch like a payout of its own, and their sum withdrawn by the method; `on` says its days, where its last does not. */
export function tallyPayout(
  stretches: readonly Stretch[],
  method: string | undefined,
  terms: Terms<DiamondModel>,
  on?: PayoutDay,
): Outcome<{ readonly payout: TallyPayout; readonly remarks: readonly (Remarks | undefined)[] }> {
  const paid = stretches.map((stretch): PaidStretch => {
    const coins = counted("coin", stretch.coins, `settled coins${spanText(stretch)}`);
    const { from, to, basis } = stretch;
    const diamonds = diamondsFor(coins, basis.model);
    return { from, to, coins, diamonds, ...paidFor(diamonds, basis) };
  });
  const sent = lessFees(totals(paid), method, terms);
  if (!sent.ok) return sent;
  const { model } = terms;
  const payout = { model: model.id, verdict: model.verdict, ...sent.value.received, stretches: paid };
  const remarks = stretches.map(({ basis, to }, index) => payoutRemarks(basis, paid[index]!, on ?? to ?? terms.asOf));
  return succeed({ payout, remarks: [...remarks, sent.value.remarks] });
}

const spanText = ({ from, to }: Stretch): string => {
  if (from === null || to === null) return "";
  return from === to ? ` of ${from}` : ` of ${from} to ${to}`;
};

/** One stretch is its own sum; several are added, settled as they are. */
function totals(paid: readonly PaidStretch[]): Omit<TallyPayout, "model" | "verdict" | "stretches"> {
  const added = (label: string, part: (one: PaidStretch) => Money): Money =>
    paid.length === 1 ? part(paid[0]!) : settle(sum(paid.map(part), label), "down", label);
  const ranged = (label: string, part: (one: PaidStretch) => Range<Money>): Range<Money> =>
    range((bound) => added(`${label}, ${bound}`, (one) => part(one)[bound]));
  const [{ agency, withholding }] = paid as readonly [PaidStretch];
  return {
    coins: settle(
      sum(
        paid.map(({ coins }) => coins),
        "settled coins",
      ),
      "down",
      "settled coins",
    ),
    diamonds: settle(
      sum(
        paid.map(({ diamonds }) => diamonds),
        "diamonds",
      ),
      "down",
      "diamonds credited",
    ),
    nominal: added("nominal value", ({ nominal }) => nominal),
    gross: ranged("gross", ({ gross }) => gross),
    ...(agency === undefined ? {} : { agency: ranged("agency's part", (one) => one.agency!) }),
    ...(withholding === undefined ? {} : { withholding: ranged("tax withheld", (one) => one.withholding!) }),
    net: ranged("net", ({ net }) => net),
  };
}
