import { describe, expect, test } from "vitest";
import { cli } from "../support/cli.js";
import { type Bad, each, refused, shown } from "../support/refused.js";

describe("options without a question", () => {
  test("are answered with the short help on standard error", async () => {
    const { stdout, stderr, exit } = await cli(["--why"]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
    expect(stderr).toContain("Usage: giftworth <command>");
    expect(stderr).toContain("payout");
  });
});

each("commands and topics", [
  [["cots", "1"], "arg.unknown-command", "did you mean “cost”?"],
  [["COST", "1"], "arg.unknown-command", "did you mean “cost”?"],
  [["qwxzvkjq", "1"], "arg.unknown-command", "giftworth help"],
  [["help", "nope"], "arg.unknown-topic", "there is no help topic “nope”"],
  [["help", "payuot"], "arg.unknown-topic", "did you mean “payout”?"],
  [["help", "roundin"], "arg.unknown-topic", "did you mean “rounding”?"],
  [["cost", "--chanel", "web", "1"], "arg.unknown-option", "did you mean “--channel”?"],
  [["cost", "1", "--csv"], "arg.unknown-option", "write --format csv"],
  [["cost", "1", "--md"], "arg.unknown-option", "write --format markdown"],
  [["cost", "1", "--live-minutes", "3"], "arg.unknown-option", "--live-minutes"],
  [["cost", "1", "--timezone", "Nope/Zone"], "arg.unknown-option", "--timezone"],
  [["cost", "-z", "1"], "arg.unknown-option", "-z"],
]);

each("too little and too much", [
  [["cost"], "arg.missing", "usage: giftworth cost <what...>"],
  [["compare"], "arg.missing", "usage: giftworth compare <what...>"],
  [["payout"], "arg.missing", "--diamonds 40000"],
  [["packages", "1"], "arg.invalid", "usage: giftworth packages"],
  [["gifts", "a", "b"], "arg.invalid", "names with spaces need quotes"],
  [["regions", "GB", "US"], "arg.invalid", "usage: giftworth regions"],
  [["payout", "Lion", "--diamonds", "5"], "arg.conflict"],
  [["payout", "20USD", "Lion", "--channel", "ios"], "arg.conflict"],
  [["payout", "20USD"], "arg.missing", "--channel"],
  [["payout", "20GBP", "--channel", "ios"], "arg.conflict", "USD"],
  [["payout", "20.001USD", "--channel", "ios"], "arg.money", "2"],
  [["payout", "1.000USD", "--channel", "ios"], "arg.money", "1,000"],
  [["payout", "1_000USD", "--channel", "ios"], "arg.money", "“_”"],
]);

const NUMBERS = ["write"] as const;

describe("coins in another spelling", () => {
  const said: readonly (readonly [string, string])[] = [
    ["", ""],
    [" ", ""],
    ["1.000", "two ways"],
    ["12,50", "“,”"],
    ["1.000,50", "“,”"],
    ["1 000", "“ ”"],
    ["1_000", "“_”"],
    ["1'000", "“'”"],
    ["１０００", "“１”"],
    ["١٢", "“١”"],
    ["1e3", "“e”"],
    ["0x10", ""],
    ["0x1F", ""],
    ["0X10", ""],
    ["0b1", "“b”"],
    [".5", ""],
    ["5.", ""],
    ["+5", "“+”"],
    ["007", "leading zero"],
    ["1.5", "whole"],
    ["NaN", ""],
    ["Infinity", ""],
    ["-0", ""],
    ["-5", "negative"],
    ["1e999999999", "“e”"],
    ["9007199254740993", "too many"],
    ["9".repeat(1_000_000), "too many"],
    ["100000000001", "too many"],
  ];
  test.for(said.map(([word, says]) => [shown([word]), word, says] as const))("%s", async ([, word, says]) => {
    const stderr = await refused([["cost", "--", word], "arg.number", says]);
    expect(stderr.length).toBeLessThan(2000);
    expect(stderr).not.toContain("9007199254740992");
    if (word.trim() !== "" && !says.startsWith("too many")) for (const part of NUMBERS) expect(stderr).toContain(part);
  });

  test("a negative number is not an option", async () => {
    await refused([["cost", "-5"], "arg.number", "negative"]);
  });
  test("the plain form is suggested if the digits leave no doubt", async () => {
    for (const word of ["1_000", "1'000", "+1000", "01000", "１０００"])
      expect(await refused([["cost", "--", word], "arg.number"]), word).toMatch(/[ :] ?1000\b/);
  });
  test("and not if they do", async () => {
    for (const word of ["1.000,50", "1e3", "0x10"])
      expect(await refused([["cost", "--", word], "arg.number"]), word).not.toMatch(/: 1000\b/);
  });
  test("the largest count accepted is exact", async () => {
    const { stdout } = await cli(["cost", "100000000000", "--channel", "ios", "--json"]);
    expect(JSON.parse(stdout).result.coins).toBe(100_000_000_000);
  });
});

describe("the largest count of coins", () => {
  // 24,300 minor units of rupiah a coin: the highest price of any list.
  test.for(["cost", "compare", "payout", "models", "promote"])("%s can answer for it", async (command) => {
    const dearest = command === "compare" ? [] : ["--region", "ID"];
    expect((await cli([command, "100000000000", ...dearest])).stderr).toBe("");
    await refused([[command, "100000000001", ...dearest], "arg.number", "100000000000"]);
  });
});

each("more than any balance holds", [
  [["goal", "2000000000USD", "--region", "ID"], "arg.number", "more than 100000000000 coins"],
  [["offer", "1000000000000", "5USD"], "arg.number", "too many"],
  [["payout", "99999999999999USD", "--channel", "web"], "arg.money", "too much"],
  [["budget", "99999999999999USD"], "arg.money", "too much"],
]);

each("words that are nothing", [
  [["cost", "null"], "gift.unknown"],
  [["cost", "undefined"], "gift.unknown"],
  [["cost", "true"], "gift.unknown"],
  [["cost", "__proto__"], "gift.unknown", "__proto__"],
  [["cost", "constructor"], "gift.unknown"],
  [["cost", "toString"], "gift.unknown"],
  [["cost", "id:__proto__"], "gift.unknown"],
  [["payout", "1", "--model", "constructor"], "model.unknown"],
  [["cost", "1", "--region", "__proto__"], "region.unknown"],
  [["cost", "1", "--prices", "constructor"], "list.unknown"],
  [["sources", "hasOwnProperty"], "source.unknown"],
  [["help", "constructor"], "arg.unknown-topic"],
  [["cost", "1", "--in", "toString"], "arg.unknown-currency"],
]);

each("values of options", [
  [["payout", "x", "--share"], "arg.missing", "--share needs a value"],
  [["cost", "1", "--region", "--channel", "web"], "arg.missing", "--region needs a value"],
  [["payout", "1", "--share", "1%", "--share", "2%"], "arg.repeated", "--share is given twice"],
  [["cost", "1", "--format", "xml"], "arg.invalid", "table, plain, json, ndjson, csv, markdown"],
  [["cost", "1", "--format", "jsn"], "arg.invalid", "did you mean “json”?"],
  [["cost", "1", "--format", "csv", "--fields", "foo"], "arg.unknown-field", "priceList"],
  [["cost", "1", "--format", "csv", "--fields", "priceLst"], "arg.unknown-field", "did you mean “priceList”?"],
  [["cost", "1", "--format", "table", "--fields", "pay"], "arg.conflict", "--format"],
  [["cost", "1", "--explain", "--format", "csv"], "arg.conflict", "--explain"],
  [["payout", "1", "--agency", "150%"], "arg.number", "above 100%"],
  [["payout", "1", "--agency", "100.000000000001%"], "arg.number", "above 100%"],
  [["payout", "1", "--agency", "-1%"], "arg.number", "negative"],
  [["payout", "1", "--agency", "0.5"], "arg.number", "write 50% or 0.5%"],
  [["payout", "1", "--agency", "101"], "arg.number", "above 100%"],
  [["payout", "1", "--agency", "%"], "arg.number", "empty"],
  [["payout", "1", "--agency", "1,5%"], "arg.number", "“,”"],
  [["payout", "1", "--agency", "50%%"], "arg.number", "“%”"],
  [["payout", "1", "--penalty", "0.20"], "arg.number", "two ways"],
  [["payout", "1", "--live-minutes", "1.5"], "arg.number", "whole"],
  [["payout", "1", "--live-minutes", "-1"], "arg.number", "negative"],
  [["payout", "1", "--league", "gold"], "arg.invalid", "none, stay, best"],
  [["payout", "1", "--regime", "both"], "arg.invalid", "flat, scaled"],
  [["payout", "--diamonds", "1.5"], "arg.number", "whole"],
  [["payout", "--diamonds", "1e3"], "arg.number", "“e”"],
  [["cost", "1", "--max-purchases", "0"], "arg.number", "below 1"],
  [["cost", "1", "--channel", "fax"], "channel.unknown", "web, ios, android, app"],
  [["cost", "1", "--channel", "andriod"], "channel.unknown", "did you mean “android”?"],
  [["cost", "1", "--color", "sometimes"], "arg.invalid", "auto, always, never"],
  [["cost", "1", "--region", "en"], "region.unknown", "GB"],
  [["cost", "1", "--region", "Germoney"], "region.unknown", "DE"],
  [["cost", "1", "--region", ""], "arg.missing", "--region is empty"],
  [["cost", "1", "--region", " "], "arg.missing", "--region is empty"],
  [["cost", "1", "--region="], "arg.missing", "--region"],
  [["cost", "1", "--region", "KR,US"], "region.unknown", "KR,US"],
  [["cost", "1", "--in", "US"], "arg.unknown-currency", "“US”"],
  [["cost", "1", "--in", "ABC"], "arg.unknown-currency", "ISO 4217"],
  [["cost", "1", "--in", "XXX"], "arg.unknown-currency"],
  [["cost", "1", "--in", ""], "arg.unknown-currency"],
  [["cost", "1", "--in", "AEDAFN"], "arg.unknown-currency"],
  [["cost", "1", "--in", "EUR", "--fx", "EUR"], "arg.invalid", "EUR=0.9"],
  [["cost", "1", "--in", "EUR", "--fx", "EUR=1=2"], "arg.invalid", "EUR=0.9"],
  [["cost", "1", "--in", "EUR", "--fx", "EUR=0"], "arg.number", "zero"],
  [["cost", "1", "--in", "EUR", "--fx", "USD=2"], "arg.invalid", "the US dollar itself"],
  [["cost", "1", "--in", "EUR", "--fx", "EUR=-1"], "arg.number", "negative"],
  [["cost", "1", "--in", "EUR", "--fx", "EUR=0,9"], "arg.number", "“,”"],
  [["cost", "1", "--in", "EUR", "--fx", "EUR="], "arg.number", "empty"],
  [["cost", "1", "--in", "EUR", "--fx", "ABC=2"], "arg.unknown-currency", "“ABC”"],
  [["gifts", "--seen-since", "2026-02-30"], "arg.day", "YYYY-MM-DD"],
  [["gifts", "--seen-since", "1/2/2026"], "arg.day", "write 2026-02-01 or 2026-01-02"],
  [["gifts", "--seen-since", "tomorrow"], "arg.day", "YYYY-MM-DD"],
  [["gifts", "--seen-since", "2026-03-01T00:00:00"], "arg.day", "YYYY-MM-DD"],
  [["cost", "1", "--as-of", "2025-02-29"], "arg.day", "YYYY-MM-DD"],
  [["cost", "1", "--as-of", "2026-3-1"], "arg.day", "write 2026-03-01"],
  [["cost", "1", "--as-of", "2026-00-10"], "arg.day", "YYYY-MM-DD"],
  [["cost", "1", "--as-of", "２０２６-01-01"], "arg.day", "YYYY-MM-DD"],
  [["cost", "1", "--as-of", "0000-12-31"], "arg.day", "YYYY-MM-DD"],
  [["gifts", "--min", "5", "--max", "4"], "arg.conflict"],
  [["gifts", "--sort", "colour"], "arg.invalid", "coins, name, seen"],
  [["cost", "1", "--catalogue", ""], "arg.missing"],
]);

test("a missing value does not swallow the next option", async () => {
  const { exit, stdout, stderr } = await cli(["payout", "x", "--share", "--json"]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
  expect(JSON.parse(stderr).diagnostics[0]).toMatchObject({ code: "arg.missing", message: "--share needs a value" });
});

describe("--json next to another format", () => {
  const both: Bad[] = [
    [["cost", "1", "--json", "--format", "csv"], "arg.conflict", "--format csv"],
    [["cost", "1", "--format=csv", "--json"], "arg.conflict"],
  ];
  test.for(both)("%s", async ([argv, code, says = ""]) => {
    const { exit, stdout, stderr } = await cli(argv);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(JSON.parse(stderr).diagnostics[0].code).toBe(code);
    expect(stderr).toContain(says);
  });
  test("does not conflict with itself", async () => {
    const { exit, stdout } = await cli(["cost", "1", "--json", "--format", "json"]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).report).toBe("cost/1");
  });
});

test("a day in the environment that is not a date", async () => {
  await refused([["cost", "1"], "arg.day", "GIFTWORTH_AS_OF"], { env: { GIFTWORTH_AS_OF: "yesterday" } });
});

test("between two names as near, the one that differs only by an accent is suggested", async () => {
  expect((await cli(["cost", "Rosé"])).stderr).toContain("did you mean “Rose”?");
});

test("an option before the command swallows nothing either", async () => {
  const { exit, stdout, stderr } = await cli(["--share", "--json", "payout", "x"]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
  expect(stderr).toContain("--share needs a value");
});

test("every wrong option is reported at once", async () => {
  const { stderr } = await cli(["payout", "1", "--agency", "0.5", "--in", "ABC", "--as-of", "soon", "--json"]);
  const codes = JSON.parse(stderr).diagnostics.map((one: { code: string }) => one.code);
  expect(codes.sort()).toEqual(["arg.day", "arg.number", "arg.unknown-currency"]);
});

test("every wrong word is reported at once", async () => {
  const { stderr } = await cli(["cost", "Lino", "1.000", "Rse", "--json"]);
  const codes = JSON.parse(stderr).diagnostics.map((one: { code: string }) => one.code);
  expect(codes).toEqual(["gift.unknown", "arg.number", "gift.unknown"]);
});
