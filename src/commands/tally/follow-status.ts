import type { Catalogue } from "../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { counted, type Money, over, type Ratio, type Settled, settleRatio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { basisFor } from "../../payouts/basis.js";
import { diamondModel } from "../../payouts/payout-model.js";
import { diamondsFor, paidFor } from "../../payouts/payout-rules.js";
import type { LiveTotals } from "../../readers/live/model/tally-result.js";
import { marketFor } from "../../regions/market.js";
import { type GiftGoal, giftGoal } from "./gift-goal.js";
import type { TallyQuery } from "./query.js";

/** The status of a LIVE while it goes on. */
export interface LiveProgress {
  readonly settledCoins: Settled<"coin">;
  readonly unfinishedCoins: Settled<"coin">;
  /** Lines that could not be read and are left out. */
  readonly badLines: number;
  /** Coins per minute over the last five minutes; null in the first ten seconds. */
  readonly coinsPerMinute: Ratio | null;
  readonly goal?: Omit<GiftGoal, "at"> & {
    /** Minutes until the goal at this pace, rounded up; null if no coins come or the pace is unknown. */
    readonly minutesLeft: number | null;
  };
  /** The payout of the settled coins at today's share; null if none is known. */
  readonly net: Range<Money> | null;
}

/** Calculates the status from totals and the time in milliseconds. */
type Progress = (totals: LiveTotals, now: number) => LiveProgress;

const DIAMONDS = diamondModel(({ id }) =>
  failure("arg.conflict", `the model ${id} starts from what viewers pay`, "choose another --model"),
);

/** A function for the status of a followed log; everything that does not change is looked up once. */
export function liveProgress(query: Omit<TallyQuery, "tallied">, catalogue: Catalogue): Outcome<Progress> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const basis = basisFor(query, market.value, DIAMONDS);
  if (!basis.ok && basis.diagnostics[0]?.code !== "model.not-in-force") return basis;
  const pace = new Pace();
  return succeed(({ settledCoins, unfinishedCoins, badLines }, now) => {
    const settled = counted("coin", settledCoins, "settled coins so far");
    const coinsPerMinute = pace.at(now, settledCoins);
    return {
      settledCoins: settled,
      unfinishedCoins: counted("coin", unfinishedCoins, "unfinished coins so far"),
      badLines,
      coinsPerMinute,
      ...present({ goal: query.goal === undefined ? undefined : goalOf(query.goal, settledCoins, pace) }),
      net: basis.ok ? paidFor(diamondsFor(settled, basis.value.model), basis.value).net : null,
    };
  });
}

function goalOf(goal: number, settled: number, pace: Pace): NonNullable<LiveProgress["goal"]> {
  const { at: _, ...progress } = giftGoal(goal, settled, []);
  return { ...progress, minutesLeft: progress.reached ? 0 : pace.minutesFor(progress.missing) };
}

const MINUTE = 60_000;

/** The shortest time in milliseconds from which a pace per minute can be calculated. */
const SHORTEST = 10_000;

/** The pace of coins over the last five minutes. */
class Pace {
  readonly #samples: { readonly at: number; readonly coins: number }[] = [];

  /** Adds the present number of coins; returns coins per minute, null if it is too early. */
  at(now: number, coins: number): Ratio | null {
    const samples = this.#samples;
    samples.push({ at: now, coins });
    while (samples.length > 2 && samples[1]!.at <= now - 5 * MINUTE) samples.shift();
    const { coins: come, time } = this.#come();
    if (time < SHORTEST) return null;
    const rate = over(
      counted("count", come * MINUTE, "coins, times the milliseconds of a minute"),
      counted("count", time, "milliseconds"),
      "coins a minute",
    );
    return settleRatio(rate, 2, "coins a minute, of the last five");
  }

  /** Minutes until a number of further coins at the present pace, rounded up; null if unknown. */
  minutesFor(coins: number): number | null {
    const { coins: come, time } = this.#come();
    return come === 0 || time < SHORTEST ? null : Math.ceil((coins * time) / (come * MINUTE));
  }

  /** New coins and their time; at least 0, as a corrected streak may reduce the total. */
  #come(): { readonly coins: number; readonly time: number } {
    const [first, last] = [this.#samples[0]!, this.#samples.at(-1)!];
    return { coins: Math.max(0, last.coins - first.coins), time: last.at - first.at };
  }
}
