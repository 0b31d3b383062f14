import { grouped, several } from "../../core/text.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import { isHost } from "./receiver.js";

/** A possible reason for a difference between the app's total and the count. */
interface Explanation {
  readonly id: string;
  readonly text: string;
  /** The coins it accounts for; null if unknown. */
  readonly coins: number | null;
  /** Whether it accounts for exactly the difference. */
  readonly fits: boolean;
}

/** The total that the app shows, compared with the count. */
export interface AppTotal {
  readonly coins: number;
  /** Settled coins, or those of the requested receiver. */
  readonly counted: number;
  /** The app's total less the count: negative if more was counted. */
  readonly difference: number;
  /** Possible reasons, exact fits first; empty without a difference. */
  readonly explanations: readonly Explanation[];
}

/** The app's total compared with the count, with possible reasons for a difference. */
export function appTotalOf(coins: number, counted: number, tallied: Tallied): AppTotal {
  const difference = coins - counted;
  const found = difference === 0 ? [] : difference > 0 ? notCounted(counted, tallied) : countedBeside(counted, tallied);
  const explanations = found
    .filter((one) => one.coins !== 0)
    .map(({ id, text, coins: own }): Explanation => {
      return { id, text, coins: own, fits: own === Math.abs(difference) };
    });
  return { coins, counted, difference, explanations: explanations.sort((a, b) => Number(b.fits) - Number(a.fits)) };
}

/** The comparison in words. */
export function appTotalText({ coins, counted, difference }: AppTotal): string {
  const shown = `the app shows ${several(counts(coins), "coin")}`;
  if (difference === 0) return `${shown}, as many as were counted`;
  return `${shown}, ${counts(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than the ${counts(counted)} counted`;
}

const counts = (number: number): string => grouped(String(number));

type Possible = Omit<Explanation, "fits">;

/** Possible reasons why the app shows more. */
function notCounted(counted: number, tallied: Tallied): Possible[] {
  const { settledCoins, unfinishedCoins, unpriced, badLines, duplicates } = tallied;
  const gifts = unpriced.reduce((all, { count, unfinishedCount }) => all + count + unfinishedCount, 0);
  const others = settledCoins - counted;
  return [
    coinsOf("unfinished", unfinishedCoins, "of streaks without an end in the logs"),
    coinsOf("receivers", others, "went to receivers other than the chosen one"),
    some("unpriced", gifts, "gift", "without a known price"),
    some("bad-lines", badLines.count, "line", "that could not be read"),
    some("duplicates", duplicates, "event", "dropped as replays"),
    {
      id: "unrecorded",
      text: "parts of the LIVE that were not recorded: a log starts when its recorder joins",
      coins: null,
    },
    BOXES,
  ];
}

/** Possible reasons why the app shows less. */
function countedBeside(counted: number, tallied: Tallied): Possible[] {
  const { receivers, lives, undedupable, flagged } = tallied;
  const guests = receivers.filter((one) => !isHost(one)).reduce((all, { coins }) => all + coins, 0);
  const differing = flagged.filter(({ flag }) => flag === "price-differs").reduce((all, { events }) => all + events, 0);
  return [
    coinsOf("guests", guests === counted ? 0 : guests, "went to guests, whose total is their own"),
    ...(lives.length < 2
      ? []
      : lives.map(({ id, from, coins }) =>
          coinsOf("live", counted - coins, `are from LIVEs other than ${id ?? from ?? "the one without a time"}`),
        )),
    some("replays", undedupable, "event", "that could be replays"),
    some("price-differs", differing, "event", "whose price in the log is not the catalogue's"),
    BOXES,
  ];
}

const coinsOf = (id: string, coins: number, what: string): Possible => ({
  id,
  text: `${several(counts(coins), "coin")} ${what}`,
  coins,
});

/** A reason with an unknown number of coins; with a count of 0 it accounts for 0 coins. */
const some = (id: string, count: number, noun: string, what: string): Possible => ({
  id,
  text: `${several(counts(count), noun)} ${what}`,
  coins: count === 0 ? 0 : null,
});

const BOXES: Possible = {
  id: "boxes",
  text: "gifts from boxes and random gifts, which may count at another price than in the log",
  coins: null,
};
