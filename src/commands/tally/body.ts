import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { TallyPayout } from "../../payouts/payout-by-day.js";
import type { Tallied, TalliedPerson } from "../../readers/live/model/tally-result.js";
import type { AppTotal } from "./app-total.js";
import type { GiftGoal, GiftWindow } from "./gift-goal.js";
import type { LiveTime, TopSender } from "./one-live.js";

/** Returning and new senders, with the coins of all their gifts. Senders who cannot be identified are in neither. */
export interface Loyalty {
  readonly newSenders: number;
  readonly newCoins: number;
  readonly returningSenders: number;
  readonly returningCoins: number;
}

/** The count of logs. Coins are whole numbers; money is an estimate. Everything but the payout is from the logs. */
export interface Tally
  extends Omit<Tallied, "settledCoins" | "unfinishedCoins" | "minutes" | "moments" | "notes" | "receivers"> {
  readonly receivers: readonly TalliedPerson[];
  readonly settledCoins: Settled<"coin">;
  /** Coins of streaks whose end is not in the logs, at their largest count; not included in any other figure. */
  readonly unfinishedCoins: Settled<"coin">;
  /** Null if no share is known for a day of the logs. */
  readonly payout: TallyPayout | null;
  /** What the unfinished coins would add to the net; absent without any, null if unknown. */
  readonly unfinishedNet?: Range<Money> | null;
  /** Null for a single LIVE, which has no returning senders. */
  readonly loyalty: Loyalty | null;
  /** When the coins came; null for several LIVEs or without times. */
  readonly time: LiveTime | null;
  /** Null if no sender is known. */
  readonly topSender: TopSender | null;
  /** The total that the app shows, compared with the count. */
  readonly appTotal?: AppTotal;
  readonly goal?: GiftGoal;
  readonly window?: GiftWindow;
}
