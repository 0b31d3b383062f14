import { expect, test } from "vitest";
import { type Line, lines } from "../../src/io/lines.js";

const MEBIBYTE = 1024 * 1024;

/** The lines of a text that is read in parts of that many bytes. */
async function linesOf(text: string, size: number): Promise<Line[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const all: Line[] = [];
  for await (const line of lines(chunks())) all.push(line);
  return all;
}

test.each([1, 2, 3, 1000])("lines are the same in parts of %i bytes", async (size) => {
  const all = await linesOf("\uFEFFone\r\n\nzwölf\nlast", size);
  expect(all).toEqual(["one", "", "zwölf", "last"].map((text) => ({ text })));
});

test.each([65_536, 5 * MEBIBYTE])(
  "a line of a mebibyte is a line, a longer line is marked as too long: %i",
  async (size) => {
    const [longest, longer] = ["a".repeat(MEBIBYTE), "b".repeat(MEBIBYTE + 1)];
    const all = await linesOf(`${longest}\n${longer}\n${longer}${longer}\nc\n${longer}`, size);
    expect(all.map(({ fault }) => fault)).toEqual([undefined, "too long", "too long", undefined, "too long"]);
    expect(all[0]?.text === longest).toBe(true);
    expect(all[1]?.text).toMatch(/^b{80}…$/);
    expect(all[3]?.text).toBe("c");
  },
);

test("a line that is not UTF-8 is marked as such, and the lines around it are read", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("a\nb\xE9\nc", "latin1");
  }
  const all: Line[] = [];
  for await (const line of lines(chunks())) all.push(line);
  expect(all).toEqual([{ text: "a" }, { text: "b\uFFFD", fault: "not UTF-8" }, { text: "c" }]);
});
