import type { Catalogue, Channel, PriceList } from "../../catalogue/model/model.js";
import { type Day, daysBetween } from "../../core/date.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import {
  at,
  counted,
  defined,
  given,
  type Money,
  most,
  type Quantity,
  type Settled,
  settle,
  times,
} from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import { type Item, whatOf } from "../../gifts/coins-and-gifts.js";
import type { Coins } from "../../gifts/gift-count.js";
import { Work } from "../../packing/work.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { offerFor } from "../../pricing/quote.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";

/** How much time there is: LIVEs a week until a day, and how long each is. */
export interface Time {
  readonly by?: Day;
  /** Plain decimal text. */
  readonly livesPerWeek?: string;
  readonly minutes?: number;
  readonly asOf: Day;
}

/** What viewers pay through one channel for the recommended purchase of the coins. */
export interface GoalPays {
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether `pay` is an estimate, from a list that is incomplete. */
  readonly estimated: boolean;
  readonly pay: Range<Money | null>;
}

const MINUTES_A_WEEK = 7 * 24 * 60;

const A_WEEK = defined("count", MINUTES_A_WEEK, "minutes of a week");

const minutesOf = (livesPerWeek: string, minutes = 1): Quantity<"count"> =>
  times(given("count", minutes, "minutes of a LIVE"), given("ratio", livesPerWeek, "LIVEs a week"), "minutes of LIVEs");

/** Whole LIVEs from the day after the one asked about to the last day, one at least; `undefined` where no day is named. */
export function livesUntil({ by, livesPerWeek, minutes, asOf }: Time): Outcome<Settled<"count"> | undefined> {
  if (livesPerWeek !== undefined && minutesOf(livesPerWeek, minutes).exact.cmp(A_WEEK.exact) > 0) {
    const long = minutes === undefined ? "" : ` of ${several(minutes, "minute")}`;
    const message = `${several(livesPerWeek, "LIVE")}${long} do not fit in a week`;
    return failure("arg.number", message, `stay within the ${MINUTES_A_WEEK} minutes of a week`);
  }
  if (by === undefined && livesPerWeek === undefined) return succeed(undefined);
  if (by === undefined)
    return failure(
      "arg.missing",
      "--lives-per-week needs a day to count to",
      "name it with --by, like --by 2027-03-31",
    );
  if (by <= asOf)
    return failure("arg.day", `--by: ${by} is not after ${asOf}, the day asked about`, "name a later day");
  const between = daysBetween(asOf, by);
  // Until tomorrow there is one, however many there are in other weeks.
  if (livesPerWeek === undefined)
    return between === 1
      ? succeed(counted("count", 1, `LIVEs until ${by}`))
      : failure("arg.missing", "--by needs to know how many LIVEs there are", "say how many with --lives-per-week");

  const days = given("count", between, `days after ${asOf} until ${by}`);
  const week = given("count", 7, "days of a week");
  const lives = at(days, given("count", livesPerWeek, "LIVEs a week"), week, "LIVEs until then");
  return succeed(settle(most(lives, ONE_LIVE, "LIVEs until then, one at least"), "down", "whole LIVEs until then"));
}

const ONE_LIVE = defined("count", 1, "one LIVE");

/** An equal part of the coins for each of so many LIVEs or minutes, rounded up to what is enough. */
export const spread = (coins: Coins, over: Settled<"count">, one: "LIVE" | "minute"): Coins =>
  range((bound) => {
    const all = coins[bound];
    return all && settle(at(defined("count", 1, `one ${one}`), all, over, `coins a ${one}`), "up", `coins a ${one}`);
  });

/** One gift for each word, with what is to be said of its price. */
export function giftsOf(words: readonly string[], asOf: Day, catalogue: Catalogue): Outcome<[Item, Remarks][]> {
  const faults: Diagnostic[] = [];
  const gifts: [Item, Remarks][] = [];
  for (const word of words) {
    const what = whatOf([word], asOf, catalogue);
    if (!what.ok) faults.push(...what.diagnostics);
    else {
      const [item] = what.value.items;
      if (item?.quantity === 1) gifts.push([item, what.value]);
      else
        faults.push({
          code: "arg.invalid",
          severity: "error",
          message: `--gift: “${word}” is not the name of a gift`,
          help: "name a gift alone, like Rose; the answer says how many",
        });
    }
  }
  return faults.length > 0 ? fail(...faults) : succeed(gifts);
}

/** What the coins cost viewers, a row for each price list; null where the region has none, which is no fault unless one was asked for. */
export function paysFor(
  coins: Coins,
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly viewersPay: readonly GoalPays[] | null; readonly remarks: Remarks }> {
  const known = listsKnown(market, choice);
  if (!known.ok) return known;
  const { lists, remarks } = known.value;
  const work = new Work();
  const pays = lists.map((list) => paysThrough(list, coins, market.catalogue, work));
  const viewersPay = lists.length === 0 ? null : pays;
  return succeed({ viewersPay, remarks });
}

const paysThrough = (list: PriceList, coins: Coins, catalogue: Catalogue, work: Work): GoalPays => ({
  priceList: list.id,
  channel: list.channel,
  estimated: !list.complete,
  pay: range((bound) => {
    const all = coins[bound];
    return all && (offerFor(all, list, catalogue, work)?.pay ?? null);
  }),
});
