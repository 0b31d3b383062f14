import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, promises, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Unreadable } from "../../src/core/diagnostic.js";
import { tail, WholeLines } from "../../src/io/tail.js";
import { temporaryFolder } from "../support/temporary.js";

const folder = temporaryFolder();

const textOf = (parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString();

describe("whole lines", () => {
  test("are everything up to the last line break, however the bytes are split", () => {
    const chunks = fc.array(fc.array(fc.constantFrom("a", "b", "\n"), { maxLength: 6 }).map((parts) => parts.join("")));
    fc.assert(
      fc.property(chunks, (texts) => {
        const lines = new WholeLines();
        const whole = texts.map((text) => lines.push(Buffer.from(text)));
        for (const part of whole) if (part.length > 0) expect(part.at(-1)).toBe(10);
        const all = texts.join("");
        expect(textOf(whole)).toBe(all.slice(0, all.lastIndexOf("\n") + 1));
        expect(textOf([lines.rest()])).toBe(all.slice(all.lastIndexOf("\n") + 1));
        expect(lines.rest()).toHaveLength(0);
      }),
    );
  });

  test.each([
    ["UTF-16LE", (text: string) => Buffer.from(text, "utf16le")],
    ["UTF-16LE after a byte order mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16BE", (text: string) => Buffer.from(text, "utf16le").swap16()],
    ["UTF-16BE after a byte order mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("of %s end with both bytes of a line break, wherever they are split", (_, encoded) => {
    // The bytes of a line break are in these too, in one character and across two.
    const characters = fc.constantFrom("a", "\n", "\u010a", "\u0a01", "\u0a00", "\u0b0a", "🌹");
    const texts = fc.array(characters, { maxLength: 12 }).map((all) => `{"${all.join("")}`);
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 7 })), (text, sizes) => {
        const lines = new WholeLines();
        const all = encoded(text);
        const whole: Uint8Array[] = [];
        let at = 0;
        for (const size of [...sizes, all.length]) {
          whole.push(lines.push(all.subarray(at, at + size)));
          at += size;
        }
        const end = encoded(text.slice(0, text.lastIndexOf("\n") + 1));
        expect(Buffer.concat(whole)).toEqual(text.includes("\n") ? end : Buffer.alloc(0));
        expect(lines.rest()).toEqual(all.subarray(text.includes("\n") ? end.length : 0));
      }),
    );
  });

  test("longer than two megabytes are not waited for", () => {
    const lines = new WholeLines();
    expect(lines.push(Buffer.alloc(2 * 1024 * 1024, "a"))).toHaveLength(0);
    expect(lines.push(Buffer.from("b"))).toHaveLength(2 * 1024 * 1024 + 1);
    expect(lines.rest()).toHaveLength(0);
    const wide = Buffer.from(`{"${"a".repeat(1024 * 1024)}`, "utf16le");
    expect(lines.push(Buffer.concat([wide, Buffer.from("b")]))).toHaveLength(wide.length);
    expect(lines.rest()).toHaveLength(1);
  });
});

/** Follows a file while `steps` change it, one each time everything was read; the text read, and each turn. */
async function followed(path: string, ...steps: readonly (() => void)[]): Promise<{ text: string; turns: string[] }> {
  const turns: string[] = [];
  const parts: Uint8Array[] = [];
  let next = 0;
  const wait = async (): Promise<boolean> => {
    steps[next]?.();
    return next++ < steps.length;
  };
  for await (const part of tail(path, wait)) {
    if (typeof part === "string") turns.push(part);
    else parts.push(part);
  }
  return { text: textOf(parts), turns };
}

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe("a file that is followed", () => {
  test("is read as it grows, line by line", async () => {
    const path = file("grows", "one\ntw");
    const grow = (text: string) => () => appendFileSync(path, text);
    expect(await followed(path, grow("o\nthr"), grow("ee"), grow("\n"))).toEqual({
      text: "one\ntwo\nthree\n",
      turns: [],
    });
  });

  test("leaves out a line that is still being written", async () => {
    expect((await followed(file("half", "one\ntw"))).text).toBe("one\n");
  });

  test("begins again when it is cut short, without the rest of a line", async () => {
    const path = file("cut", "one\ntwo\nthr");
    const cut = (): void => {
      truncateSync(path);
      appendFileSync(path, "a\n");
    };
    expect(await followed(path, cut)).toEqual({ text: "one\ntwo\na\n", turns: ["cut short"] });
  });

  test("begins again when another file takes its place", async () => {
    const path = file("rotates", "one\n");
    const rotate = (): void => {
      renameSync(path, `${path}.1`);
      writeFileSync(path, "a longer one\n");
    };
    expect(await followed(path, rotate)).toEqual({ text: "one\na longer one\n", turns: ["replaced"] });
  });

  test("is read to its end before another is read in its place", async () => {
    const path = file("late", "one\n");
    const look = promises.stat;
    // Between the last byte read and the look at the path, as a writer on another core may do it.
    const spied = vi.spyOn(promises, "stat").mockImplementationOnce(async (...args) => {
      appendFileSync(path, "two\nthree\n");
      renameSync(path, `${path}.1`);
      writeFileSync(path, "four\n");
      return look(...args);
    });
    expect(await followed(path)).toEqual({ text: "one\ntwo\nthree\nfour\n", turns: ["replaced"] });
    spied.mockRestore();
  });

  test("may be gone for a while", async () => {
    const path = file("gone", "one\n");
    expect(
      await followed(
        path,
        () => rmSync(path),
        () => undefined,
        () => writeFileSync(path, "two\n"),
      ),
    ).toEqual({ text: "one\ntwo\n", turns: ["replaced"] });
  });

  test.each([
    ["a folder", (path: string): unknown => mkdirSync(path), "is a folder"],
    ["a pipe that no program writes to", (path: string): unknown => execFileSync("mkfifo", [path]), "is a pipe"],
  ])("ends when %s takes its place", async (what, make, message) => {
    const path = file(what, "one\n");
    const replace = (): void => {
      rmSync(path);
      make(path);
    };
    const found = followed(path, replace);
    await expect(found).rejects.toBeInstanceOf(Unreadable);
    await expect(found).rejects.toThrow(message);
  });

  test("has to exist at the start", async () => {
    await expect(followed(join(folder, "never"))).rejects.toBeInstanceOf(Unreadable);
  });
});

test("gzip is refused, as it cannot be followed", async () => {
  const path = join(folder, "packed.gz");
  writeFileSync(path, gzipSync("{}\n"));
  const found = followed(path);
  await expect(found).rejects.toBeInstanceOf(Unreadable);
  await expect(found).rejects.toThrow("is gzip, which cannot be followed");
});
