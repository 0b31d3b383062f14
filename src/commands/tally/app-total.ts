import { several } from "../../core/text.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import { isHost } from "./receiver.js";

/** Something that could lie between the app's own total and the count. */
interface Explanation {
  readonly id: string;
  readonly text: string;
  /** As many coins as it is of; null where nobody can say. */
  readonly coins: number | null;
  /** Whether it is of exactly as many as the two are apart. */
  readonly fits: boolean;
}

/** The total that the app shows, beside what was counted. */
export interface AppTotal {
  readonly coins: number;
  /** Settled coins, or those of the one receiver asked for. */
  readonly counted: number;
  /** The app's less the counted: negative where more was counted. */
  readonly difference: number;
  /** What could explain it, what fits exactly first; nothing where there is no difference. */
  readonly explanations: readonly Explanation[];
}

/** Holds the app's own total against the count, and says what could lie between. */
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

/** How the two stand to each other, in words. */
export function appTotalText({ coins, counted, difference }: AppTotal): string {
  const shown = `the app shows ${several(coins, "coin")}`;
  if (difference === 0) return `${shown}, as many as were counted`;
  return `${shown}, ${Math.abs(difference)} ${difference > 0 ? "more" : "fewer"} than the ${counted} counted`;
}

type Possible = Omit<Explanation, "fits">;

/** Something the app may have counted and the logs have not, or not here. */
function notCounted(counted: number, tallied: Tallied): Possible[] {
  const { settledCoins, unfinishedCoins, unpriced, badLines, duplicates } = tallied;
  const gifts = unpriced.reduce((all, { count, unfinishedCount }) => all + count + unfinishedCount, 0);
  const others = settledCoins - counted;
  return [
    coinsOf("unfinished", unfinishedCoins, "of streaks whose end is in no log"),
    coinsOf("receivers", others, "went to others than the receiver asked for"),
    some("unpriced", gifts, "gift", "without a known price"),
    some("bad-lines", badLines.count, "line", "that could not be read"),
    some("duplicates", duplicates, "event", "dropped as replays"),
    {
      id: "unrecorded",
      text: "parts of the LIVE that were not recorded: a log begins where its recorder joined",
      coins: null,
    },
    BOXES,
  ];
}

/** Something the logs have and the app may have counted elsewhere, or not at all. */
function countedBeside(counted: number, tallied: Tallied): Possible[] {
  const { receivers, lives, undedupable, flagged } = tallied;
  const guests = receivers.filter((one) => !isHost(one)).reduce((all, { coins }) => all + coins, 0);
  const differing = flagged.filter(({ flag }) => flag === "price-differs").reduce((all, { events }) => all + events, 0);
  return [
    coinsOf("guests", guests === counted ? 0 : guests, "went to guests, whose total is their own"),
    ...(lives.length < 2
      ? []
      : lives.map(({ id, from, coins }) =>
          coinsOf("live", counted - coins, `are of other LIVEs than ${id ?? from ?? "that without a time"}`),
        )),
    some("replays", undedupable, "event", "that nothing tells from a replay"),
    some("price-differs", differing, "event", "whose price in the log is not the catalogue's"),
    BOXES,
  ];
}

const coinsOf = (id: string, coins: number, what: string): Possible => ({
  id,
  text: `${several(coins, "coin")} ${what}`,
  coins,
});

/** So many of something whose coins nobody knows; none of it explains nothing. */
const some = (id: string, count: number, noun: string, what: string): Possible => ({
  id,
  text: `${several(count, noun)} ${what}`,
  coins: count === 0 ? 0 : null,
});

const BOXES: Possible = {
  id: "boxes",
  text: "gifts out of boxes and random gifts, which may count for another price than the log has",
  coins: null,
};
