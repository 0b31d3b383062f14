import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { LiveReader } from "../../../src/readers/live/live-reader.js";
import { PRICES } from "./reading.js";
import { log, sent } from "./sending.js";

const reader = (): LiveReader => {
  const made = new LiveReader({ prices: PRICES, skipInvalid: false });
  made.open("log");
  return made;
};

test("the first event counts when its line is whole, not when the next comes", () => {
  const made = reader();
  const line = log([sent()]);
  made.push(Buffer.from(line.slice(0, -1)));
  expect(made.totals().events).toBe(0);
  made.push(Buffer.from("\n"));
  expect(made.totals().events).toBe(1);
});

test("an object over many lines is none before its end", () => {
  const made = reader();
  const text = JSON.stringify(JSON.parse(log([sent()])), null, 2);
  for (const line of text.split("\n").slice(0, -1)) made.push(Buffer.from(`${line}\n`));
  expect(made.totals().events).toBe(0);
  made.push(Buffer.from("}\n"));
  made.close();
  expect(made.totals().events).toBe(1);
});
