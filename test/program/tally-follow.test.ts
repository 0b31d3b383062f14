import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bin, ENV, file, folder, many, run } from "./tally-process.js";

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

const MAP = "kind: log\ncolumns: { day: Day, gift: Gift, count: Times }\n";
const TABLE = "Day,Gift,Times\n2026-07-13,Rose,3\n2026-07-13,Rose,1\n";

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
    const map = file("table.yaml", MAP);
    const table = file("table.csv", TABLE);
    const ran = await followed(
      [table, "--follow", "--columns", map],
      /"settledCoins":6/,
      (child) => child.kill("SIGINT"),
      () => appendFileSync(join(folder, table), "2026-07-13,Rose,2\n2026-07-13,Ro"),
    );
    expect({ stderr: ran.stderr, status: ran.status }).toEqual({ stderr: "", status: 130 });
    expect(run([table, "--follow", "--columns", map, "--columns", map]).stderr).toContain("a table has one map");
  });

  test.each([
    ["put in its place, its rows are new", "Day,Gift,Times\n2026-07-14,Rose,3\n2026-07-14,Rose,1\n", 8],
    ["put in its place with the rows there were and one more, that one is", `${TABLE}2026-07-13,Rose,2\n`, 6],
    ["put in its place with other columns, they are found", "Times,Day,Gift\n2,2026-07-14,Rose\n", 6],
  ])("of a table with another %s", async (_, text, coins) => {
    const map = file("table.yaml", MAP);
    const table = file("turns.csv", TABLE);
    const ran = await followed(
      [table, "--follow", "--columns", map],
      new RegExp(`"settledCoins":${coins}`),
      (child) => child.kill("SIGINT"),
      () => {
        rmSync(join(folder, table));
        file(table, text);
      },
    );
    expect(ran.stderr).toContain("turns.csv was replaced");
    expect(ran.status).toBe(130);
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
