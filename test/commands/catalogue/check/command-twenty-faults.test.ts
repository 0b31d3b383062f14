import { expect, test } from "vitest";
import { cli } from "../../../support/cli.js";

const FILE = "test/samples/twenty-faults.yaml";

// Lines and columns counted by hand in the file, where every fault has its number.
const EXPECTED: readonly string[] = [
  "5:44 error schema.invalid", // 2
  "8:44 error schema.invalid", // 4
  "9:46 error schema.unknown-key", // 5
  "10:5 error schema.missing-key", // 6
  "11:54 error catalogue.unknown-reference", // 7
  "12:5 error schema.duplicate", // 8
  "14:5 error schema.duplicate", // 9
  "16:50 error schema.invalid", // 11
  "17:66 error schema.invalid", // 12
  "20:25 error catalogue.unknown-reference", // 14
  "21:38 error schema.invalid", // 15
  "24:92 error schema.invalid", // 17
  "25:76 error yaml.refused", // 18
  "27:41 error catalogue.overlap", // 19
  "29:46 error catalogue.overlap", // 20
  "4:5 warning catalogue.unused-source", // 1
  "6:56 warning catalogue.future-day", // 3
  "15:5 warning gift.several-prices", // 10
  "19:5 warning catalogue.price-jump", // 13
  "19:5 warning catalogue.no-default", // of all five lists
  "23:112 warning catalogue.disagree", // 16
];

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const isDoubt = (line: string): boolean => line.includes(" warning ");

test("each of twenty planted faults is reported at its place, errors last", async () => {
  const { stdout, stderr, exit } = await cli(["catalogue", "check", FILE, "--json"]);
  expect([stdout, exit]).toEqual(["", 3]);
  const { report, exitCode, diagnostics } = JSON.parse(stderr) as {
    readonly report: string;
    readonly exitCode: number;
    readonly diagnostics: readonly Told[];
  };
  expect([report, exitCode]).toEqual(["failure/1", 3]);
  expect(diagnostics.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`)).toEqual([
    ...EXPECTED.filter(isDoubt),
    ...EXPECTED.filter((one) => !isDoubt(one)),
  ]);
  expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set([FILE]));
});

test("for people each fault shows its line of the file", async () => {
  const { stderr } = await cli(["catalogue", "check", FILE]);
  expect(stderr.match(/^test\/samples\/twenty-faults\.yaml:\d+:\d+: (?:error|warning)\[/gm)).toHaveLength(
    EXPECTED.length,
  );
  expect(stderr).toMatch(/\n15 errors, 6 new doubts\n$/);
  for (let number = 1; number <= 20; number++) expect(stderr).toContain(`# ${number}: `);
});
