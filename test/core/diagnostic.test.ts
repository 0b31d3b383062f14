import { expect, test } from "vitest";
import { EXIT_OF, fail, failure, succeed, unwrap } from "../../src/core/diagnostic.js";

/** contract.md section 4: what a mistake of each group leads to. */
const EXITS: Readonly<Record<string, readonly number[]>> = {
  arg: [2],
  yaml: [3],
  schema: [3],
  catalogue: [3],
  prices: [3],
  rate: [3],
  file: [4],
  output: [5],
};

test("every code has an exit status of the contract, that of its group if the group has one", () => {
  for (const [code, exit] of Object.entries(EXIT_OF)) {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect([code, EXITS[code.split(".")[0]!] ?? [2, 3, 4, 5]]).toEqual([code, expect.arrayContaining([exit])]);
  }
  expect(Object.keys(EXIT_OF).length).toBeGreaterThan(30);
});

test("what does not exist exits with 2, what is not known with 3", () => {
  for (const code of ["gift.unknown", "gift.ambiguous", "region.unknown", "list.unknown", "model.unknown"] as const) {
    expect([code, EXIT_OF[code]]).toEqual([code, 2]);
  }
  for (const code of ["prices.unknown", "prices.not-yet", "prices.contradictory", "model.not-in-force"] as const) {
    expect([code, EXIT_OF[code]]).toEqual([code, 3]);
  }
});

test("outcomes", () => {
  expect(unwrap(succeed(1))).toBe(1);
  const one = { code: "arg.number", severity: "error", message: "“x” is not a number" } as const;
  expect(failure("arg.number", "“x” is not a number")).toEqual({ ok: false, diagnostics: [one] });
  expect(failure("arg.number", "“x” is not a number", "write 1")).toEqual({
    ok: false,
    diagnostics: [{ ...one, help: "write 1" }],
  });
  expect(() => unwrap(fail(one, { ...one, code: "gift.unknown", message: "no “y”" }))).toThrow(
    "arg.number: “x” is not a number\ngift.unknown: no “y”",
  );
  expect(() => unwrap(failure("arg.number", "“x” is not a number", "write 1"))).toThrow(
    "arg.number: “x” is not a number; write 1",
  );
});
