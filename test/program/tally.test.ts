import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bin, ENV, file, folder, many, run, shell } from "./tally-process.js";

describe("what comes", () => {
  test("gzipped is the same", () => {
    const log = many(300);
    const plain = run([file("plain.ndjson", log), "--json"]);
    expect(plain.status).toBe(0);
    const packed = run([file("packed.ndjson.gz", gzipSync(log)), "--json"]);
    expect(JSON.parse(packed.stdout).result.settledCoins).toBe(300);
    expect(JSON.parse(run(["-", "--json"], gzipSync(log)).stdout).result.settledCoins).toBe(300);
  });

  test("in two files is what comes in one", () => {
    const [first, second] = [many(40), many(60)];
    const whole = JSON.parse(run(["-", "--json"], first + second).stdout).result;
    const parts = JSON.parse(run([file("a.ndjson", first), file("b.ndjson", second), "--json"]).stdout).result;
    for (const key of ["settledCoins", "events", "gifts", "senders", "days", "payout"])
      expect(parts[key]).toEqual(whole[key]);
  });

  test("through a named pipe is read as a file", () => {
    file("log.ndjson", many(20));
    const { stdout } = shell("mkfifo pipe; cat log.ndjson >pipe & tally pipe --format csv --fields coins");
    expect(stdout).toBe("coins\n20\n");
  });
});

describe("what cannot be read", () => {
  const packed = gzipSync(many(2_000));

  test("a gzip cut short is named with the line it broke at, and kept up to there where bad lines are skipped", () => {
    const path = file("cut-short.gz", packed.subarray(0, packed.length - 4_000));
    const broken = /^cut-short\.gz:(\d+):1: error\[file\.unreadable\]/.exec(run([path]).stderr);
    const line = Number(broken?.[1]);
    expect(line).toBeGreaterThan(100);
    const { result } = JSON.parse(run([path, "--skip-invalid", "--json"]).stdout);
    // Every line is one Rose; the one that broke is none.
    expect(result.settledCoins).toBe(line - 1);
    expect(result.badLines).toMatchObject({ count: 1, lines: [{ file: "cut-short.gz", line }] });
    const table = gzipSync(`gift_name,repeat_count\n${"Rose,1\n".repeat(100)}`);
    const nothing = run([file("cut-head.gz", table.subarray(0, 10)), "--skip-invalid", "--json"]);
    expect({ status: nothing.status, stdout: nothing.stdout }).toEqual({ status: 4, stdout: "" });
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
    ["UTF-16", "log.utf16", Buffer.from("\uFEFF{}\n", "utf16le"), 3, "log.utf16"],
    ["invalid UTF-8", "latin.ndjson", Buffer.from('{"a":1}\n{"n":"Ren\xE9"}\n', "latin1"), 3, "latin.ndjson:2:"],
    ["a cut last line", "short.ndjson", '{"a":1}\n{"b":', 3, "short.ndjson:2:"],
    ["a line of ten megabytes", "long.ndjson", `{"a":1}\n"${"x".repeat(10_000_000)}"\n`, 3, "long.ndjson:2:"],
    ["a depth of 100,000", "deep.ndjson", `${"[".repeat(100_000)}\n`, 3, "deep.ndjson:1:"],
  ])("%s is said", (_, name, bytes, status, text) => {
    const ran = run([file(name, bytes)]);
    expect({ stdout: ran.stdout, status: ran.status }).toEqual({ stdout: "", status });
    expect(ran.stderr).toContain(text);
    expect(ran.stderr).not.toMatch(/^\s+at |bug in giftworth/m);
    expect(ran.stderr.length).toBeLessThan(2_000);
  });

  test.each([
    [".", 4, "is a folder"],
    ["nowhere.ndjson", 4, "there is no file nowhere.ndjson"],
    ["https://example.invalid/log", 4, "fetch it first"],
    ["", 4, "the file name is empty"],
  ])("%j is said", (name, status, text) => {
    const ran = run([name]);
    expect([ran.stdout, ran.status]).toEqual(["", status]);
    expect(ran.stderr).toContain(text);
  });

  test("standard input that is closed, or stands beside a file, is said", () => {
    file("log.ndjson", many(1));
    const closed = shell("tally - <&-");
    expect(closed.stderr).toContain("standard input is closed");
    expect(closed.stderr).toContain("status 4");
    const both = shell("tally - log.ndjson <log.ndjson");
    expect(both.stderr).toContain("arg.conflict");
    expect(both.stderr).toContain("status 2");
  });

  test("stops nothing with --skip-invalid but is counted and placed", () => {
    const log = `${many(2)}not json\n${many(1)}[]\n`;
    const { result, warnings } = JSON.parse(run(["-", "--skip-invalid", "--json"], log).stdout);
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

describe("a pipe whose writer has not ended", () => {
  test.each([
    ["a bad line", Buffer.from(`${many(1)}oops\n`), 3],
    ["a gzip that is none", Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(5_000, "x")]), 4],
  ])("is left where it holds %s", async (_, bytes, wanted) => {
    const child = spawn(process.execPath, [bin, "tally", "-"], { cwd: folder, env: ENV, stdio: "pipe" });
    child.stdin.on("error", () => undefined);
    child.stdin.write(bytes);
    // Without an end of its input; were it waited for, this would be too.
    const status = await new Promise((resolve) => child.on("exit", resolve));
    expect(status).toBe(wanted);
  });
});

describe("a reader that goes away", () => {
  test.each([
    "tally log.ndjson --format csv --group-by sender | head -1",
    "tally log.ndjson --json | true",
    "tally log.ndjson | true",
  ])("is no failure: %s", (line) => {
    file("log.ndjson", many(3_000));
    expect(shell(line).stderr).toBe(`status 0 0\n`);
  });

  test("ends what it follows", () => {
    const { stdout, stderr } = shell("sleep 3 | tally - --follow | head -1");
    expect(JSON.parse(stdout).status).toBe("tally/1");
    expect(stderr).toBe("status 0 0 0\n");
  });
});

test("Ctrl-C in the middle of a log leaves nothing behind", async () => {
  const out = join(folder, "never.json");
  const ended = await new Promise<NodeJS.Signals | null>((resolve) => {
    const child = spawn(process.execPath, [bin, "tally", "-", "-o", out], { stdio: ["pipe", "pipe", "pipe"] });
    child.stdin.on("error", () => undefined);
    child.stdin.write(many(500));
    setTimeout(() => child.kill("SIGINT"), 600);
    child.on("exit", (_, signal) => resolve(signal));
  });
  expect(ended).toBe("SIGINT");
  expect(existsSync(out)).toBe(false);
});
