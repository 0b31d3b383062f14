import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { START, sent } from "../support/live-log.js";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/giftworth.cjs");
const folder = mkdtempSync(join(tmpdir(), "giftworth-tally-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};

const many = (count: number): string =>
  Array.from({ length: count }, (_, n) => sent({ time: START + n * 1_000, sender: [`${n % 50}`, "v", "V"] })).join("");

const ENV = { PATH: process.env.PATH ?? "", GIFTWORTH_AS_OF: "2026-11-22" };

function run(argv: readonly string[], input: string | Uint8Array = "") {
  const settings = { env: ENV, cwd: folder, input, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [bin, "tally", ...argv], settings);
}

/** A line of bash in which `tally` is the built one; the status is that of tally. */
function shell(line: string) {
  const script = `tally() { "${process.execPath}" "${bin}" tally "$@"; }; ${line}; echo "status \${PIPESTATUS[*]}" >&2`;
  return spawnSync("bash", ["--norc", "--noprofile", "-c", script], { env: ENV, cwd: folder, encoding: "utf8" });
}

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

/** Follows until `until` is on standard output, then interrupts; `begun` is called once something is. */
function followed(
  argv: readonly string[],
  until: RegExp,
  then: (child: ReturnType<typeof spawn>) => void,
  begun: () => void = () => undefined,
) {
  return new Promise<{ stdout: string; stderr: string; status: number | null }>((resolve) => {
    const child = spawn(process.execPath, [bin, "tally", ...argv], { cwd: folder, env: ENV, stdio: "pipe" });
    const said = { stdout: "", stderr: "" };
    let done = false;
    child.stdin.on("error", () => undefined);
    child.stderr.on("data", (text) => {
      said.stderr += text;
    });
    child.stdout.once("data", begun);
    child.stdout.on("data", (text) => {
      said.stdout += text;
      if (done || !until.test(said.stdout)) return;
      done = true;
      then(child);
    });
    child.on("close", (status) => resolve({ ...said, status }));
  });
}

describe("--follow", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends by %s with the whole answer and %i", async (signal, status) => {
    const log = file("grows.ndjson", many(3));
    const ran = await followed(
      [log, "--follow", "--goal", "10"],
      /"settledCoins":7/,
      (child) => child.kill(signal),
      () => appendFileSync(join(folder, log), `${many(4)}{"half":`),
    );
    expect({ stderr: ran.stderr, status: ran.status }).toEqual({ stderr: "", status });
    const lines = ran.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ status: "tally/1", settledCoins: 3, goal: { missing: 7, part: "0.3000" } });
    expect(lines.at(-1)).toMatchObject({ report: "tally/1", result: { settledCoins: 7, events: 7 } });
  });

  test("of a table with --columns counts its rows as they come", async () => {
    const map = file("table.yaml", "kind: log\ncolumns: { day: Day, gift: Gift, count: Times }\n");
    const table = file("table.csv", "Day,Gift,Times\n2026-07-13,Rose,3\n2026-07-13,Rose,1\n");
    const ran = await followed(
      [table, "--follow", "--columns", map],
      /"settledCoins":6/,
      (child) => child.kill("SIGINT"),
      () => appendFileSync(join(folder, table), "2026-07-13,Rose,2\n2026-07-13,Ro"),
    );
    expect({ stderr: ran.stderr, status: ran.status }).toEqual({ stderr: "", status: 130 });
    expect(run([table, "--follow", "--columns", map, "--columns", map]).stderr).toContain("a table has one map");
  });

  test("of a pipe ends with it, or before it by Ctrl-C", async () => {
    const whole = await followed(["-", "--follow"], /status/, (child) => child.stdin?.end(many(5)));
    expect(whole.status).toBe(0);
    expect(JSON.parse(whole.stdout.trimEnd().split("\n").at(-1)!).result.settledCoins).toBe(5);
    const cut = await followed(["-", "--follow"], /"settledCoins":0/, (child) => {
      child.stdin?.write(`${many(6)}{"half":`);
      setTimeout(() => child.kill("SIGINT"), 300);
    });
    expect(cut.status).toBe(130);
    expect(JSON.parse(cut.stdout.trimEnd().split("\n").at(-1)!).result.settledCoins).toBe(6);
  });

  test("of a named pipe ends by the first Ctrl-C, whether its writer has come or not", async () => {
    const pipe = join(folder, "live.pipe");
    spawnSync("mkfifo", [pipe]);
    const none = await followed([pipe, "--follow"], /"settledCoins":0/, (child) => child.kill("SIGINT"));
    expect([none.stderr, none.status]).toEqual(["", 130]);
    const writer = openSync(pipe, "r+");
    writeSync(writer, many(2));
    const some = await followed([pipe, "--follow"], /"settledCoins":2/, (child) => child.kill("SIGINT"));
    closeSync(writer);
    expect(some.status).toBe(130);
    expect(JSON.parse(some.stdout.trimEnd().split("\n").at(-1)!).result.settledCoins).toBe(2);
  });

  test("stops at a bad line like any reading", () => {
    const { stdout, stderr, status } = run(["-", "--follow", "--format", "csv"], `${many(1)}oops\n${many(1)}`);
    expect({ stdout, status }).toEqual({ stdout: "", status: 3 });
    expect(stderr).toContain("stdin:2:");
  });

  test("says that a log was replaced, and counts on", async () => {
    const log = file("rotates.ndjson", many(2));
    setTimeout(() => {
      rmSync(join(folder, log));
      file(log, many(1));
    }, 700);
    const ran = await followed([log, "--follow"], /"settledCoins":3/, (child) => child.kill("SIGINT"));
    expect(ran.stderr).toContain("rotates.ndjson was replaced");
    expect(ran.status).toBe(130);
  });

  test("follows one log", () => {
    expect(run(["a", "b", "--follow"]).stderr).toContain("--follow follows one log");
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
