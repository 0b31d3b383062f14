import { expect, test } from "vitest";
import { USD } from "../../src/core/currency.js";
import { given, minus, settle } from "../../src/core/quantity.js";
import { replay } from "../../src/core/step.js";

test.each(["down", "half-up", "half-even"] as const)(
  "a tenth of a cent owed settles to 0.00, and replays so, %s",
  (mode) => {
    const owed = minus(given(USD, "0.001", "a"), given(USD, "0.002", "b"), "owed");
    const settled = settle(owed, mode, "settled");
    expect(settled.amount).toBe("0.00");
    expect(replay(settled.step)).toBe(settled.step.value.amount);
  },
);
