import { describe, expect, test } from "vitest";
import { OTHER_SHAPE } from "../../../../src/readers/live/shapes/index.js";
import { PLACES } from "../../../../src/readers/live/shapes/places.js";
import { readEvent } from "../../../../src/readers/live/shapes/read-event.js";
import { spellingsOf } from "../../../../src/readers/live/shapes/spellings.js";

const placed = (path: string, value: unknown): object => {
  const [key, inner] = path.split(".") as [string, string?];
  return { [key]: inner === undefined ? value : { [inner]: value } };
};

const read = (event: object) => readEvent(event as never, OTHER_SHAPE);

describe.each(Object.entries(PLACES).filter(([field]) => field !== "total"))("%s", (field, paths) => {
  test("is found in every place, however it is spelt", () => {
    for (const path of paths) {
      const [key, inner] = path.split(".") as [string, string?];
      for (const one of spellingsOf(key))
        for (const other of inner === undefined ? [""] : spellingsOf(inner)) {
          const spelt = inner === undefined ? one : `${one}.${other}`;
          expect(read(placed(spelt, "v")), spelt).toMatchObject({ [field]: "v" });
        }
    }
  });

  test("comes from the first place that has a value", () => {
    const [first, second] = paths;
    if (second === undefined) return;
    const both = (one: unknown, other: unknown): object => {
      const [a, b] = [placed(first!, one), placed(second, other)] as Record<string, object>[];
      return Object.fromEntries(
        [...Object.keys(a!), ...Object.keys(b!)].map((key) => {
          const [x, y] = [a![key], b![key]];
          return [key, typeof x === "object" && typeof y === "object" ? { ...y, ...x } : (x ?? y)];
        }),
      );
    };
    expect(read(both("1st", "2nd"))).toMatchObject({ [field]: "1st" });
    expect(read(both("", "2nd"))).toMatchObject({ [field]: "2nd" });
  });
});

test("a key has the spellings of every language", () => {
  expect(spellingsOf("giftId")).toEqual(["giftId", "gift_id", "GiftId", "GiftID"]);
  expect(spellingsOf("user")).toEqual(["user", "User"]);
  expect(spellingsOf("ID")).toEqual(["ID"]);
});

test.each(["", "0", 0, "-1", -1, "null", "None", "undefined", null, {}])("%j is not a person", (absent) => {
  expect(read({ user: { userId: absent, id: "7" }, toUser: { uniqueId: absent } })).toMatchObject({
    senderId: "7",
    receiverHandle: undefined,
  });
});
