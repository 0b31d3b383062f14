import { type Day, daysBetween } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { counted, over, type Ratio, type Settled, settleRatio } from "../../core/quantity.js";
import { several } from "../../core/text.js";
import { MOST_COINS } from "../../gifts/coins-and-gifts.js";
import type { PastLive } from "../../readers/counts/records.js";

/** Past LIVEs, and the files they were read from. */
export interface History {
  readonly files: readonly string[];
  readonly lives: readonly PastLive[];
}

/** What a history says in short. */
export interface PastSummary {
  readonly lives: number;
  readonly coins: Settled<"coin">;
  /** Coins of a LIVE on average, to the tenth. */
  readonly mean: Ratio;
  readonly from: Day;
  readonly to: Day;
  /** The LIVE that brought most, and what part of all coins that is; null where no LIVE brought any. */
  readonly largest: { readonly day: Day; readonly coins: Settled<"coin">; readonly part: Ratio } | null;
  /** The straight line through the past. */
  readonly trend: PastTrend;
  /** Futures drawn from it. */
  readonly futures: number;
}

/** What a LIVE brought on the first and the last day of the past, by the straight line through all of them. */
export interface PastTrend {
  readonly first: Settled<"coin">;
  readonly last: Settled<"coin">;
  /** Whether it goes beyond chance. */
  readonly clear: boolean;
  /** Whether the coming months go on with it. */
  readonly applied: boolean;
}

/** The LIVEs of a history up to a day, in order. */
export interface KnownPast {
  /** One at least. */
  readonly lives: readonly PastLive[];
  readonly from: Day;
  readonly to: Day;
  /** From the first to the last, both counted. */
  readonly days: number;
  /** LIVEs after the day asked about. */
  readonly later: number;
}

/** Of fewer LIVEs chance says more than they do. */
const FEWEST = 8;

/** In fewer days a pause of a week would not be seen. */
const SHORTEST = 14;

/** A history as it was known on a day; fails where it is too short to say anything. */
export function knownPast({ files, lives: all }: History, isPaceStated: boolean, asOf: Day): Outcome<KnownPast> {
  const name = files.join(", ");
  const lives = all.filter(({ day }) => day <= asOf).sort(byDay);
  const [from, to] = [lives[0]?.day, lives.at(-1)?.day];
  const later = all.length - lives.length;
  if (lives.length < FEWEST || from === undefined || to === undefined) {
    const until = later === 0 ? "" : ` up to ${asOf}`;
    return failure(
      "history.too-few",
      `${name} has ${several(lives.length, "LIVE")}${until}, too few to predict from: ${FEWEST} are needed`,
      "record more of them, or state what one brings with --per-live, like 2000/3000/5000",
    );
  }
  const days = daysBetween(from, to) + 1;
  if (!isPaceStated && days < SHORTEST) {
    return failure(
      "history.too-few",
      `${name} covers ${several(days, "day")}, too few to show how many LIVEs there are in a week: ${SHORTEST} are needed`,
      "add --lives-per-week",
    );
  }
  return lives.reduce((total, { coins }) => total + coins, 0) > MOST_COINS
    ? failure("history.invalid", `${name} has more coins than there can be`, `give at most ${MOST_COINS} in all`)
    : succeed({ lives, from, to, days, later });
}

/** In the order of days; those of one day are not told apart, so that files in another order say the same. */
const byDay = (a: PastLive, b: PastLive): number => (a.day === b.day ? a.coins - b.coins : a.day < b.day ? -1 : 1);

/** All coins of a past, their mean and the largest LIVE among them. */
export function summaryOf({ lives, from, to }: KnownPast): Omit<PastSummary, "trend" | "futures"> {
  const total = lives.reduce((sum, { coins }) => sum + coins, 0);
  const coins = counted("coin", total, "coins of all past LIVEs");
  const label = "coins of a past LIVE on average";
  const mean = settleRatio(over(coins, counted("coin", lives.length, "one coin for each LIVE"), label), 1, label);
  return { lives: lives.length, coins, mean, from, to, largest: largestOf(lives, coins) };
}

function largestOf(lives: readonly PastLive[], all: Settled<"coin">): PastSummary["largest"] {
  const largest = lives.reduce((best, one) => (one.coins > best.coins ? one : best));
  if (largest.coins === 0) return null;
  const coins = counted("coin", largest.coins, `coins of the largest LIVE, on ${largest.day}`);
  const label = "part of all past coins from the largest LIVE";
  return { day: largest.day, coins, part: settleRatio(over(coins, all, label), 4, label) };
}
