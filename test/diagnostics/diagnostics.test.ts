import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DiagnosticCode, EXIT_OF } from "../../src/core/diagnostic.js";
import { cli, type Ran, words } from "../support/cli.js";

/*
 * Every error: a folder for each code, with at least one way to meet it. A `.yaml` is a bad catalogue
 * file, laid over the built-in catalogue; a `.cmd` is a command line. The output is next to it as `.txt`, and
 * docs/errors.md shows them all. A new case is a new file.
 */

const codes = Object.keys(EXIT_OF) as DiagnosticCode[];
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** As typed in the root of the repository, so that the output is the same everywhere. */
const top = "test/diagnostics";

interface Case {
  readonly code: DiagnosticCode;
  readonly name: string;
  readonly line: string;
}

const filesOf = (code: string): readonly string[] => readdirSync(join(import.meta.dirname, code));

function casesOf(code: DiagnosticCode): Case[] {
  return filesOf(code).flatMap((file): Case[] => {
    const [, name = "", ending] = /^(.*)\.(yaml|cmd)$/.exec(file) ?? [];
    if (ending === undefined) return [];
    const line =
      ending === "cmd"
        ? readFileSync(join(import.meta.dirname, code, file), "utf8").trim()
        : `cost Rose --catalogue ${top}/${code}/${file}`;
    return [{ code, name, line }];
  });
}

const answered = (line: string, ...more: readonly string[]): Promise<Ran> =>
  cli([...words(line), ...more], { today: "2026-11-22" });

/** An import prints YAML and refuses --json; its failures follow the environment. */
const answeredInJson = (line: string): Promise<Ran> =>
  line.startsWith("catalogue import ")
    ? cli(words(line), { today: "2026-11-22", env: { GIFTWORTH_FORMAT: "json" } })
    : answered(line, "--json");

test("every code has a folder with a case, and no folder is left over", () => {
  expect(folders.sort()).toEqual([...codes].sort());
  expect(codes.filter((code) => casesOf(code).length === 0)).toEqual([]);
});

test("every text has its case", () => {
  const texts = codes.flatMap((code) => filesOf(code).map((name) => `${code}/${name}`));
  const cases = codes.flatMap((code) => casesOf(code).map(({ name }) => `${code}/${name}.txt`));
  expect(texts.filter((name) => name.endsWith(".txt") && !cases.includes(name))).toEqual([]);
});

describe.each(codes)("%s", (code) => {
  test.each(casesOf(code))("$name", async ({ name, line }) => {
    const { stdout, stderr, exit } = await answered(line);
    expect([stdout, exit]).toEqual(["", EXIT_OF[code]]);
    expect(stderr).toContain(`error[${code}]: `);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain("\u001b");
    await expect(stderr).toMatchFileSnapshot(join(import.meta.dirname, code, `${name}.txt`));

    // The same for programs: one object on stderr, every fault with its place.
    const json = await answeredInJson(line);
    expect([json.stdout, json.exit]).toEqual(["", exit]);
    const failure = JSON.parse(json.stderr);
    expect(failure).toMatchObject({ report: "failure/1", exitCode: exit });
    expect(failure.diagnostics.map((one: { code: string }) => one.code)).toContain(code);
    const places = failure.diagnostics.map((one: { file?: string; line?: number; column?: number }) =>
      one.file === undefined ? "giftworth" : `${one.file}:${one.line}:${one.column}`,
    );
    for (const place of places) expect(stderr).toContain(`${place}: error[`);
    expect(stderr.match(/: error\[/g)).toHaveLength(places.length);
  });
});

test("docs/errors.md shows every error with a line that leads to it", async () => {
  const shown = await Promise.all(
    codes.map(async (code) => {
      const [{ line }] = casesOf(code) as [Case];
      const { stderr } = await answered(line);
      const meaning = (await cli(["help", code])).stdout.split("\n")[1]!.trim();
      return `## ${code}\n\n${meaning} Exit status ${EXIT_OF[code]}.\n\n\`\`\`console\n$ giftworth ${line}\n${stderr}\`\`\`\n`;
    }),
  );
  const head =
    "# Every error of giftworth\n\nEach with a line that leads to it. Written from the cases in test/diagnostics by `npx vitest run test/diagnostics -u`.\n";
  await expect(`${head}\n${shown.join("\n")}`).toMatchFileSnapshot(join(import.meta.dirname, "../../docs/errors.md"));
});
