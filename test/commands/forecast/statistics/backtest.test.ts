import { describe, expect, test } from "vitest";
import { runs } from "../../../support/runs.js";
import { backtest, type Schedule } from "./backtest.js";
import { LAWS } from "./laws.js";

/** Twenty; all of two thousand in `npm run test:deep`. docs/decisions has the result of two hundred. */
const HISTORIES = runs(runs(2000));

/** Twenty histories say little about a law: how far off they may be. */
const SLACK = HISTORIES < 200 ? 10 : 0;

const SETTINGS: readonly { readonly schedule: Schedule; readonly perWeek?: string }[] = [
  { schedule: "three a week" },
  { schedule: "three a week", perWeek: "3" },
  { schedule: "at any time" },
];

/**
 * Months that follow a past by the same law. Were the percentiles those of the law itself, 10 % would be below low, 50 %
 * above likely and 10 % above high; forty LIVEs do not show how large the rarest gifts are, so more are above high.
 */
describe.each(Object.keys(LAWS))("%s", (law) => {
  test.each(SETTINGS)("LIVEs $schedule, stated: $perWeek", ({ schedule, perWeek }) => {
    const { belowLow, aboveLikely, aboveHigh } = backtest(law, schedule, HISTORIES, perWeek);
    expect(belowLow).toBeGreaterThanOrEqual(5 - SLACK);
    expect(belowLow).toBeLessThanOrEqual(16 + SLACK);
    expect(aboveLikely).toBeGreaterThanOrEqual(42 - SLACK);
    expect(aboveLikely).toBeLessThanOrEqual(58 + SLACK);
    expect(aboveHigh).toBeGreaterThanOrEqual(5 - SLACK);
    expect(aboveHigh).toBeLessThanOrEqual(24 + SLACK);
  });
});
