import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readColumns } from "../../../src/readers/columns/column-map-yaml.js";
import { BANK } from "./bank-map.js";

const map = (text: string) => unwrap(readColumns({ name: "map.yaml", text }));

const faults = (text: string): string[] => {
  const found = readColumns({ name: "map.yaml", text });
  if (found.ok) throw new Error("it has no fault");
  return found.diagnostics.map(
    ({ at, code, message, help }) => `${at?.line}:${at?.column} ${code} ${message}; ${help}`,
  );
};

describe("a map", () => {
  test("of a bank's statement", () => {
    const { columns, ...rest } = map(BANK);
    expect(rest).toEqual({
      name: "map.yaml",
      kind: "payouts",
      separator: ";",
      decimalMark: ",",
      dayOrder: "DMY",
      encoding: "windows-1252",
      skip: 2,
      values: new Map([["currency", "EUR"]]),
    });
    expect([...columns].map(([field, { text, at }]) => `${field} ${text} ${at.line}:${at.column}`)).toEqual([
      "day Buchungstag 8:8",
      "amount Betrag 9:11",
      "payer Auftraggeber 10:10",
    ]);
  });

  test("of an export whose headings are known states only what the headings do not", () => {
    expect(map("kind: paypal\ndate-format: M/D/Y\n")).toMatchObject({ kind: "paypal", dayOrder: "MDY" });
  });

  test("tabs have a name", () => expect(map("kind: agency\nseparator: tab\n").separator).toBe("\t"));
});

describe("the faults of a map, all at once", () => {
  test.each<[string, readonly string[]]>([
    [
      "{}",
      ["1:1 schema.missing-key missing key “kind”; write kind: log, or live-center, or agency, or paypal, or payouts"],
    ],
    ["kind: paypall", ["1:7 schema.invalid “kind” cannot be “paypall”; did you mean “paypal”?"]],
    [
      "kind: paypal\nseperator: x\nskip: -1\nencoding: latin\ndate-format: M/D\nseparator: x\ndecimal-mark: ';'",
      [
        "2:1 schema.unknown-key unknown key “seperator”; did you mean “separator”?",
        "3:7 schema.invalid “skip” cannot be “-1”; write the number of lines, like 4",
        "4:11 schema.invalid “encoding” cannot be “latin”; write one of utf-8, utf-16le, utf-16be, windows-1252, shift_jis",
        "5:14 schema.invalid “date-format” cannot be “M/D”; write M/D/Y, D/M/Y, D.M.Y or Y-M-D",
        '6:12 schema.invalid “separator” cannot be “x”; write ",", ";", "|" or tab',
        '7:15 schema.invalid “decimal-mark” cannot be “;”; write "." or ","',
      ],
    ],
    [
      "kind: payouts\ncolumns:\n  amout: Betrag\n  day: \n",
      [
        "3:3 schema.unknown-key unknown key “amout”; did you mean “amount”?",
        "3:3 schema.missing-key payouts needs “amount”; name its heading, like amount: Heading",
        "3:3 schema.missing-key payouts needs “currency”; name its heading, like currency: Heading",
        "4:8 schema.invalid “day” has no text; write one after the colon, or leave the key out",
      ],
    ],
    [
      "kind: payouts\ncolumns: { day: A, amount: B, currency: C }\nvalues: { currency: EUR }",
      ["3:21 schema.invalid “currency” has a column and a value; keep one of the two"],
    ],
    [
      "kind: agency\ncolumns: [a]",
      ["2:10 schema.invalid this must be a map of keys and values; write one “key: value” per line"],
    ],
    ["kind: agency\nwords: { credit: Haben }", ["2:8 schema.invalid only kind: paypal takes words; leave them out"]],
    [
      "",
      ["1:1 schema.invalid this file describes no columns; write kind: and columns:, as giftworth help columns shows"],
    ],
    [
      "# nothing\n",
      ["1:1 schema.invalid this file describes no columns; write kind: and columns:, as giftworth help columns shows"],
    ],
    ["kind: agency\nkind: paypal", ["2:1 yaml.refused the key “kind” is given twice; keep one of the two"]],
    ["- a", ["1:1 schema.invalid this must be a map of keys and values; write one “key: value” per line"]],
    [
      "kind: [",
      ["1:8 yaml.syntax flow sequence in block collection must be sufficiently indented and end with a ]; undefined"],
    ],
  ])("%j", (text, expected) => expect(faults(text)).toEqual(expected));
});
