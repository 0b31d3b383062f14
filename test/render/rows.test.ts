import { parse as csv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { GRADES } from "../../src/catalogue/model/entry.js";
import { dayOf } from "../../src/core/date.js";
import { cli, words } from "../support/cli.js";
import { everyCommand } from "../support/commands.js";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Row = Record<string, Json>;

/** A command line, the place of its list in the JSON, and the lists in an entry whose own entries are rows. */
const LINES: readonly (readonly [line: string, records: (result: Row) => Json[], lists?: readonly string[]])[] = [
  ["cost Lion --region US", ({ offers }) => offers as Json[]],
  ["cost 700 --region KR", ({ offers }) => offers as Json[]],
  ["packages --region US", ({ lists }) => lists as Json[], ["packages"]],
  ["packages --region FR", ({ lists }) => lists as Json[], ["packages"]],
  ["gifts --all", ({ gifts }) => gifts as Json[]],
  ["gifts --region SA --min 40000", ({ gifts }) => gifts as Json[]],
  ["gifts xylophone", ({ gifts }) => gifts as Json[]],
  ["compare 700", ({ offers }) => offers as Json[]],
  ["payout Lion 20xRose --region US", (result) => [result], ["viewerPays", "share"]],
  ["payout Lion --region PK", (result) => [result], ["viewerPays", "share"]],
  ["payout --diamonds 40000 --agency 10% --withholding 30%", (result) => [result]],
  ["payout 20USD --channel ios", (result) => [result], ["viewerPays", "share"]],
  ["payout 100USD --channel ios --model ps-h", (result) => [result], ["viewerPays", "share"]],
  ["models 1000 --region GB", ({ models }) => models as Json[]],
  ["regions", ({ regions }) => regions as Json[]],
  ["regions PK", ({ regions }) => regions as Json[]],
  ["sources", ({ bibliography }) => bibliography as Json[]],
  ["sources singular-2024", ({ bibliography }) => bibliography as Json[], ["entries"]],
];

const printed = new Map<string, Promise<string>>();

/** The output of a command line in a format, produced once. */
function output(line: string, format: string): Promise<string> {
  const asked = `${line} --format ${format}`;
  const known = printed.get(asked) ?? print(asked);
  printed.set(asked, known);
  return known;
}

async function print(line: string): Promise<string> {
  const { stdout, exit, stderr } = await cli(words(line));
  expect(exit, stderr).toBe(0);
  return stdout;
}

const commands = await everyCommand();

/** Every column of a command, and its default columns. */
const columnsOf = (line: string): { readonly every: readonly string[]; readonly own: readonly string[] } => {
  const command = commands.get(words(line)[0]!)!;
  const { columns, further = [] } = "listing" in command ? command.listing({ asOf: dayOf("2026-11-22")! }) : NONE;
  const [own, others] = [columns, further].map((some) => some.map((column) => column.replace("[]", "")));
  return { every: [...own!, ...others!], own: own! };
};

const NONE = { columns: [], further: [] };

/** Parsed by a reader that is not ours; every row has as many cells as the head. */
function parseCsv(text: string): string[][] {
  expect(text.endsWith("\n")).toBe(true);
  return csv(text, { relaxColumnCount: false });
}

const parsePlain = (text: string): string[][] => {
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => line.split("\t"));
};

function parseMarkdown(text: string): string[][] {
  const rows = text
    .slice(0, -1)
    .split("\n")
    .map((line) => {
      expect(line).toMatch(/^\| .* \|$/);
      return line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) => cell.replace(/\\([\\|`*_[\]<>&])/g, "$1"));
    });
  expect(rows.splice(1, 1)[0]).toEqual(rows[0]!.map(() => "---"));
  return rows;
}

/** The text of a cell: the value at the column's path; a list is a purchase, gifts or texts. */
function cell(row: Json, column: string): string {
  const value = column.split(".").reduce<Json | undefined>((one, key) => (one as Row | null | undefined)?.[key], row);
  if (value === undefined || value === null) return "";
  if (!Array.isArray(value)) return String(value);
  if (value.every((one) => typeof one === "string")) return value.join("; ");
  return (value as Row[])
    .map(({ quantity, coins, gift, custom }) =>
      custom ? `custom:${coins}` : `${quantity}x${(gift as Row)?.name ?? coins}`,
    )
    .join("+");
}

/** A record for each entry of its lists, with that entry in their place. */
function apart(record: Json, lists: readonly string[] = []): Json[] {
  const length = Math.max(1, ...lists.map((list) => ((record as Row)[list] as Json[] | undefined)?.length ?? 0));
  return Array.from({ length }, (_, index) => ({
    ...(record as Row),
    ...Object.fromEntries(lists.map((list) => [list, ((record as Row)[list] as Json[] | undefined)?.[index] ?? null])),
  }));
}

/** Every leaf of a row by its path; lists are leaves. */
const paths = (value: Json, path = ""): string[] =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, item]) => paths(item, path === "" ? key : `${path}.${key}`))
    : [path];

describe.for(LINES)("%s", ([line, recordsOf, lists]) => {
  const rows = async (): Promise<Json[]> => recordsOf(JSON.parse(await output(line, "json")).result);

  test("NDJSON is the list of the JSON, an object a line", async () => {
    const text = await output(line, "ndjson");
    expect(
      text
        .split("\n")
        .filter(Boolean)
        .map((one) => JSON.parse(one)),
    ).toEqual(await rows());
    expect(text === "" || text.endsWith("\n")).toBe(true);
  });

  test.for([
    ["csv", parseCsv],
    ["plain", parsePlain],
    ["markdown", parseMarkdown],
  ] as const)("%s has the same figures in the same order", async ([format, parse]) => {
    const [head, ...records] = parse(await output(line, format));
    const found = (await rows()).flatMap((record) => apart(record, lists));
    const isFilled = (column: string): boolean => found.length === 0 || found.some((row) => cell(row, column) !== "");
    const columns = columnsOf(line).own.filter(isFilled);
    expect(head).toEqual(columns);
    const wanted = found.map((row) => columns.map((column) => cell(row, column)));
    // Spreadsheets would run a text that begins with a sign; a guard precedes it.
    expect(records.map((record) => record.map((text) => text.replace(/^'(?=[=+\-@])/, "")))).toEqual(wanted);
  });

  test("the table shows the same figures", async () => {
    const text = await output(line.startsWith("compare") ? `${line} --all` : line, "table");
    for (const row of (await rows()).slice(0, 200)) {
      const money = (row as { pay?: { amount: string } }).pay?.amount;
      if (money !== undefined) expect(text.replaceAll(",", "")).toContain(money);
    }
    expect(text.trim()).not.toBe("");
  });

  test("JSON has the promised envelope", async () => {
    const text = await output(line, "json");
    const report = JSON.parse(text);
    expect(text).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(Object.keys(report)).toEqual([
      "report",
      "generatedBy",
      "asOf",
      "query",
      "result",
      "answer",
      "command",
      "confidence",
      "advice",
      "assumptions",
      "sources",
      "warnings",
    ]);
    expect(report.report).toBe(`${words(line)[0]}/1`);
    expect(report.generatedBy).toMatch(/^giftworth \d+\.\d+\.\d+$/);
    for (const one of report.assumptions) expect(Object.keys(one)).toEqual(["text", "source", "weight"]);
    for (const one of report.sources) {
      expect(Object.keys(one)).toEqual(["id", "title", "url", "grade", "date"]);
      expect(GRADES).toContain(one.grade);
    }
    for (const one of report.warnings) expect(one).toEqual({ code: expect.any(String), message: expect.any(String) });
    const cited = new Set(report.sources.map((one: { id: string }) => one.id));
    for (const { source } of report.assumptions) if (source !== null) expect([...cited]).toContain(source);
  });
});

test("every value in a list is a column of its command", async () => {
  const missing = new Set<string>();
  for (const [line, recordsOf, lists] of LINES) {
    const columns = columnsOf(line).every;
    for (const record of recordsOf(JSON.parse(await output(line, "json")).result))
      for (const path of apart(record, lists).flatMap((row) => paths(row)))
        if (
          !columns.some((column) => path === column || path.startsWith(`${column}.`) || column.startsWith(`${path}.`))
        )
          missing.add(`${words(line)[0]}: ${path}`);
  }
  // All money of a row except what viewers pay is in the currency of its likely figure.
  // A share is in the row of what viewers pay, which names the list and the channel.
  const rest = [...missing].filter((path) => !/\.currency$|: share\.(?:channel|priceList)$/.test(path)).sort();
  expect(rest).toEqual([]);
});

describe("money, counts, rates and ranges", () => {
  const walk = (value: Json, visit: (value: Json, key: string) => void, key = ""): void => {
    visit(value, key);
    if (Array.isArray(value)) for (const item of value) walk(item, visit, key);
    else if (value !== null && typeof value === "object")
      for (const [name, item] of Object.entries(value)) walk(item, visit, name);
  };
  test.for(LINES.map(([line]) => line))("%s", async (line) => {
    walk(JSON.parse(await output(line, "json")), (value, key) => {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*$|^$/);
      if (typeof value === "number") expect(Number.isSafeInteger(value), `${key}: ${value}`).toBe(true);
      if (value === null || typeof value !== "object" || Array.isArray(value)) return;
      if ("amount" in value && "currency" in value) {
        expect(value.amount).toMatch(/^\d+(\.\d+)?$/);
        expect(value.currency).toMatch(/^[A-Z]{3}$/);
      }
      // What may be paid and the minimum withdrawal have their likely figure, or none, next to them.
      if ("low" in value && "high" in value && key !== "payRange" && key !== "minimum")
        expect(Object.keys(value)).toEqual(expect.arrayContaining(["low", "likely", "high"]));
    });
  });
  test("low is never above likely, nor likely above high", async () => {
    const { result } = JSON.parse(await output("gifts --all --region US", "json"));
    for (const { payout } of result.gifts) {
      expect(Number(payout.low.amount)).toBeLessThanOrEqual(Number(payout.likely.amount));
      expect(Number(payout.likely.amount)).toBeLessThanOrEqual(Number(payout.high.amount));
    }
  });
});
