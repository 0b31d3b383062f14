import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { TallyPayout } from "../../payouts/payout-by-day.js";
import type { Tallied, TalliedPerson } from "../../readers/live/model/tally-result.js";
import type { AppTotal } from "./app-total.js";
import type { GiftGoal, GiftWindow } from "./gift-goal.js";
import type { LiveTime, TopSender } from "./one-live.js";

/** Senders who were there before, and the others; coins are of all their gifts. Who is not told apart is neither. */
export interface Loyalty {
  readonly newSenders: number;
  readonly newCoins: number;
  readonly returningSenders: number;
  readonly returningCoins: number;
}

/** Counts of coins are whole numbers; money is an estimate. Everything but the payout is as the logs have it. */
export interface Tally
  extends Omit<Tallied, "settledCoins" | "unfinishedCoins" | "minutes" | "moments" | "notes" | "receivers"> {
  readonly receivers: readonly TalliedPerson[];
  readonly settledCoins: Settled<"coin">;
  /** Of streaks whose end is not in the logs, at their largest count: in no other figure. */
  readonly unfinishedCoins: Settled<"coin">;
  /** Null where no share is known for a day of the logs. */
  readonly payout: TallyPayout | null;
  /** What the unfinished coins would add to the net; absent where there are none, null where it is not known. */
  readonly unfinishedNet?: Range<Money> | null;
  /** Null where all is of one LIVE: nobody can have come back. */
  readonly loyalty: Loyalty | null;
  /** When its coins came; null where there are several LIVEs, or no times. */
  readonly time: LiveTime | null;
  /** Null where nobody is known to have sent anything. */
  readonly topSender: TopSender | null;
  /** The total the app shows, beside the count. */
  readonly appTotal?: AppTotal;
  readonly goal?: GiftGoal;
  readonly window?: GiftWindow;
}
