import { describe, expect, test } from "vitest";
import { refusal } from "../reading.js";

describe("a fault in a log is shown at its place", () => {
  const line = (rest: string): string =>
    `{"msgId":"1","userId":"2","giftId":5655,"giftName":"Rose","giftType":1,"repeatCount":1${rest}}`;
  const shown = (log: string) => {
    const { at, excerpt } = refusal(log, { limits: { record: 1000 }, strict: true });
    const from = at!.column - 1 - (excerpt?.before ?? 0);
    return [at!.line, at!.column, excerpt?.text.slice(from, from + excerpt.width)];
  };

  /** The column after that many characters. */
  const behind = (text: string): number => text.length + 1;
  const messages = Array.from({ length: 40 }, (_, i) => `{"type":"chat","x":${i},"y":"some more words"}`).join(",");

  test.each<[string, string, readonly [number, number, string]]>([
    ["a comma too many", `${line("")}\n{"a":1,}\n`, [2, 8, "}"]],
    ["a value", `${line(',"diamondCount":-5')}\n`, [1, behind(line(',"diamondCount":')) - 1, "-5"]],
    ["a text", `${line(',"diamondCount":"1,5"')}\n`, [1, behind(line(',"diamondCount":')) - 1, '"1,5"']],
    ["after the name of an event", 'gift\0{"a":#}\n', [1, 11, "#"]],
    ["after characters of several bytes", '{"a":"小明🌹","b":#}\n', [1, behind('{"a":"..::","b":'), "#"]],
    [
      "in an array on one line",
      `[{"é🌹":1},${line("")}, {"é🌹":#}]`,
      [1, behind(`[{".::":1},${line("")}, {".::":`), "#"],
    ],
    ["in an array over lines", `[\n${line("")},\n  {"a":\n   #}]`, [4, 4, "#"]],
    ["in a long envelope", `{"messages":[${messages},{"a":#}]}`, [1, behind(`{"messages":[${messages},{"a":`), "#"]],
    ["in one over lines", `{\n"messages":\n[${messages},\n {"a":#}]}`, [4, 7, "#"]],
  ])("%s", (_, log, expected) => expect(shown(log)).toEqual(expected));

  test("a text of several bytes a character reads as it is written", () => {
    const log = `${line("").replace('"repeatCount":1', '"nickname":"小明","repeatCount":"٣"')}\n`;
    expect(refusal(log).message).toMatch(/^count “٣” contains “٣”/);
    expect(shown(log)).toEqual([1, log.indexOf('"٣"') + 1, '"٣"']);
  });

  test("the place of a value that occurs twice is not guessed", () => {
    expect(shown(`${line(',"x":-5,"diamondCount":-5')}\n`)).toEqual([1, 1, "{"]);
  });

  test("of a long line, only the part around it is shown", () => {
    const { at, excerpt } = refusal(
      `${line(`,"x":"${"x".repeat(5000)}","diamondCount":-5,"y":"${"y".repeat(5000)}"`)}\n`,
    );
    expect(excerpt!.text.length).toBeLessThan(200);
    expect(excerpt!.text.slice(at!.column - 1 - excerpt!.before!)).toMatch(/^-5,"y"/);
  });
});
