import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cli } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";
import { type XlsxCell, xlsxOf } from "../../support/xlsx.js";

const folder = temporaryFolder();

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const fixture = (name: string): string => join("test/samples/reconcile", name);

const paypal = readFileSync(fixture("paypal.csv"));

const grossOf = async (path: string, stdin?: string): Promise<unknown> => {
  const { stdout, stderr, exit } = await cli(
    ["reconcile", path, "--payer", "tiktok", "--json"],
    stdin === undefined ? {} : { stdin },
  );
  expect(exit, stderr).toBe(0);
  return JSON.parse(stdout).result.months.map((month: { received: { gross: object }[] }) => month.received[0]!.gross);
};

const GROSS = [
  { amount: "199.00", currency: "USD" },
  { amount: "115.00", currency: "USD" },
];

describe("a statement is recognized by its content", () => {
  test("under any name", async () => expect(await grossOf(file("x.bin", paypal))).toEqual(GROSS));
  test("gzipped", async () => expect(await grossOf(file("pp.csv.gz", gzipSync(paypal)))).toEqual(GROSS));
  test("in UTF-16, as some spreadsheets save it", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paypal.toString("utf8"), "utf16le")]);
    expect(await grossOf(file("pp16.csv", utf16))).toEqual(GROSS);
  });
  test("on standard input", async () => expect(await grossOf("-", paypal.toString("utf8"))).toEqual(GROSS));
  test("with tabs between", async () => {
    const tabs = paypal.toString("utf8").replaceAll('","', '"\t"');
    expect(await grossOf(file("pp.tsv", tabs))).toEqual(GROSS);
  });
});

describe("a file that cannot be read is reported", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["book.csv", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), "a zip, but not an Excel file"],
    ["nothing.csv", "\n\n", "is empty"],
    ["latin.csv", new Uint8Array([0x44, 0xe9, 0x2c, 0x41]), "encoding: windows-1252"],
    ["quote.csv", 'Date,"Name\n', "a quote is opened and never closed"],
    ["cut.json", '{ "report": "tally/1", "result": {', "cut off: it ends in the middle of its JSON"],
    ["other.json", '{ "report": "payout/1" }', "payout/1"],
    ["user_data_tiktok.json", readFileSync("test/samples/export/user_data_tiktok.json"), "giftworth spent reads it"],
    ["renamed.json", readFileSync("test/samples/export/renamed.json"), "giftworth spent reads it"],
  ])("%s", async (name, bytes, says) => {
    const { stdout, stderr, exit } = await cli(["reconcile", file(name, bytes)]);
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr).toContain(says);
  });

  test("a table larger than the limit is refused for its size, not its encoding, and read no further", async () => {
    let chunks = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; ; chunks++) yield Buffer.alloc(1024 * 1024, "x");
    }
    const { stderr, exit } = await cli(["reconcile", "-"], { stdin: endless() });
    expect(exit).toBe(4);
    expect(stderr).toContain("stdin is larger than 64 MiB, the limit for a table");
    expect(stderr).toContain("export shorter periods");
    expect(chunks).toBe(64);
  });

  test("headings are shown up to a readable number", async () => {
    const { stderr } = await cli(["reconcile", file("wide.csv", `${"x".repeat(500)}${",y".repeat(200)}\n`)]);
    expect(stderr).toContain(`its headings are ${"x".repeat(60)}…${", y".repeat(59)} and 141 more; say what they are`);
  });

  test("every file's fault at once", async () => {
    const { stderr, exit } = await cli(["reconcile", "nowhere.csv", file("empty.csv", ""), "test"]);
    expect(exit).toBe(4);
    expect(stderr.match(/error\[/g)).toHaveLength(3);
  });

  test("standard input at a terminal is an error, not a wait", async () => {
    const { exit, stderr } = await cli(["reconcile", "-"], { columns: 80 });
    expect([exit, stderr]).toEqual([2, expect.stringContaining("nothing was piped in")]);
  });
});

describe("an Excel file", () => {
  const head = ["Creator ID", "Creator's username", "Data period", "Diamonds"];
  const july = "2026-07-01 ~ 2026-07-31";
  const book = (id: XlsxCell) =>
    file("agency.xlsx", xlsxOf({ Notes: [["see the other"]], July: [head, [id, "mel", july, { stored: "3000" }]] }));

  test("is read from the sheet that is named", async () => {
    const { stdout } = await cli([
      "reconcile",
      book("7100000000000104009"),
      "--sheet",
      "July",
      "--region",
      "GB",
      "--json",
    ]);
    const { creator, months } = JSON.parse(stdout).result;
    expect([creator.id, months[0].reported.diamonds]).toEqual(["7100000000000104009", 3000]);
  });

  test("whose ids were rounded is refused, with what to do", async () => {
    const rounded = book({ stored: "7.100000000000104E+18" });
    const { stderr, exit } = await cli(["reconcile", rounded, "--sheet", "2", "--region", "GB"]);
    expect(exit).toBe(3);
    expect(stderr).toContain("cell A2: 7.100000000000104E+18 has more than 15 digits");
    expect(stderr).toContain("use the CSV of the same export");
  });

  test("whose first sheet is not the statement says so", async () => {
    const { stderr, exit } = await cli(["reconcile", book("7100000000000104009")]);
    expect([exit, stderr.includes("its headings are see the other")]).toEqual([3, true]);
  });
});

test("a LIVE that two files count is refused, by its room or its time, and two logs of it are one", async () => {
  const log = "data/example-live.ndjson";
  const [tally, again] = [join(folder, "live.json"), join(folder, "again.json")];
  for (const path of [tally, again]) expect((await cli(["tally", log, "--json", "-o", path])).exit).toBe(0);
  const copy = file("copy.ndjson", readFileSync(log));
  for (const pair of [
    [log, tally],
    [tally, log],
    [tally, again],
  ]) {
    const { stdout, stderr, exit } = await cli(["reconcile", ...pair]);
    expect([stdout, exit]).toEqual(["", 2]);
    expect(stderr).toContain("count the same LIVE");
    expect(stderr).toContain("name one of them");
  }
  const once = JSON.parse((await cli(["reconcile", log, "--json"])).stdout).result.months;
  const both = JSON.parse((await cli(["reconcile", log, copy, "--json"])).stdout).result.months;
  expect(both).toEqual(once);
});
