import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { cli } from "../support/cli.js";
import { sent } from "../support/live-log.js";

/** What a viewer may call themselves. */
const NAMES = [
  "\u001B[2J\u001B[1;1H0 coins",
  "\u001B]0;title\u0007",
  "\u001B]8;;https://example.invalid\u001B\\link\u001B]8;;\u001B\\",
  "\u001B]52;c;ZXZpbA==\u0007",
  "\u001BP1;2q\u001B\\",
  "over\rwritten",
  "back\b\b\b\bspace\u0007",
  "\u009B31mred",
  "\u202Etxt.exe",
  "zero\u200Bwidth\u2060here\uFEFF",
  `z${"\u0301".repeat(10_000)}`,
  "\uD800 lone",
  "x".repeat(5_000),
  '=cmd|"/c calc"!A1',
  "+1",
  "@SUM(1)",
  "\t=1+1",
  'say "hi", twice',
  "two\nlines",
  "a|b`c`[d](javascript:1)<img src=x onerror=1>&amp;",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "日本語の名前",
  "👩‍👩‍👧‍👦 family",
  "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
  "\u0C15\u0C4D\u200C\u0C37",
];

/** Names spelled with joiners, which are harmless. */
const JOINED = NAMES.slice(-3);

// In one log as sender, handle, gift and receiver; each worth its place in the list, so that a mixed-up row would show.
const log = NAMES.map((name, index) =>
  sent({
    sender: [`id-${index}`, name, name],
    gift: [`9${1000 + index}`, name === "" ? "empty" : name, index + 1],
    receiver: `r-${index}`,
  }),
).join("");

const total = (NAMES.length * (NAMES.length + 1)) / 2;

const shown = async (...more: readonly string[]): Promise<string> => {
  const { stdout, stderr, exit } = await cli(["tally", "-", "--top", "50", ...more], { stdin: log });
  expect(exit, stderr).toBe(0);
  expect(stderr).not.toMatch(DANGER);
  return stdout;
};

/** Characters that could move a cursor, or hide or turn the text around them; a new line is the output's own. */
const DANGER = /(?!\n)[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

describe("hostile names", () => {
  test("are intact in JSON, which has no character a terminal obeys", async () => {
    const text = await shown("--json");
    expect(text).not.toMatch(DANGER);
    const { result } = JSON.parse(text);
    const names = new Map(result.senders.map(({ id, name }: { id: string; name: string }) => [id, name]));
    for (const [index, name] of NAMES.entries()) {
      // UTF-8 cannot hold a lone surrogate; an empty name counts as no name.
      if (name === "" || name.includes("\uD800")) continue;
      expect(names.get(`id-${index}`)).toBe(name);
    }
    expect(result.settledCoins).toBe(total);
    expect(result.senders.reduce((all: number, { coins }: { coins: number }) => all + coins, 0)).toBe(total);
  });

  test.each(["gift", "sender", "receiver"])("are harmless in a table by %s", async (by) => {
    const text = await shown("--group-by", by);
    expect(text).not.toMatch(DANGER);
    expect(text).not.toMatch(/\p{M}{5}/u);
    for (const line of text.split("\n")) if (!/^ {2}- /.test(line)) expect(line.length).toBeLessThan(400);
  });

  test("stay in one cell of a terminal's table", async () => {
    const { stdout } = await cli(["tally", "-", "--top", "50", "--group-by", "sender"], {
      stdin: log,
      columns: 300,
      env: { NO_COLOR: "1" },
    });
    const rows = stdout.split("\n").filter((line) => /^ .* +\d+ +1$/.test(line));
    expect(rows).toHaveLength(NAMES.length);
  });

  test.each(["gift", "sender"])("are one record each in plain text and NDJSON by %s", async (by) => {
    for (const format of ["plain", "ndjson"]) {
      const text = await shown("--group-by", by, "--format", format);
      expect(text.replaceAll("\t", "")).not.toMatch(DANGER);
      expect(text.trimEnd().split("\n")).toHaveLength(NAMES.length + (format === "plain" ? 1 : 0));
    }
  });

  test("are not formulas in CSV, and every record is read back whole", async () => {
    const text = await shown("--group-by", "sender", "--format", "csv");
    expect(text.replaceAll("\t", "")).not.toMatch(DANGER);
    const python = spawnSync(
      "python3",
      ["-c", "import csv,json,sys; print(json.dumps(list(csv.DictReader(sys.stdin))))"],
      { input: text, encoding: "utf8" },
    );
    if (python.status !== 0) return;
    const records: Record<string, string>[] = JSON.parse(python.stdout);
    expect(records).toHaveLength(NAMES.length);
    for (const record of records) {
      const index = Number(record.coins) - 1;
      expect(record.id).toBe(`id-${index}`);
      for (const cell of Object.values(record)) expect(cell).not.toMatch(/^[=+@\t]/);
    }
    expect(records.find(({ id }) => id === "id-17")?.name).toBe('say "hi", twice');
    expect(records.find(({ id }) => id === "id-18")?.name).toBe("two\nlines");
  });

  test("open no tag and end no cell in Markdown", async () => {
    const text = await shown("--group-by", "sender", "--format", "markdown");
    expect(text).not.toMatch(DANGER);
    expect(text).not.toMatch(/(?<!\\)[<`]/);
    const [head = "", ...rows] = text.trimEnd().split("\n");
    const cells = (row: string): number => row.split(/(?<!\\)\|/).length;
    expect(rows).toHaveLength(NAMES.length + 1);
    for (const row of rows) expect(cells(row)).toBe(cells(head));
  });

  test.each(["table", "plain", "csv", "markdown", "json"])(
    "print unchanged in %s if they are spelled with joiners",
    async (format) => {
      const text = await shown("--group-by", "sender", "--format", format);
      for (const name of JOINED) expect(text).toContain(name);
    },
  );

  test("are harmless in warnings and errors", async () => {
    const evil = "\u001B[31m\u202Eevil";
    const unpriced = sent({ gift: ["1", evil, 0] });
    expect((await cli(["tally", "-"], { stdin: unpriced })).stdout).not.toMatch(DANGER);
    const { stderr } = await cli(["tally", "-", "--receiver", evil], { stdin: log });
    expect(stderr).not.toMatch(DANGER);
    const missing = await cli(["tally", `${evil}.ndjson`]);
    expect(missing.exit).toBe(4);
    expect(missing.stderr).not.toMatch(DANGER);
  });
});
