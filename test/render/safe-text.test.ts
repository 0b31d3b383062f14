import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HIDING } from "../../src/core/unicode.js";
import { csvCell, safeText } from "../../src/render/safe-text.js";
import { cli } from "../support/cli.js";
import { type Bad, refused } from "../support/refused.js";
import { runs } from "../support/runs.js";

describe("words that could do something to a terminal", () => {
  const ugly = ["a\0b", "\u001B[2J\u001B]0;title\u0007", "a\nb", "a\r\nb", "\uD800", "x\u202Ey", "\u200B", "\u009B31m"];
  const places: readonly ((word: string) => Bad)[] = [
    (word) => [["cost", `gift${word}`], "gift.unknown"],
    (word) => [["cost", "1", "--region", `x${word}x`], "region.unknown"],
    (word) => [["cost", "1", "--prices", `x${word}x`], "list.unknown"],
    (word) => [["payout", "1", "--agency", `1${word}%`], "arg.number"],
    (word) => [["cost", "1", "--in", `A${word}B`], "arg.unknown-currency"],
    (word) => [
      ["cost", "1", "--catalogue", `/nowhere/x${word}x`],
      word.includes("\0") || word.length > 4000 ? "file.unreadable" : "file.missing",
    ],
    (word) => [[`cmd${word}`], "arg.unknown-command"],
    (word) => [["cost", "1", `--opt${word}`], "arg.unknown-option"],
    (word) => [["help", `topic${word}`], "arg.unknown-topic"],
    (word) => [["cost", "1", "--fields", `f${word}`, "-f", "csv"], "arg.unknown-field"],
  ];
  test.for(ugly.map((word) => [JSON.stringify(word), word] as const))("%s", async ([, word]) => {
    for (const place of places) await refused(place(word));
  });
  test("a hundred kilobytes are echoed in part", async () => {
    const long = "x".repeat(100_000);
    for (const place of places) expect((await refused(place(long))).length, place(".")[0].join(" ")).toBeLessThan(2500);
  });
});

test("the same command twice is the same bytes", async () => {
  for (const argv of [
    ["cost", "Lion"],
    ["payout", "Lion", "--explain"],
    ["compare", "700", "-f", "csv"],
    ["gifts", "--json"],
  ]) {
    const [first, second] = [await cli(argv), await cli(argv)];
    expect(first.exit).toBe(0);
    expect(second).toEqual(first);
  }
});

test("a usual text is shown as the general way shows it, and so is every character of the basic plane", () => {
  const unsafe = new RegExp(String.raw`[\p{Cc}\p{Cs}${HIDING}]`, "gu");
  const general = (text: string): string =>
    text
      .normalize("NFC")
      .replace(/(\p{M}{4})\p{M}+/gu, "$1")
      .replace(unsafe, (one) => `\\u{${one.codePointAt(0)!.toString(16)}}`);
  const property = fc.property(fc.string({ unit: "binary" }), (text) => safeText(text) === general(text));
  fc.assert(property, { numRuns: runs(1000) });
  for (let code = 0; code < 0x10000; code++) {
    const one = String.fromCharCode(code);
    if (safeText(`e${one}`) !== general(`e${one}`)) expect.fail(`U+${code.toString(16)}`);
    if (unsafe.test(one) && !"\t\n".includes(one)) expect(csvCell(one)).toBe(`\\u{${code.toString(16)}}`);
    unsafe.lastIndex = 0;
  }
});
