import { expect, test } from "vitest";
import { tally } from "./reading.js";

const AT = 1_790_000_000_000;

const rose = (times: object): string =>
  JSON.stringify({ msgId: "1", userId: "1", giftId: 5655, giftType: 2, diamondCount: 1, repeatCount: 1, ...times });

test.each([undefined, null, "", "0", 0])(
  "a createTime of %j leaves the word to the timestamp beside it",
  (createTime) => {
    const found = tally(rose({ createTime, timestamp: AT }));
    expect(found.from).not.toBeNull();
    expect(found.from).toBe(tally(rose({ createTime: String(AT), timestamp: 0 })).from);
  },
);
