import { describe, expect, test } from "vitest";
import { bytesOf, SAMPLE_LOGS } from "../../support/sample-logs.js";
import { tally } from "./reading.js";

describe("every sample log", () => {
  test.each(SAMPLE_LOGS)("$file", (log) => {
    const found = tally(bytesOf(log), { skipInvalid: true });
    expect(found.settledCoins).toBe(log.settled);
    expect(found.unfinishedCoins).toBe(log.unfinished);
    expect(found.duplicates).toBe(log.duplicates);
    expect(found.badLines.lines.map(({ line }) => line)).toEqual(log.badLines);
    expect(found.unpriced.map(({ id, count }) => ({ id, count }))).toEqual(log.unpriced);
    const priced = found.gifts.map(({ name, coins, unfinishedCoins }) => [name, coins + unfinishedCoins] as const);
    expect(Object.fromEntries(priced.filter(([, coins]) => coins > 0))).toEqual(log.gifts);
  });
});
