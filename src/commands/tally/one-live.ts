import { instantOf, instantText } from "../../core/instant.js";
import { counted, over, type Ratio, type Settled, settleRatio, times } from "../../core/quantity.js";
import type { Tallied, TalliedPerson } from "../../readers/live/model/tally-result.js";
import { isIdentified } from "./receiver.js";

/** When the coins of one LIVE came. */
export interface LiveTime {
  /** Minutes from the first gift to the last, rounded. */
  readonly minutes: number;
  /** Settled coins per minute; null if the LIVE is shorter than a minute. */
  readonly perMinute: Ratio | null;
  /** Its settled coins in parts of equal length, including empty ones; null without times to the minute. */
  readonly timeline: Timeline | null;
}

interface Timeline {
  /** The length of a part. */
  readonly minutes: number;
  readonly parts: readonly {
    /** The start, as an ISO instant in UTC. */
    readonly from: string;
    readonly coins: Settled<"coin">;
  }[];
}

/** The top sender, with their fraction of all coins. */
export interface TopSender extends Pick<TalliedPerson, "id" | "handle" | "name" | "coins"> {
  readonly part: Ratio;
}

const MINUTE = 60_000;

/** The length of a LIVE, its pace and its coins part by part; null if no gift has a time. */
export function timeOf(
  tallied: Pick<Tallied, "from" | "to" | "settledCoins" | "moments" | "utcOffsets">,
): LiveTime | null {
  const { from, to, settledCoins } = tallied;
  const [start, end] = [from, to].map((time) => (time === null ? undefined : instantOf(time)?.at));
  if (start === undefined || end === undefined) return null;
  const seconds = Math.floor((end - start) / 1000);
  const coins = counted("count", settledCoins, "settled coins");
  const minute = times(coins, counted("count", 60, "seconds of a minute"), "coins, times the seconds of a minute");
  const pace = over(minute, counted("count", Math.max(1, seconds), "seconds of the LIVE"), "coins a minute");
  return {
    minutes: Math.floor((seconds + 30) / 60),
    perMinute: seconds < 60 ? null : settleRatio(pace, 1, "coins a minute"),
    timeline: timelineOf(tallied.moments, tallied.utcOffsets?.[0]?.minutes),
  };
}

/** The lengths of parts in minutes, and the most parts: a day in steps of five minutes. */
const [LENGTHS, MOST_PARTS] = [[5, 15, 60, 1440] as const, 288];

/** Parts begin at full hours and days of a clock that is `ahead` minutes ahead of UTC at the first gift. */
function timelineOf({ unit, coins: moments }: Tallied["moments"], ahead = 0): Timeline | null {
  const [first, last] = [moments[0], moments.at(-1)];
  if (unit > MINUTE || first === undefined || last === undefined) return null;
  const partsOf = (minutes: number) => (period: number) =>
    Math.floor((period * unit + ahead * MINUTE) / (minutes * MINUTE));
  const minutes = LENGTHS.find((one) => partsOf(one)(last[0]) - partsOf(one)(first[0]) < MOST_PARTS);
  if (minutes === undefined) return null;
  const partOf = partsOf(minutes);
  const begin = partOf(first[0]);
  const sums = Array.from({ length: partOf(last[0]) - begin + 1 }, () => 0);
  for (const [period, coins] of moments) sums[partOf(period) - begin]! += coins;
  const parts = sums.map((coins, index) => {
    const from = instantText(((begin + index) * minutes - ahead) * MINUTE);
    return { from, coins: counted("coin", coins, `settled coins from ${from}`) };
  });
  return { minutes, parts };
}

/** The top sender; null if no sender is known. */
export function topSenderOf({ senders, settledCoins }: Pick<Tallied, "senders" | "settledCoins">): TopSender | null {
  const [top] = senders.filter(isIdentified);
  if (top === undefined || top.coins === 0) return null;
  const { id, handle, name, coins } = top;
  const label = "coins of who sent most, as a fraction of all";
  const part = over(counted("coin", coins, "coins of who sent most"), counted("coin", settledCoins, "all"), label);
  return { id, handle, name, coins, part: settleRatio(part, 4, label) };
}
