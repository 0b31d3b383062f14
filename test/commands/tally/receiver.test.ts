import { expect, test } from "vitest";
import { receiverName, receiverOf } from "../../../src/commands/tally/receiver.js";
import { unwrap } from "../../../src/core/diagnostic.js";

const person = (over: { id?: string; handle?: string }, coins: number) => ({
  ...{ id: null, handle: null, name: null, gifts: 1, lives: 1, first: null, returning: false, coins },
  ...over,
});

test("who has a handle and no id is a guest, not the host", () => {
  const [guest, host] = [person({ handle: "Guesty" }, 7), person({}, 3)];
  expect([guest, host].map(receiverName)).toEqual(["@Guesty", "the host"]);
  expect(unwrap(receiverOf("host", [guest, host])).coins).toBe(3);
  expect(unwrap(receiverOf("@guesty", [guest, host])).coins).toBe(7);
});
