import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemaText } from "../../src/commands/catalogue/schema/print.js";
import { reportSchemas } from "../../src/commands/catalogue/schema/reports.js";
import { COMMANDS } from "../../src/commands/index.js";
import { EXIT_OF, unwrap } from "../../src/core/diagnostic.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/contract.md"), "utf8");

/** Rows of the page's tables whose first cell is of a kind, with both cells. */
const rows = (first: RegExp): (readonly [string, string])[] =>
  [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].flatMap(([, a = "", b = ""]) =>
    first.test(a) ? [[a, b] as const] : [],
  );

const reports = rows(/^[\w-]+\/1/);

test("every report is in the table, and every report in the table exists", async () => {
  const named = reports.flatMap(([names]) => names.split(", "));
  const all = [...(await reportSchemas(COMMANDS)).keys()].filter((name) => !name.startsWith("fail"));
  expect(named.sort()).toEqual(all.map((name) => `${name}/1`).sort());
});

test.each(reports.filter(([, keys]) => !keys.startsWith("see ")))(
  "%s has the keys that it promises",
  async (name, keys) => {
    const schema = JSON.parse(unwrap(await schemaText(name.replace("/1", ""), COMMANDS)));
    // A result with several forms has its keys in each of them.
    const { result } = schema.properties;
    const known = [result, ...(result.oneOf ?? [])].flatMap(({ properties = {} }) => Object.keys(properties));
    // Text in brackets or braces is values and inner keys.
    const promised = [...keys.replace(/\([^)]*\)|\{[^}]*\}/g, "").matchAll(/`(\w+)`/g)].map(([, key]) => key);
    expect(promised.length).toBeGreaterThan(0);
    expect(promised.filter((key) => !known.includes(key!))).toEqual([]);
  },
);

test("every exit code of an error is explained", () => {
  const explained = rows(/^[\d, ]+$/).flatMap(([codes]) => codes.split(", ").map(Number));
  expect([...new Set(Object.values(EXIT_OF))].filter((code) => !explained.includes(code))).toEqual([]);
});
