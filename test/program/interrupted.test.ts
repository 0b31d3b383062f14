import { execFile, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary.js";
import { executable, first, started } from "./built.js";

const folder = temporaryFolder();

/** More than a pipe holds: once it is all written, the program has begun to read. */
const BLANK = "\n".repeat(1 << 20);

/** Runs it until the signal: after that many milliseconds, after the first answer, or once it reads. */
function interrupted(signal: NodeJS.Signals, after: number | "first answer" | "reading", ...args: readonly string[]) {
  return new Promise<{ readonly signal: NodeJS.Signals | null; readonly stderr: string }>((resolve) => {
    const child = spawn(executable, [...first, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    if (after === "first answer") {
      // It still has to move on from its answer to waiting for the next question.
      child.stdout.once("data", () => setTimeout(() => child.kill(signal), 500));
      child.stdin.write("Lion\n");
    } else if (after === "reading") {
      child.stdin.write(BLANK, () => setTimeout(() => child.kill(signal), 500));
    } else {
      setTimeout(() => child.kill(signal), after);
    }
    child.on("exit", (_, ended) => resolve({ signal: ended, stderr }));
  });
}

// Each waits for most of its time, so they wait together.
describe.concurrent("an interruption", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("by %s ends it by that signal, and is reported", async (signal) => {
    const ended = await interrupted(signal, "first answer", "payout", "-");
    expect(ended).toEqual({ signal, stderr: "giftworth: interrupted\n" });
  });

  test("of a log that does not end is reported too", async () => {
    expect(await interrupted("SIGINT", "reading", "tally", "-")).toEqual({
      signal: "SIGINT",
      stderr: "giftworth: interrupted\n",
    });
  });

  test.each([
    ["INT", 130],
    ["TERM", 143],
  ])("by %s is %i to a shell", async (signal, status) => {
    const line = `${started} payout - <"$0" & sleep 1; kill -${signal} $!; wait $!; echo $?`;
    const pipe = join(folder, `questions-${signal}`);
    spawnSync("mkfifo", [pipe]);
    // A shell in the background ignores SIGINT for its jobs unless it controls them.
    const ran = await promisify(execFile)("bash", ["-mc", `exec 9<>"$0"; ${line}`, pipe]);
    expect(ran.stdout.trim().split("\n").at(-1)).toBe(String(status));
  });

  test("leaves a whole file or none", async () => {
    // On a busy machine the first file may take long.
    let whole = 0;
    for (let after = 60; after < 420 || (whole === 0 && after < 10_000); after += after < 420 ? 120 : 300) {
      const file = join(folder, `regions-${after}.json`);
      await interrupted("SIGINT", after, "regions", "--json", "--explain", "-o", file);
      if (!existsSync(file)) continue;
      expect(JSON.parse(readFileSync(file, "utf8")).report).toBe("regions/1");
      whole++;
    }
    expect(whole).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

test("a compile cache is kept only where the user asks for it", () => {
  const cache = join(folder, "cache");
  const run = (env: NodeJS.ProcessEnv) => spawnSync(executable, [...first, "cost", "Rose"], { cwd: folder, env });
  const before = readdirSync(folder);
  run({ PATH: process.env.PATH });
  expect(readdirSync(folder)).toEqual(before);
  // Node 22 and newer keep one if the variable names its folder; Node 20 has none.
  expect(run({ PATH: process.env.PATH, NODE_COMPILE_CACHE: cache }).status).toBe(0);
});
