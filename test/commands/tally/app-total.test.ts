import { describe, expect, test } from "vitest";
import { appTotalOf } from "../../../src/commands/tally/app-total.js";
import { receiver, tallied } from "../../support/tallied.js";

const live = { id: null, log: "a", from: null, to: null, unfinishedCoins: 0, events: 1, senders: 1 };

/** The explanations: their ids, with a mark if one fits exactly. */
const explained = (coins: number, counted: number, some: Parameters<typeof tallied>[0]): string[] =>
  appTotalOf(coins, counted, tallied(some)).explanations.map(({ id, fits }) => (fits ? `${id}!` : id));

describe("what could explain a difference between the app's total and the count", () => {
  test("is nothing if they agree", () => {
    expect(appTotalOf(5, 5, tallied({ settledCoins: 5, unfinishedCoins: 9 }))).toEqual({
      coins: 5,
      counted: 5,
      difference: 0,
      explanations: [],
    });
  });

  test("if the app has more: coins not in the count, an exact fit first", () => {
    const some = { settledCoins: 100, unfinishedCoins: 7, badLines: { count: 1, lines: [] }, duplicates: 2 };
    expect(explained(107, 100, some)).toEqual(["unfinished!", "bad-lines", "duplicates", "unrecorded", "boxes"]);
    expect(explained(130, 100, some)).toEqual(["unfinished", "bad-lines", "duplicates", "unrecorded", "boxes"]);
  });

  test("if one receiver was asked for: what went to the others", () => {
    expect(explained(100, 60, { settledCoins: 100 })).toEqual(["receivers!", "unrecorded", "boxes"]);
  });

  test("if the app has fewer: guests, other LIVEs, replays", () => {
    const receivers = [receiver({}, {}, 70), receiver({ id: "7" }, {}, 30)];
    expect(explained(70, 100, { settledCoins: 100, receivers })).toEqual(["guests!", "boxes"]);
    const lives = [
      { ...live, id: "1", coins: 60 },
      { ...live, id: "2", coins: 40 },
    ];
    expect(explained(40, 100, { settledCoins: 100, lives, undedupable: 1 })).toEqual([
      "live!",
      "live",
      "replays",
      "boxes",
    ]);
    expect(appTotalOf(40, 100, tallied({ lives })).explanations[0]).toMatchObject({
      text: "60 coins are from LIVEs other than 2",
      coins: 60,
    });
  });

  test("is not a guest if the log names the host as a receiver", () => {
    const receivers = [receiver({ id: "7" }, {}, 100)];
    expect(explained(70, 100, { settledCoins: 100, receivers })).toEqual(["boxes"]);
  });
});
