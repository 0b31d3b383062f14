import { describe, expect, test } from "vitest";
import { liveProgress } from "../../../src/commands/tally/follow-status.js";
import { statusOf } from "../../../src/commands/tally/layout-follow-status.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { bundledCatalogue, day } from "../../../src/index.js";

const catalogue = bundledCatalogue();
const query = { logs: ["-"], asOf: day("2026-07-03"), region: "GB" } as const;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const totals = (settledCoins: number, unfinishedCoins = 0, badLines = 0) => ({
  bytes: 0,
  events: 0,
  badLines,
  settledCoins,
  unfinishedCoins,
  last: null,
});

/** Coins a minute after these coins at these times. */
function paces(...samples: readonly (readonly [at: number, coins: number])[]): (string | undefined)[] {
  const progress = unwrap(liveProgress(query, catalogue));
  return samples.map(([at, coins]) => progress(totals(coins), at).coinsPerMinute?.amount);
}

describe("coins a minute", () => {
  test("are over the time watched, from ten seconds on", () => {
    // 30 coins in 10 seconds are 180 a minute; 90 in 40 seconds are 135; coins there at the start do not count.
    expect(paces([0, 500], [9 * SECOND, 530], [10 * SECOND, 530], [40 * SECOND, 590])).toEqual([
      undefined,
      undefined,
      "180.00",
      "135.00",
    ]);
  });

  test("are then over the last five minutes", () => {
    // 1000 in the first minute; five minutes later none of them count.
    const found = paces([0, 0], [MINUTE, 1000], [5 * MINUTE, 1000], [6 * MINUTE, 1000], [7 * MINUTE, 1010]);
    expect(found).toEqual([undefined, "1000.00", "200.00", "0.00", "1.67"]);
  });

  test("are not negative if a streak is counted again", () => {
    expect(paces([0, 100], [MINUTE, 90])).toEqual([undefined, "0.00"]);
  });
});

describe("a progress", () => {
  test("has the payout of the settled coins so far", () => {
    const progress = unwrap(liveProgress(query, catalogue))(totals(1_433, 7), 0);
    // 14.33 nominal, half of it 7.165.
    expect(progress.net?.likely.amount).toBe("7.16");
    expect(statusOf(progress).parts).toEqual(["1,433 coins (7 open)", "…/min", "about $7.16"]);
  });

  test("counts the lines that were left out", () => {
    const progress = unwrap(liveProgress(query, catalogue))(totals(0, 0, 2), 0);
    expect(statusOf(progress).parts.at(-1)).toBe("2 bad lines");
  });

  test("has its range if there is one", () => {
    const progress = unwrap(liveProgress({ ...query, region: "US" }, catalogue))(totals(1_000_000), 0);
    // 10,000.00 nominal; 20, 48 and 53 %.
    expect(statusOf(progress).parts.slice(2)).toEqual(["about $4,800.00", "$2,000.00 to $5,300.00"]);
  });

  test("says when a goal is reached at this pace", () => {
    const at = unwrap(liveProgress({ ...query, goal: 1_000 }, catalogue));
    expect(at(totals(0), 0).goal).toMatchObject({ reached: false, missing: 1_000, minutesLeft: null });
    // 300 in a minute: 700 more take two and a third.
    const then = at(totals(300), MINUTE);
    expect(then.goal).toMatchObject({ reached: false, missing: 700, minutesLeft: 3 });
    expect(statusOf(then).parts[1]).toBe("goal ███░░░░░░░ 30%, 3 min left");
    expect(statusOf(at(totals(999), 2 * MINUTE)).parts[1]).toContain("█████████░ 99.9%");
    // 29,999 of 30,000 are 99.9966 %: not reached.
    const almost = unwrap(liveProgress({ ...query, goal: 30_000 }, catalogue))(totals(29_999), 0);
    expect(statusOf(almost).parts[1]).toBe("goal █████████░ 99.99%");
    const done = statusOf(at(totals(1_234), 3 * MINUTE));
    expect(done.parts[1]).toBe("goal ██████████ 123.4%, reached");
  });

  test("has no payout without a known share, and refuses what it cannot pay", () => {
    const unknown = { ...query, model: "ps-j", asOf: day("2020-01-01") };
    expect(unwrap(liveProgress(unknown, catalogue))(totals(5), 0).net).toBeNull();
    expect(liveProgress({ ...query, model: "ps-h" }, catalogue)).toMatchObject({ ok: false });
    expect(liveProgress({ ...query, region: "XX" }, catalogue)).toMatchObject({ ok: false });
    expect(liveProgress({ ...query, missions: { liveMinutes: 30 } }, catalogue)).toMatchObject({ ok: false });
  });
});
