import { expect, test } from "vitest";
import { ReceiverTimes } from "../../../../src/readers/live/settle/receiver-times.js";

const HOUR = 3_600_000;
const itself = (receiver: number): number => receiver;

test("coins are kept by receiver and quarter of an hour, before 1970 too, and taken back", () => {
  const times = new ReceiverTimes(10);
  times.add(0, -1, 5);
  times.add(3, HOUR, 7);
  times.add(3, HOUR + 899_999, 1);
  times.add(3, HOUR + 899_999, -1);
  times.add(3, HOUR + 900_000, 2);
  times.add(3, null, 100);
  expect([...times.byReceiver(itself)]).toEqual([
    [0, [[-900_000, 5]]],
    [
      3,
      [
        [HOUR, 7],
        [HOUR + 900_000, 2],
      ],
    ],
  ]);
});

test("coins of a receiver that turns out to be another move there", () => {
  const times = new ReceiverTimes(10);
  times.add(1, 0, 5);
  times.add(2, 0, 7);
  const all = times.byReceiver((receiver) => (receiver === 1 ? 2 : receiver));
  expect([...all]).toEqual([
    [
      2,
      [
        [0, 5],
        [0, 7],
      ],
    ],
  ]);
});

test("beyond the limit coins have no time", () => {
  const times = new ReceiverTimes(1);
  times.add(1, 0, 5);
  times.add(2, 0, 7);
  times.add(1, 0, 1);
  expect([...times.byReceiver(itself)]).toEqual([[1, [[0, 6]]]]);
});
