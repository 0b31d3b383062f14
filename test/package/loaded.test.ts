import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chunks, runBuilt, type Settings } from "../program/built.js";
import { temporaryFolder } from "../support/temporary.js";

const folder = temporaryFolder();

/** The reader of keys is loaded only if a question is asked. */
const KEYS = "clack:cancel";

const run = (argv: readonly string[], settings: Settings = {}) => runBuilt(argv, { cwd: folder, ...settings });

describe("what is loaded", () => {
  /** The chunks a command line opens, by name. */
  const opened = (argv: readonly string[]): string[] => {
    const hook = `const fs = require("node:fs"); const seen = new Set(); const read = fs.readFileSync;
      fs.readFileSync = (path, ...rest) => { if (typeof path === "string") seen.add(path); return read(path, ...rest); };
      process.on("exit", () => {
        for (const path of Object.keys(require.cache)) seen.add(path);
        process.stderr.write(JSON.stringify([...seen]));
      });`;
    const { stderr } = run(argv, { node: ["--require", hookFile(hook)] });
    return (JSON.parse(stderr) as string[])
      .filter((path) => path.startsWith(chunks))
      .map((path) => path.slice(chunks.length + 1))
      .sort();
  };
  const text = (name: string): string => readFileSync(join(chunks, name), "utf8");

  test("a quick answer needs less than 189 kB of code, and neither YAML, schemas, tables, colours, rates nor keys", () => {
    const names = opened(["cost", "Rose", "--json"]);
    expect(names).toContain("catalogue/priceLists.txt");
    const scripts = names.filter((name) => name.endsWith(".cjs"));
    const size = scripts.map((name) => statSync(join(chunks, name)).size).reduce((a, b) => a + b, 0);
    expect(size).toBeLessThan(189_000);
    expect(names).not.toContain("catalogue/rates.txt");
    expect(names).not.toContain("catalogue/promote.txt");
    const code = names
      .filter((name) => name.endsWith(".cjs"))
      .map(text)
      .join("\n");
    for (const mark of [
      "BLOCK_FOLDED",
      "ZodError",
      "colAligns",
      "bgMagentaBright",
      "federal-reserve-g5",
      "perUsd: {",
      KEYS,
    ])
      expect(code, mark).not.toContain(mark);
    // A literal with a class of Unicode is read with the script; `unicodePattern` makes it when it is needed.
    expect(code).not.toMatch(/\\p\{\w+\}[^`"\n]{0,80}\/g?u\b/);
  });
  test("the marks are in the chunks they belong to", () => {
    const all = readdirSync(chunks)
      .filter((name) => name.endsWith(".cjs"))
      .map(text)
      .join("\n");
    for (const mark of ["BLOCK_FOLDED", "ZodError", "colAligns", "bgMagentaBright", KEYS])
      expect(all, mark).toContain(mark);
  });
  test("help loads less than 102 kB of code, and no numbers", () => {
    const scripts = opened(["--help"]).filter((name) => name.endsWith(".cjs"));
    const size = scripts.map((name) => statSync(join(chunks, name)).size).reduce((a, b) => a + b, 0);
    expect(size).toBeLessThan(102_000);
    expect(scripts.map(text).join("\n")).not.toContain("toDecimalPlaces");
  });
  test("an answer for people loads its text, and neither grids, charts, colours nor the reader", () => {
    const names = opened(["payout", "Lion"]);
    expect(names).toContain("text.cjs");
    for (const name of ["table.cjs", "chart.cjs", "chart-lines.cjs", "theme.cjs", "load.cjs"])
      expect(names).not.toContain(name);
  });
  test("a grid loads what draws it", () => {
    expect(opened(["spent", "example-export.json", "--why"])).toContain("table.cjs");
  });
});

let hooks = 0;
function hookFile(source: string): string {
  const path = join(folder, `hook-${++hooks}.cjs`);
  writeFileSync(path, source);
  return path;
}
