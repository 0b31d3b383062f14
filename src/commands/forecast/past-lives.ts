import { type Day, daysBetween } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { counted, over, type Ratio, type Settled, settleRatio } from "../../core/quantity.js";
import { several } from "../../core/text.js";
import { MOST_COINS } from "../../gifts/coins-and-gifts.js";
import type { PastLive } from "../../readers/counts/records.js";

/** Past LIVEs, and their files. */
export interface History {
  readonly files: readonly string[];
  readonly lives: readonly PastLive[];
}

/** A summary of a history. */
export interface PastSummary {
  readonly lives: number;
  readonly coins: Settled<"coin">;
  /** The average coins of a LIVE, to one decimal. */
  readonly mean: Ratio;
  readonly from: Day;
  readonly to: Day;
  /** The LIVE with the most coins, and its fraction of all; null if no LIVE has coins. */
  readonly largest: { readonly day: Day; readonly coins: Settled<"coin">; readonly part: Ratio } | null;
  /** The trend line of the past. */
  readonly trend: PastTrend;
  /** The number of futures drawn from it. */
  readonly futures: number;
}

/** The coins of a LIVE on the first and the last day of the past, by the line through all of them. */
export interface PastTrend {
  readonly first: Settled<"coin">;
  readonly last: Settled<"coin">;
  /** Whether the trend is significant. */
  readonly clear: boolean;
  /** Whether the coming months continue it. */
  readonly applied: boolean;
}

/** The LIVEs of a history up to a day, in order. */
export interface KnownPast {
  /** At least one. */
  readonly lives: readonly PastLive[];
  readonly from: Day;
  readonly to: Day;
  /** The number of days from the first to the last, inclusive. */
  readonly days: number;
  /** The number of days with a LIVE. */
  readonly liveDays: number;
  /** The number of LIVEs after `asOf`, which are ignored. */
  readonly later: number;
}

/** The fewest LIVEs: with fewer, chance dominates. */
const FEWEST = 8;

/** The fewest days: in fewer, a pause of a week would not show. */
const SHORTEST = 14;

/** A history as known on a day; fails if it is too short. */
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
      "record more LIVEs, or write the coins of one, like --per-live 2000/3000/5000",
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
    ? failure(
        "history.invalid",
        `${name} has more coins than can be counted`,
        `name a history of at most ${MOST_COINS} coins`,
      )
    : succeed({ lives, from, to, days, liveDays: new Set(lives.map(({ day }) => day)).size, later });
}

/** Orders LIVEs by day, then coins, so that the order of files does not matter. */
const byDay = (a: PastLive, b: PastLive): number => (a.day === b.day ? a.coins - b.coins : a.day < b.day ? -1 : 1);

/** The coins of a past, with their mean and the largest LIVE. */
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
