import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT_OF } from "../../src/core/diagnostic.js";
import { cli } from "../support/cli.js";

/*
 * A bad catalogue file for every code one can lead to, in a folder of that name, laid over the built-in catalogue; what
 * is printed about it stands beside it. A new case is a new file.
 */

const codes = Object.keys(EXIT_OF).filter((code) => /^(?:yaml|schema|catalogue)\./.test(code));
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const fixtures = (code: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, code)).filter((name) => name.endsWith(".yaml"));

/** As typed from the top of the repository, so that what is printed is the same everywhere. */
const shown = (code: string, fixture: string): string => `test/diagnostics/${code}/${fixture}`;

test("every code has a folder with a case, and no folder is left over", () => {
  expect(folders.sort()).toEqual(codes.sort());
  expect(codes.filter((code) => fixtures(code).length === 0)).toEqual([]);
});

test("every text has its case", () => {
  const texts = folders.flatMap((code) =>
    readdirSync(join(import.meta.dirname, code)).map((name) => `${code}/${name}`),
  );
  const cases = folders.flatMap((code) => fixtures(code).map((name) => `${code}/${name}`));
  expect(texts.filter((name) => name.endsWith(".txt") && !cases.includes(name.replace(/txt$/, "yaml")))).toEqual([]);
});

describe.each(folders)("%s", (code) => {
  test.each(fixtures(code))("%s", async (fixture) => {
    const path = shown(code, fixture);
    const { stdout, stderr, exit } = await cli(["cost", "Rose", "--catalogue", path]);
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr).toContain(`error[${code}]: `);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain("\u001b");
    await expect(stderr).toMatchFileSnapshot(join(import.meta.dirname, code, fixture.replace(/yaml$/, "txt")));

    // The same for programs: one object on stderr, every fault with its place.
    const json = await cli(["cost", "Rose", "--catalogue", path, "--json"]);
    expect([json.stdout, json.exit]).toEqual(["", 3]);
    const failure = JSON.parse(json.stderr);
    expect(failure).toMatchObject({ report: "failure/1", exitCode: 3 });
    expect(failure.diagnostics.map((one: { code: string }) => one.code)).toContain(code);
    const places = failure.diagnostics.map((one: { file?: string; line?: number; column?: number }) =>
      one.file === undefined ? "giftworth" : `${one.file}:${one.line}:${one.column}`,
    );
    for (const place of places) expect(stderr).toContain(`${place}: error[`);
    expect(stderr.match(/: error\[/g)).toHaveLength(places.length);
  });
});
