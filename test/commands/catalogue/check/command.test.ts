import { closeSync, openSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../../support/cli.js";
import { temporaryFolder } from "../../../support/temporary.js";

const folder = temporaryFolder();

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const check = (line: string) => cli(["catalogue", "check", ...words(line)]);

const SOUND = `sources:\n  - { id: me, title: Me, grade: blog, date: 2026 }\ngifts:\n  - { id: 900001, name: Comet Tail, coins: 5, source: me }\n`;

describe("the built-in catalogue", () => {
  test("has no errors and no new doubts, and --exit-status agrees", async () => {
    expect((await check("")).exit).toBe(0);
    expect((await check("--exit-status")).exit).toBe(0);
    const { stdout } = await check("");
    expect(stdout).toContain("entries checked: no errors, no new doubts, 53 accepted");
    expect(stdout).toContain("Oldest entries in use today");
    expect(stdout).toMatch(/minimum-2019 +2019-02-19 +2833 +data\/rules\.yaml:\d+:5/);
  });

  test("as a folder of your own is the same", async () => {
    const [built, own] = [await check("--json"), await check("data --json")];
    expect(JSON.parse(own.stdout).result).toEqual(JSON.parse(built.stdout).result);
  });

  test("as a table of findings", async () => {
    const { stdout } = await check("--format csv --fields code,file,line");
    const [head, ...rows] = stdout.trimEnd().split("\n");
    expect(head).toBe("code,file,line");
    expect(rows).toHaveLength(JSON.parse((await check("--json")).stdout).result.findings.length);
    expect(rows.every((row) => /^(?:catalogue|gift)\.[a-z-]+,data\/[\w/]+\.yaml,\d+$/.test(row))).toBe(true);
  });
});

describe("a file of your own", () => {
  test("that is sound has no findings, and --exit-status agrees", async () => {
    const { stdout, stderr, exit } = await check(`${file("sound.yaml", SOUND)} --exit-status`);
    expect([stderr, exit]).toEqual(["", 0]);
    expect(stdout).toContain("2 entries checked: no errors, no new doubts");
  });

  test("is read from standard input too", async () => {
    const { stdout, exit } = await cli(words("catalogue check - --json"), { stdin: SOUND });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).query.files).toEqual(["stdin"]);
  });

  test("may be laid over another: it may cite a source of the other", async () => {
    const [sources, gifts] = SOUND.split(/(?=gifts:)/) as [string, string];
    const paths = [file("a.yaml", sources), file("b.yaml", gifts)];
    expect((await check(paths.join(" "))).exit).toBe(0);
    expect((await check(paths[1]!)).exit).toBe(3);
  });

  test("laid over a folder uses that folder alone", async () => {
    const own = file("own.yaml", SOUND);
    const known = file("known.yaml", `gifts:\n  - { name: Comet Tail, coins: 5, source: apps-uk }\n`);
    expect((await check(`${folder}/nowhere ${own}`)).exit).toBe(4);
    expect((await check(`data ${known}`)).exit).toBe(0);
  });

  test("that cannot be read is reported, and so is every other", async () => {
    const { stderr, exit } = await check("nothere.yaml neither.yaml");
    expect(exit).toBe(4);
    expect(stderr).toContain("there is no file nothere.yaml");
    expect(stderr).toContain("there is no file neither.yaml");
  });

  test("with a section given twice does not report the lost entries as missing", async () => {
    const twice = file("twice.yaml", `${SOUND}sources:\n  - { id: you, title: You, grade: blog }\n`);
    const { stderr } = await check(twice);
    expect(stderr.match(/error\[/g)).toHaveLength(1);
    expect(stderr).toContain("the key “sources” is given twice");
  });
});

describe("refused before the parser sees them", () => {
  test.each<[string, string, string]>([
    ["brackets", "[".repeat(1000), "brackets nested deeper"],
    ["towers of question marks", "? ".repeat(500), "a “? ” key"],
    ["another YAML", `%YAML 1.1\n---\n${SOUND}`, "YAML 1.1 instead of 1.2"],
    ["merge keys", "gifts:\n  - { <<: { coins: 1 }, name: A, source: s }\n", "a merge key"],
    ["tags", "gifts: !!set { a }\n", "tag"],
    ["laughs", "a: &a [x]\nb: [*a, *a]\n", "an anchor"],
  ])("%s, twice in one process", async (name, text, message) => {
    const path = file(`${name.replaceAll(" ", "-")}.yaml`, text);
    for (const _ of [1, 2]) {
      const { stderr, exit } = await check(path);
      expect(exit).toBe(3);
      expect(stderr).toContain(message);
    }
  });

  test("fifty megabytes", async () => {
    const path = join(folder, "large.yaml");
    closeSync(openSync(path, "w"));
    truncateSync(path, 50 * 1024 * 1024);
    const { stderr, exit } = await check(path);
    expect(exit).toBe(3);
    expect(stderr).toContain("larger than 1 MiB");
  });
});
