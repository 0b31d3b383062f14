import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readAgency } from "../../../src/readers/agency/agency.js";
import { reportedMonths } from "../../../src/readers/agency/agency-months.js";
import { runs } from "../../support/runs.js";

const read = (text: string, name = "sheet.csv") => unwrap(readAgency({ name, text }));

const HEAD = "Data period,Creator ID,Creator's username,Diamonds,LIVE duration,Valid go LIVE days,Fan contribution %";

describe("the month of one creator", () => {
  const sheet = (name: string, ...rows: string[]) =>
    read(["Data period,Creator ID,Creator's username,Diamonds,Diamonds last month", ...rows].join("\n"), name);
  const days = (to: string, diamonds: string, before = "", who = "71,nora") =>
    `2026-07-01 ~ 2026-07-${to},${who},${diamonds},${before}`;

  test("the sheet with the latest day is used for the month, and nothing is added", () => {
    const found = unwrap(
      reportedMonths([
        sheet("b.csv", days("20", "900")),
        sheet("a.csv", days("06", "300")),
        sheet("c.csv", days("13", "600")),
      ]),
    );
    expect(found.months).toEqual([
      { month: "2026-07", from: "2026-07-01", to: "2026-07-20", diamonds: 900, sheet: "b.csv", lastMonth: null },
    ]);
    expect(found.notes).toEqual([
      "2026-07: b.csv counts to 2026-07-20 and is used for the month; a.csv, c.csv cover some of the same days and are not added",
    ]);
  });

  test("a later sheet covers the whole month before", () => {
    const found = unwrap(reportedMonths([sheet("july.csv", days("06", "300", '"2,100"'))]));
    expect(found.months.map(({ month, to, diamonds }) => [month, to, diamonds])).toEqual([
      ["2026-06", "2026-06-30", 2100],
      ["2026-07", "2026-07-06", 300],
    ]);
  });

  const [a, b] = [sheet("a.csv", days("20", "900")), sheet("b.csv", days("20", "901"))];
  test.each([[[a, b]], [[b, a]]])(
    "two figures for the same days are both refused, whichever file is first",
    (sheets) => {
      const found = unwrap(reportedMonths([...sheets, sheet("c.csv", days("13", "800"))]));
      expect(found.months).toEqual([]);
      expect(found.doubts).toEqual([
        "2026-07: sheets have different diamonds for 2026-07-01 to 2026-07-20, 900 (a.csv) and 901 (b.csv): none of them counts; name only the right one",
      ]);
    },
  );

  test("a difference over fewer days than another sheet covers does not matter", () => {
    const found = unwrap(reportedMonths([a, b, sheet("c.csv", days("21", "950"))]));
    expect(found.months[0]).toMatchObject({ diamonds: 950, sheet: "c.csv" });
    expect(found.doubts).toEqual([]);
  });

  test("a sheet of the month itself takes precedence over the next month's figure for it", () => {
    const june = sheet("june.csv", "2026-06-01 ~ 2026-06-30,71,nora,2000,");
    const found = unwrap(reportedMonths([sheet("july.csv", days("06", "300", '"2,100"')), june]));
    expect(found.months[0]).toMatchObject({ diamonds: 2000, sheet: "june.csv" });
    expect(found.doubts).toEqual([
      "2026-06: 2000 (june.csv) and 2100 (the column “Diamonds last month” of july.csv) for the same days; the sheet of the month itself counts",
    ]);
  });

  test("a later figure that is lower is reported", () => {
    const found = unwrap(reportedMonths([a, sheet("c.csv", days("13", "1000"))]));
    expect(found.months[0]!.diamonds).toBe(900);
    expect(found.doubts).toEqual([
      "2026-07: a.csv has 900 diamonds to 2026-07-20, fewer than the 1000 of c.csv to 2026-07-13: the later sheet counts; diamonds may have been deducted",
    ]);
  });

  const part = (from: string, to: string, diamonds: number) => `2026-07-${from} ~ 2026-07-${to},71,nora,${diamonds},`;
  test.each<readonly [string, readonly string[], string, number]>([
    ["days", [part("02", "02", 5), part("03", "03", 7)], "02..03", 12],
    ["days in any order, with a missing day between", [part("09", "09", 7), part("02", "02", 5)], "02..09", 12],
    ["weeks after a count from the first", [part("01", "07", 5), part("08", "14", 7)], "01..14", 12],
    ["days and the count they are in", [part("02", "02", 5), part("03", "03", 7), part("01", "03", 14)], "01..03", 14],
    ["the same row twice", [part("02", "02", 5), part("02", "02", 5)], "02..02", 5],
    ["overlapping rows are not added", [part("02", "10", 5), part("10", "31", 7)], "10..31", 7],
    // 02 to 05 and 06 to 08 are seven days; 04 to 08 would be five
    [
      "the overlapping rows with the most days",
      [part("02", "05", 5), part("04", "08", 50), part("06", "08", 7)],
      "02..08",
      12,
    ],
  ])("rows that do not begin on the first: %s", (_, rows, span, diamonds) => {
    const [month] = unwrap(reportedMonths([sheet("d.csv", ...rows)])).months;
    expect([month!.from, month!.to].map((day) => day.slice(8)).join("..")).toBe(span);
    expect(month!.diamonds).toBe(diamonds);
  });

  test("and the answer says so", () => {
    const found = unwrap(reportedMonths([sheet("d.csv", part("05", "05", 5), part("07", "07", 7))]));
    expect(found.notes).toEqual([
      "2026-07: 2 rows of d.csv do not overlap and are added; days between them without a row count as zero",
    ]);
    expect(found.doubts).toEqual([
      "2026-07: d.csv counts from 2026-07-05 to 2026-07-07, not from the first day: earlier diamonds are not counted",
    ]);
  });

  test("rows that do not overlap are all added, in any order; overlapping rows never count a day twice", () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }));
    const two = (n: number) => String(n).padStart(2, "0");
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
        // A diamond a day: the figure of the month equals its number of days.
        const rows = spans.map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const);
        const texts = rows.map(([from, to]) => part(two(from), two(to), to - from + 1));
        const [month] = unwrap(reportedMonths([sheet("d.csv", ...texts)])).months;
        const [other] = unwrap(reportedMonths([sheet("d.csv", ...texts.toReversed())])).months;
        expect(other).toEqual(month);
        // The highest total of any choice of rows that do not overlap.
        let most = 0;
        for (let choice = 1; choice < 2 ** rows.length; choice++) {
          const days = rows
            .filter((_, index) => (choice >> index) & 1)
            .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
          if (new Set(days).size === days.length) most = Math.max(most, days.length);
        }
        expect(month!.diamonds).toBe(most);
      }),
      { numRuns: runs(200) },
    );
  });

  const two = sheet("net.csv", days("06", "300"), days("06", "500", "", "72,mia"));

  test.each([
    ["71", 300],
    ["Mia", 500],
    ["@mia", 500],
  ])("chosen as %s", (wanted, diamonds) => {
    expect(unwrap(reportedMonths([two], wanted)).months.map((one) => one.diamonds)).toEqual([diamonds]);
  });

  test("several creators without a choice are an error", () => {
    expect(reportedMonths([two])).toMatchObject({
      diagnostics: [{ code: "creator.ambiguous", help: "choose one with --creator: nora (71), mia (72)" }],
    });
    expect(reportedMonths([two], "max")).toMatchObject({
      diagnostics: [{ code: "creator.unknown", help: "creators are nora (71), mia (72)" }],
    });
  });

  test("a creator who has left is found by name", () => {
    const left = sheet("left.csv", days("20", "900", "", "The creator has quit the network,Nora"));
    expect(unwrap(reportedMonths([two, left], "71")).months[0]!.diamonds).toBe(900);
    expect(unwrap(reportedMonths([left])).creator).toEqual({ id: null, username: "Nora" });
  });
});

describe("names as sheets write them", () => {
  const named = (name: string, ...rows: readonly string[]) =>
    read([HEAD, ...rows.map((row) => `2026-07-01 ~ 2026-07-31,${row},,,`)].join("\n"), name);
  const diamondsOf = (sheets: readonly ReturnType<typeof read>[], wanted: string) =>
    unwrap(reportedMonths(sheets, wanted)).months.map(({ diamonds }) => diamonds);

  test.each(["nora", "@nora", "Nora"])("with an @ or without: %s", (wanted) => {
    expect(diamondsOf([named("a.csv", "71,@nora,500", "72,mia,700")], wanted)).toEqual([500]);
    expect(diamondsOf([named("a.csv", "71,nora,500", "72,mia,700")], wanted)).toEqual([500]);
    // A creator who has left has no id to be chosen by.
    expect(diamondsOf([named("a.csv", "has quit,@nora,500", "72,mia,700")], wanted)).toEqual([500]);
  });

  test("a creator who was renamed is found by both names, whichever sheet is first", () => {
    const before = read(
      `${HEAD}\n2026-06-01 ~ 2026-06-30,71,nora,500,,,\n2026-06-01 ~ 2026-06-30,72,mia,7,,,`,
      "june.csv",
    );
    const after = named("july.csv", "71,nora2,600", "72,mia,8");
    for (const sheets of [
      [before, after],
      [after, before],
    ])
      for (const wanted of ["nora", "@nora2", "71"]) {
        const { creator, months } = unwrap(reportedMonths(sheets, wanted));
        expect(creator).toEqual({ id: "71", username: "nora2" });
        expect(months.map(({ diamonds }) => diamonds)).toEqual([500, 600]);
      }
  });

  test("a name that two creators have had is found for its present owner only, or for neither", () => {
    const june = read(`${HEAD}\n2026-06-01 ~ 2026-06-30,71,nora,500,,,`, "june.csv");
    for (const july of [named("july.csv", "71,nora2,600", "73,nora,9")])
      for (const sheets of [
        [june, july],
        [july, june],
      ])
        expect(diamondsOf(sheets, "nora")).toEqual([9]);
    const [may, august] = [
      read(`${HEAD}\n2026-05-01 ~ 2026-05-31,73,nora,1,,,`, "may.csv"),
      named("july.csv", "71,nora2,600", "73,nora3,9"),
    ];
    expect(reportedMonths([may, june, august], "nora")).toMatchObject({
      diagnostics: [{ code: "creator.ambiguous", help: "choose one with --creator: nora3 (73), nora2 (71)" }],
    });
  });
});
