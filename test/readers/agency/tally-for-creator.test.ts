import { describe, expect, test } from "vitest";
import { countedFor } from "../../../src/readers/agency/tally-for-creator.js";
import type { Counted } from "../../../src/readers/counts/tally-json.js";

const log = (days: Readonly<Record<string, number>>, ids: readonly (string | null)[], untimedCoins = 0): Counted => ({
  file: "log",
  days: Object.entries(days).map(([key, coins]) => ({ key, coins })),
  untimedCoins,
  unfinishedCoins: 0,
  undedupable: 0,
  unpriced: 0,
  badLines: 0,
  receivers: ids.length,
  // 100 to the first, 200 to the second
  receivedBy: ids.map((id, index) => ({ id, handle: null, coins: 100 * (index + 1) })),
  made: null,
  lives: [],
});
const nora = { id: "71", username: "nora" };

describe("from several receivers, the creator of the sheet", () => {
  test.each<readonly [string, Counted, readonly Counted["days"][number][]]>([
    ["of one day", log({ "2026-07-03": 300 }, ["72", "71"]), [{ key: "2026-07-03", coins: 200 }]],
    ["of one month", log({ "2026-07-03": 100, "2026-07-09": 200 }, ["72", "71"]), [{ key: "2026-07", coins: 200 }]],
  ])("%s", (_, counted, days) => {
    const found = countedFor(counted, nora);
    expect(found.counted).toMatchObject({ days, receivers: 1 });
    expect(found.notes).toEqual([
      expect.stringContaining("“log”: of 300 coins for 2 receivers only the 200 for “nora” count"),
    ]);
  });

  test.each<readonly [string, Counted]>([
    ["of two months", log({ "2026-06-30": 100, "2026-07-01": 200 }, ["72", "71"])],
    ["without a time", log({ "2026-07-01": 200 }, ["72", "71"], 100)],
  ])("not %s, and a warning says so", (_, counted) => {
    const found = countedFor(counted, nora);
    expect(found.counted).toBe(counted);
    expect(found.doubts).toEqual([expect.stringContaining("all coins are counted")]);
  });

  test("over several months, if the days of each receiver are known", () => {
    // July 1st: 150 of hers, and 40 without a receiver
    const hers = [
      { key: "2026-06-30", coins: 43 },
      { key: "2026-07-01", coins: 150 },
    ];
    const receivedBy = [
      { id: "72", handle: null, coins: 60, dated: { days: [{ key: "2026-07-01", coins: 60 }], untimedCoins: 0 } },
      { id: "71", handle: null, coins: 200, dated: { days: hers, untimedCoins: 7 } },
      { id: null, handle: null, coins: 40, dated: { days: [{ key: "2026-07-01", coins: 40 }], untimedCoins: 0 } },
    ];
    const all = log({ "2026-06-30": 50, "2026-07-01": 250 }, ["72", "71", null]);
    const found = countedFor({ ...all, receivedBy }, nora);
    const days = [
      { key: "2026-06-30", coins: 43 },
      { key: "2026-07-01", coins: 190 },
    ];
    expect(found.counted).toMatchObject({ days, untimedCoins: 7, receivers: 1 });
    expect(found.doubts).toEqual([]);
  });

  test("with gifts without a receiver, which are the host's", () => {
    // 100 without a receiver, 200 name nora: all 300 are hers
    const log300 = log({ "2026-07-03": 300 }, [null, "71"]);
    const found = countedFor(log300, nora);
    expect(found.counted).toEqual({ ...log300, receivers: 1 });
    expect(found.notes).toEqual([
      "“log”: 100 coins of 300 name no receiver and count for the host, “nora”, whose sheet this is",
    ]);
  });

  test.each<readonly [string, Counted, number, number]>([
    // 100 without a receiver, 200 name a guest
    ["who is never named", log({ "2026-07-03": 300 }, [null, "72"]), 100, 100],
    // 100 name nora, 200 a guest, 300 no receiver
    ["who is named now and then", log({ "2026-07-03": 600 }, ["71", "72", null]), 400, 300],
  ])("%s, without the guests", (_, counted, coins, unnamed) => {
    const found = countedFor(counted, nora);
    expect(found.counted).toMatchObject({ days: [{ key: "2026-07-03", coins }], receivers: 1 });
    expect(found.notes).toEqual([expect.stringContaining(`, ${unnamed} of them without a receiver`)]);
  });

  test.each<readonly [string, Counted, typeof nora | null]>([
    ["one receiver", log({ "2026-07-03": 100 }, ["71"]), nora],
    ["none of that id", log({ "2026-07-03": 300 }, ["73", "72"]), nora],
    ["no creator", log({ "2026-07-03": 300 }, [null, "71"]), null],
  ])("%s: the log is unchanged", (_, counted, creator) => {
    expect(countedFor(counted, creator)).toEqual({ counted, notes: [], doubts: [] });
  });
});
