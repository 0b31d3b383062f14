import { expect, test } from "vitest";
import { type Currency, USD } from "../../src/core/currency.js";
import { given, type Quantity, settle, sum } from "../../src/core/quantity.js";
import { operandsOf, replay, type Step, walk } from "../../src/core/step.js";

const usd = (amount: string, label: string): Quantity<Currency> => given(USD, amount, label);

test("each step is listed once, after its operands", () => {
  const [a, b] = [usd("1", "a"), usd("2", "b")];
  const both = sum([a, b], "both");
  const answer = settle(sum([both, a, both], "all"), "down", "answer");
  expect(walk([answer.step]).map(({ label }) => label)).toEqual(["a", "b", "both", "all", "answer"]);
  expect(walk([answer.step, both.step]).map(({ label }) => label)).toEqual(["a", "b", "both", "all", "answer"]);
  expect(walk([])).toEqual([]);
});

test("a figure used twice at each of sixty levels stays sixty-one steps", () => {
  let q = usd("1", "start");
  for (let i = 0; i < 60; i++) q = sum([q, q], "doubled");
  expect(walk([q.step])).toHaveLength(61);
  expect(q.step.value.amount).toBe(String(2n ** 60n));
});

test("only what was computed or rounded has operands", () => {
  const a = usd("1.005", "a");
  const rounded = settle(a, "up", "b");
  expect(operandsOf(a.step)).toEqual([]);
  expect(operandsOf(rounded.step)).toEqual([a.step]);
});

test("replay exposes a step whose value is not what its operands make", () => {
  const [one, two]: Step[] = [usd("1", "a").step, usd("2", "b").step];
  const value = { amount: "4", unit: USD };
  expect(replay({ kind: "compute", op: "sum", label: "c", value, from: [one!, two!] })).toBe("3");
  expect(replay({ kind: "compute", op: "minus", label: "c", value, from: [one!, two!] })).toBe("-1");
  expect(replay({ kind: "compute", op: "at", label: "c", value, from: [one!, one!, two!] })).toBe("0.5");
  expect(replay({ kind: "compute", op: "most", label: "c", value, from: [one!, two!] })).toBe("2");
  expect(replay({ kind: "round", mode: "up", places: 1, label: "c", value, from: [one!] })).toBe("1.0");
});
