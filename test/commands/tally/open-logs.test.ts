import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cli } from "../../support/cli.js";
import { many } from "../../support/live-log.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const run = (argv: readonly string[], input: string | Uint8Array = "") =>
  cli(["tally", ...argv], { stdin: typeof input === "string" ? input : once(input) });

describe("input", () => {
  test("gzipped is the same", async () => {
    const log = many(300);
    const plain = await run([file("plain.ndjson", log), "--json"]);
    expect(plain.exit).toBe(0);
    const packed = await run([file("packed.ndjson.gz", gzipSync(log)), "--json"]);
    expect(JSON.parse(packed.stdout).result.settledCoins).toBe(300);
    expect(JSON.parse((await run(["-", "--json"], gzipSync(log))).stdout).result.settledCoins).toBe(300);
  });

  test("in two files is the same as in one", async () => {
    const [first, second] = [many(40), many(60)];
    const whole = JSON.parse((await run(["-", "--json"], first + second)).stdout).result;
    const parts = JSON.parse((await run([file("a.ndjson", first), file("b.ndjson", second), "--json"])).stdout).result;
    for (const key of ["settledCoins", "events", "gifts", "senders", "days", "payout"])
      expect(parts[key]).toEqual(whole[key]);
  });
});

describe("input that cannot be read", () => {
  const packed = gzipSync(many(2_000));

  test("a gzip cut short is named with the line it broke at, and kept up to there if bad lines are skipped", async () => {
    const path = file("cut-short.gz", packed.subarray(0, packed.length - 4_000));
    const broken = /cut-short\.gz:(\d+):1: error\[file\.unreadable\]/.exec((await run([path])).stderr);
    const line = Number(broken?.[1]);
    expect(line).toBeGreaterThan(100);
    const { result } = JSON.parse((await run([path, "--skip-invalid", "--json"])).stdout);
    // Every line is one Rose; the broken line does not count.
    expect(result.settledCoins).toBe(line - 1);
    expect(result.badLines).toMatchObject({ count: 1, lines: [{ file: path, line }] });
    const table = gzipSync(`gift_name,repeat_count\n${"Rose,1\n".repeat(100)}`);
    const nothing = await run([file("cut-head.gz", table.subarray(0, 10)), "--skip-invalid", "--json"]);
    expect({ exit: nothing.exit, stdout: nothing.stdout }).toEqual({ exit: 4, stdout: "" });
  });

  test.each([
    ["a truncated gzip", "cut.gz", packed.subarray(0, packed.length - 40), 4, "is gzip and damaged"],
    [
      "a damaged gzip",
      "bad.gz",
      Buffer.concat([packed.subarray(0, 30), Buffer.alloc(50), packed]),
      4,
      "is gzip and damaged",
    ],
    ["a binary file", "image.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0xff, 0xfe]), 3, "image.png:1:"],
    ["broken UTF-16", "log.utf16", Buffer.from("\uFEFF{}\n\uD800{", "utf16le"), 3, "log.utf16"],
    ["invalid UTF-8", "latin.ndjson", Buffer.from('{"a":1}\n{"n":"Ren\xE9"}\n', "latin1"), 3, "latin.ndjson:2:"],
    ["a cut last line", "short.ndjson", '{"a":1}\n{"b":', 3, "short.ndjson:2:"],
    ["a line of ten megabytes", "long.ndjson", `{"a":1}\n"${"x".repeat(10_000_000)}"\n`, 3, "long.ndjson:2:"],
    ["a depth of 100,000", "deep.ndjson", `${"[".repeat(100_000)}\n`, 3, "deep.ndjson:1:"],
  ])("%s is reported", async (_, name, bytes, status, text) => {
    const ran = await run([file(name, bytes)]);
    expect({ stdout: ran.stdout, exit: ran.exit }).toEqual({ stdout: "", exit: status });
    expect(ran.stderr).toContain(text);
    expect(ran.stderr).not.toMatch(/^\s+at |bug in giftworth/m);
    expect(ran.stderr.length).toBeLessThan(2_000);
  });

  test.each([
    [".", 4, "is a folder"],
    ["nowhere.ndjson", 4, "there is no file nowhere.ndjson"],
    ["https://example.invalid/log", 4, "download it first"],
    ["", 4, "the file name is empty"],
  ])("%j is reported", async (name, status, text) => {
    const ran = await run([name]);
    expect([ran.stdout, ran.exit]).toEqual(["", status]);
    expect(ran.stderr).toContain(text);
  });

  test("does not stop --skip-invalid, but is counted with its place", async () => {
    const log = `${many(2)}not json\n${many(1)}[]\n`;
    const { result, warnings } = JSON.parse((await run(["-", "--skip-invalid", "--json"], log)).stdout);
    expect(result.settledCoins).toBe(3);
    expect(result.badLines).toMatchObject({
      count: 2,
      lines: [
        { file: "stdin", line: 3 },
        { file: "stdin", line: 5 },
      ],
    });
    expect(warnings[0].message).toContain("2 lines could not be read and are left out: stdin:3, stdin:5");
  });
});
