import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { many } from "../support/live-log.js";
import { ENV, executable, first } from "./built.js";
import { file, folder } from "./tally-process.js";

/** Follows until `until` is on standard output, then interrupts; `begun` is called after the first output. */
function followed(
  argv: readonly string[],
  until: RegExp,
  then: (child: ReturnType<typeof spawn>) => void,
  begun: () => void = () => undefined,
) {
  return new Promise<{ stdout: string; stderr: string; status: number | null }>((resolve) => {
    const child = spawn(executable, [...first, "tally", ...argv], { cwd: folder, env: ENV, stdio: "pipe" });
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

describe.concurrent("--follow", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends by %s with the whole answer and %i", async (signal, status) => {
    const log = file(`grows-${signal}.ndjson`, many(3));
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

  test("goes on after a damaged line, and says so", async () => {
    const log = file("damaged.ndjson", many(3));
    const ran = await followed(
      [log, "--follow"],
      /"settledCoins":7/,
      (child) => child.kill("SIGINT"),
      () => appendFileSync(join(folder, log), `{"half":\n${many(4)}`),
    );
    const warned = `1 line could not be read and is left out: ${log}:4`;
    expect(ran.stderr).toBe(`giftworth: warning[tally.skipped]: ${warned}\n`);
    expect(ran.status).toBe(130);
    const [shown, answer] = ran.stdout
      .trimEnd()
      .split("\n")
      .slice(-2)
      .map((line) => JSON.parse(line));
    expect(shown).toMatchObject({ status: "tally/1", settledCoins: 7, badLines: 1 });
    expect(answer).toMatchObject({
      result: { settledCoins: 7, badLines: { count: 1, lines: [{ file: log, line: 4 }] } },
      warnings: [{ code: "tally.skipped", message: warned }],
    });
  });

  test("of a file that is not a log ends at once", async () => {
    const ran = await followed(
      [file("notes.txt", "what the LIVE was\nabout, in words\n"), "--follow"],
      /never/,
      () => undefined,
    );
    expect({ stdout: ran.stdout, status: ran.status }).toEqual({ stdout: "", status: 3 });
    expect(ran.stderr).toContain("log.invalid");
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
});
