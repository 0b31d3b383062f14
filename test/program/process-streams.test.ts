import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";
import { ENV, executable, first } from "./built.js";
import { folder, shell } from "./shell.js";

/** An answer of several times what a pipe holds. */
const LARGE = "regions --json --explain";

const questions = (count: number): string =>
  Array.from({ length: count }, (_, n) => `${n + 1}xRose Lion ${n}\n`).join("");

describe("a reader that goes away", () => {
  test.for([
    `giftworth ${LARGE} | head -1`,
    "giftworth payout Lion | true",
    "giftworth --version | true",
    "giftworth help | true",
    "giftworth payout - <questions.txt | head -1",
  ])("is not a failure: %s", (line) => {
    writeFileSync(join(folder, "questions.txt"), questions(500));
    const { stderr, status } = shell(line);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});

describe("a reader that is slow", () => {
  /** Reads a little, waits, and so on; what it got in the end. */
  const slowly = (argv: readonly string[], input: string): Promise<{ bytes: Buffer; status: number | null }> =>
    new Promise((resolve, reject) => {
      const child = spawn(executable, [...first, ...argv], {
        env: ENV,
        cwd: folder,
        stdio: ["pipe", "pipe", "inherit"],
      });
      const parts: Buffer[] = [];
      child.on("error", reject);
      child.stdin.on("error", () => undefined);
      child.stdin.end(input);
      child.stdout.on("data", (part: Buffer) => {
        parts.push(part);
        child.stdout.pause();
        setTimeout(() => child.stdout.resume(), 2);
      });
      child.on("close", (status) => resolve({ bytes: Buffer.concat(parts), status }));
    });

  test("gets one large answer whole", async () => {
    const argv = ["gifts", "--all", "--json"];
    const { bytes, status } = await slowly(argv, "");
    expect(status).toBe(0);
    expect(bytes.length).toBeGreaterThan(500_000);
    expect(bytes.toString()).toBe((await cli(argv)).stdout);
    expect(JSON.parse(bytes.toString()).result.gifts.length).toBeGreaterThan(1000);
  });
  test("gets a megabyte of answers whole", async () => {
    const { bytes, status } = await slowly(["payout", "-", "--region", "GB", "--json", "--explain"], questions(100));
    expect(status).toBe(0);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    const lines = bytes.toString().split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line).result.coins)).toEqual(
      Array.from({ length: 100 }, (_, n) => 29_999 + n + 1 + n),
    );
  });
});

describe.runIf(existsSync("/dev/full"))("a full disk", () => {
  test.for(["cost Lion", LARGE, "--version", "help", "payout -"])("%s", (line) => {
    writeFileSync(join(folder, "question.txt"), "Lion\n");
    const { stderr, status } = shell(`giftworth ${line} <question.txt >/dev/full`);
    expect(stderr).toContain("output.failed");
    expect(stderr).toContain("the disk is full");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(5);
  });
});

describe.runIf(existsSync("/dev/full"))("a standard error that is full", () => {
  test.for([
    ["packages --region DE --format csv", 0],
    ["payout - --region GB --fields coins", 2],
    ["cost Lino", 2],
    ["", 0],
  ] as const)("costs neither answer nor status: %s", async ([line, wanted]) => {
    const stdin = "Lino\nLion\n";
    writeFileSync(join(folder, "one-bad.txt"), stdin);
    const { stdout } = await cli(words(line), { stdin });
    expect(shell(`giftworth ${line} <one-bad.txt 2>/dev/full`)).toEqual({ stdout, stderr: "", status: wanted });
  });
});

describe("a standard error whose reader has gone", () => {
  /** Its reader is gone before the program has begun. */
  const unheard = (argv: readonly string[], input: string): Promise<{ stdout: string; status: number | null }> =>
    new Promise((resolve) => {
      const child = spawn(executable, [...first, ...argv], { env: ENV, cwd: folder, stdio: "pipe" });
      let stdout = "";
      child.stderr.destroy();
      child.stdin.end(input);
      child.stdout.on("data", (text) => {
        stdout += text;
      });
      child.on("close", (status) => resolve({ stdout, status }));
    });

  test("still leaves the answer, when there are warnings", async () => {
    const argv = ["packages", "--region", "DE", "--format", "csv"];
    const { stdout, stderr } = await cli(argv);
    expect(stderr).toContain("warning[");
    expect(await unheard(argv, "")).toEqual({ stdout, status: 0 });
    expect((await unheard([...argv, "-o", "unheard.csv"], "")).status).toBe(0);
    expect(readFileSync(join(folder, "unheard.csv"), "utf8")).toBe(stdout);
  });
  test("still leaves the other answers, when a line has none", async () => {
    const ran = await unheard(["payout", "-", "--region", "GB", "--fields", "coins"], "Lino\nLion\n");
    expect(ran.status).toBe(2);
    expect(ran.stdout).toMatch(/^\{"question":"Lino","error":.*\n\{"question":"Lion","coins":29999\}\n$/);
  });
  test("keeps the status of a failure", async () => {
    expect(await unheard(["cost", "Lino"], "")).toEqual({ stdout: "", status: 2 });
    expect(await unheard(["cost"], "")).toEqual({ stdout: "", status: 2 });
  });
});

test.for(["cost Lino", "cost Lion --fx EUR=x --json"])("%s keeps its status when the error has no reader", (line) => {
  expect(shell(`giftworth ${line} 2> >(true)`)).toMatchObject({ stdout: "", status: 2 });
});
