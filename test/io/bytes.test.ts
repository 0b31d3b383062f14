import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openBytes, type StandardInput } from "../../src/io/bytes.js";
import { temporaryFolder } from "../support/temporary.js";

const folder = temporaryFolder();

/** Standard input that gives its bytes in parts of a size, and the count of times it was closed. */
function input(bytes: Uint8Array, size: number) {
  const seen = { closed: 0 };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const close = (): void => {
    seen.closed++;
  };
  const standard: StandardInput = { isTTY: false, isClosed: false, isFolder: false, chunks: chunks(), close };
  return { standard, seen };
}

async function textOf(path: string, standard: StandardInput): Promise<string> {
  const opened = await openBytes(path, standard);
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
  const parts: Uint8Array[] = [];
  for await (const chunk of opened.value.chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe("standard input", () => {
  const text = "one\ntwo\n";
  test.each([1, 2, 3, 1000])("packed or not is the same in parts of %i bytes", async (size) => {
    expect(await textOf("-", input(Buffer.from(text), size).standard)).toBe(text);
    expect(await textOf("-", input(gzipSync(text), size).standard)).toBe(text);
  });

  test.each(["", "a", "\u001F"])("of one byte or none is read as it is: %j", async (little) => {
    expect(await textOf("-", input(Buffer.from(little), 1).standard)).toBe(little);
  });

  test("is closed when its reader stops early", async () => {
    const { standard, seen } = input(Buffer.from(text), 4);
    const opened = await openBytes("-", standard);
    if (!opened.ok) throw new Error("not opened");
    for await (const _ of opened.value.chunks) break;
    expect(seen.closed).toBe(1);
  });
});

test("a file is read as its bytes", async () => {
  const path = join(folder, "plain");
  writeFileSync(path, "plain\n");
  expect(await textOf(path, input(Buffer.alloc(0), 1).standard)).toBe("plain\n");
});
