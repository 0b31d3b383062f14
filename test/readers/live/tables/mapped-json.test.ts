import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { readColumns } from "../../../../src/readers/columns/column-map-yaml.js";
import { LiveReader } from "../../../../src/readers/live/live-reader.js";
import { PRICES } from "../reading.js";

const COLUMNS = "kind: log\ncolumns: { time: ts, gift: what.gift, count: what.n, sender: who }\n";

const tally = (log: string, columns = COLUMNS) => {
  const reader = new LiveReader({ prices: PRICES, skipInvalid: false });
  reader.open("mine", unwrap(readColumns({ name: "map.yaml", text: columns }, () => undefined)));
  for (const byte of Buffer.from(log)) reader.push(Uint8Array.of(byte));
  return unwrap(reader.finish());
};

const event = (at: number, gift: string, n: number, who = "ana"): object => ({
  ts: `2026-11-20 19:00:0${at}`,
  what: { gift, n },
  who,
});
const lines = (events: readonly object[]): string => events.map((one) => `${JSON.stringify(one)}\n`).join("");

describe("a log of JSON with its values at the paths of a columns file", () => {
  const events = [event(1, "Rose", 1), event(2, "Rose", 2), event(2, "Lion", 1, "小明"), event(3, "Rose", 5)];

  test.each<[string, string]>([
    ["a line each", lines(events)],
    ["an array", JSON.stringify(events)],
    ["an array over many lines", JSON.stringify(events, null, 2)],
  ])("%s: a count is a total so far", (_, log) => {
    // Ana's Roses total 5, not 1 + 2 + 5; one Lion is 29,999.
    const found = tally(log);
    expect(found).toMatchObject({ settledCoins: 30_004, events: 4, assumedStreaks: 1, from: "2026-11-20T19:00:01Z" });
    expect(found.senders.map(({ name, coins }) => [name, coins])).toEqual([
      ["小明", 29_999],
      ["ana", 5],
    ]);
  });

  test("a count of its own key is what the event adds", () => {
    expect(tally(lines(events), COLUMNS.replace("count:", "count-delta:"))).toMatchObject({
      settledCoins: 30_007,
      assumedStreaks: 0,
    });
  });

  test("records without a gift are others", () => {
    expect(tally(lines([{ ts: "2026-11-20", who: "ana", text: "hello" }, event(1, "Rose", 2)]))).toMatchObject({
      settledCoins: 2,
      otherEvents: 1,
    });
  });
});
