import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { many } from "../support/live-log.js";
import { ENV, executable, first } from "./built.js";
import { file, folder, shell } from "./tally-process.js";

describe("input", () => {
  test("through a named pipe is read as a file", () => {
    file("log.ndjson", many(20));
    const { stdout } = shell("mkfifo pipe; cat log.ndjson >pipe & tally pipe --format csv --fields coins");
    expect(stdout).toBe("coins\n20\n");
  });
});

describe("an example", () => {
  test("is built in, and a file of its name goes first", () => {
    const coins = () => shell("tally example-live.csv --format csv --fields coins").stdout;
    expect(coins()).toBe("coins\n1000\n60\n8\n");
    file("example-live.csv", many(20));
    expect(coins()).toBe("coins\n20\n");
  });
});

describe("input that cannot be read", () => {
  test("standard input that is closed, or given next to a file, is reported", () => {
    file("log.ndjson", many(1));
    const closed = shell("tally - <&-");
    expect(closed.stderr).toContain("standard input is closed");
    expect(closed.stderr).toContain("status 4");
    const both = shell("tally - log.ndjson <log.ndjson");
    expect(both.stderr).toContain("arg.conflict");
    expect(both.stderr).toContain("status 2");
  });
});

describe("a pipe whose writer has not ended", () => {
  test.each([
    ["a bad line", Buffer.from(`${many(1)}oops\n`), 3],
    ["damaged gzip", Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(5_000, "x")]), 4],
  ])("is closed when it holds %s", async (_, bytes, wanted) => {
    const child = spawn(executable, [...first, "tally", "-"], { cwd: folder, env: ENV, stdio: "pipe" });
    child.stdin.on("error", () => undefined);
    child.stdin.write(bytes);
    // Without an end of its input; if the program waited for it, the test would too.
    const status = await new Promise((resolve) => child.on("exit", resolve));
    expect(status).toBe(wanted);
  });
});

describe("a reader that goes away", () => {
  test.each([
    "tally log.ndjson --format csv --group-by sender | head -1",
    "tally log.ndjson --json | true",
    "tally log.ndjson | true",
  ])("is not a failure: %s", (line) => {
    file("log.ndjson", many(300));
    expect(shell(line).stderr).toBe(`status 0 0\n`);
  });

  test("ends a followed log too", () => {
    const { stdout, stderr } = shell("sleep 1 | tally - --follow | head -1");
    expect(JSON.parse(stdout).status).toBe("tally/1");
    expect(stderr).toBe("status 0 0 0\n");
  });
});

test("Ctrl-C in the middle of a log leaves nothing behind", async () => {
  const out = join(folder, "never.json");
  const ended = await new Promise<NodeJS.Signals | null>((resolve) => {
    const child = spawn(executable, [...first, "tally", "-", "-o", out], { stdio: ["pipe", "pipe", "pipe"] });
    child.stdin.on("error", () => undefined);
    child.stdin.write(many(500));
    setTimeout(() => child.kill("SIGINT"), 600);
    child.on("exit", (_, signal) => resolve(signal));
  });
  expect(ended).toBe("SIGINT");
  expect(existsSync(out)).toBe(false);
});
