import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { followed as streamsOf } from "../../../src/cli/terminal/follow.js";
import type { Terminal } from "../../../src/cli/terminal/terminal.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { cli } from "../../support/cli.js";
import { many, sent } from "../../support/live-log.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Follows a log: one step each time everything in it has been read, then the signal. */
async function followed(argv: readonly string[], steps: readonly (() => void)[], signal = 130) {
  const left = [...steps];
  const pause = (): number | undefined => {
    const step = left.shift();
    step?.();
    return step === undefined ? signal : undefined;
  };
  const { stdout, stderr, exit } = await cli(["tally", ...argv, "--follow"], { pause });
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { stderr, exit, first: lines[0], last: lines.at(-1) };
}

describe("a log that grows", () => {
  test.each([130, 143])("ends by a signal with the whole answer and %i", async (status) => {
    const log = file("grows.ndjson", many(3));
    const grow = () => appendFileSync(log, `${many(4)}{"half":`);
    const { stderr, exit, first, last } = await followed([log, "--goal", "10"], [grow], status);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: status });
    expect(first).toMatchObject({ status: "tally/1", settledCoins: 3, goal: { missing: 7, part: "0.3000" } });
    expect(last).toMatchObject({ report: "tally/1", result: { settledCoins: 7, events: 7 } });
  });

  test.each(["utf16le", "utf16be"])("of %s is counted to its newest line, however it is written", async (encoding) => {
    const encoded = (text: string): Buffer => {
      const bytes = Buffer.from(text, "utf16le");
      return encoding === "utf16le" ? bytes : bytes.swap16();
    };
    const sender = ["702", "simran", "ਸਿਮਰਨ ਅ Ċ"] as const;
    const log = file(`${encoding}.ndjson`, "");
    const bytes = Buffer.concat(["\ufeff", sent({ sender }), sent({ sender, count: 2 }), sent()].map(encoded));
    const steps = [1, 2, 3, 301, 302, 777, 778, bytes.length].map(
      (end, n, ends) => () => appendFileSync(log, bytes.subarray(ends[n - 1] ?? 0, end)),
    );
    const half = () => appendFileSync(log, encoded('{"half":"Ċ').subarray(0, -1));
    const { stderr, exit, last } = await followed([log], [...steps, half]);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 130 });
    expect(last.result).toMatchObject({ settledCoins: 4, events: 3, badLines: { count: 0 } });
    expect(last.result.senders[0]).toMatchObject({ name: sender[2], coins: 3 });
  });

  test("is reported as replaced, and counting goes on", async () => {
    const log = file("rotates.ndjson", many(2));
    const rotate = () => {
      rmSync(log);
      file("rotates.ndjson", many(1));
    };
    const { stderr, exit, last } = await followed([log], [rotate]);
    expect(stderr).toBe(
      `giftworth: ${log} was replaced: reading it from its start; what was counted before still counts\n`,
    );
    expect([exit, last.result.settledCoins]).toEqual([130, 3]);
  });

  test("is reported as cut short, and counting goes on", async () => {
    const log = file("cut.ndjson", many(2));
    const { stderr, exit, last } = await followed([log], [() => writeFileSync(log, sent())]);
    expect(stderr).toContain(`${log} was cut short`);
    expect([exit, last.result.settledCoins]).toEqual([130, 3]);
  });

  test("is followed alone, without a second log", async () => {
    expect((await cli(["tally", "a", "b", "--follow"])).stderr).toContain("--follow follows one log");
  });
});

const MAP = "kind: log\ncolumns: { day: Day, gift: Gift, count: Times }\n";
const TABLE = "Day,Gift,Times\n2026-07-13,Rose,3\n2026-07-13,Rose,1\n";

describe("a table that grows", () => {
  test("counts its rows as they come", async () => {
    const [map, table] = [file("table.yaml", MAP), file("table.csv", TABLE)];
    const grow = () => appendFileSync(table, "2026-07-13,Rose,2\n2026-07-13,Ro");
    const { stderr, exit, first, last } = await followed([table, "--columns", map], [grow]);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 130 });
    expect([first.settledCoins, last.result.settledCoins]).toEqual([4, 6]);
    const twice = await cli(["tally", table, "--follow", "--columns", map, "--columns", map]);
    expect(twice.stderr).toContain("one table, which takes one --columns file");
  });

  test.each([
    ["its rows are new", "Day,Gift,Times\n2026-07-14,Rose,3\n2026-07-14,Rose,1\n", 8],
    ["with the same rows and one more, that one is new", `${TABLE}2026-07-13,Rose,2\n`, 6],
    ["with other columns, they are found", "Times,Day,Gift\n2,2026-07-14,Rose\n", 6],
  ])("after another file takes its place, %s", async (_, text, coins) => {
    const [map, table] = [file("table.yaml", MAP), file("turns.csv", TABLE)];
    const turn = () => {
      rmSync(table);
      file("turns.csv", text);
    };
    const { stderr, exit, last } = await followed([table, "--columns", map], [turn]);
    expect(stderr).toContain("turns.csv was replaced");
    expect([exit, last.result.settledCoins]).toEqual([130, coins]);
  });
});

test.each([130, 143])(
  "a signal that ends the writer of a pipe too is still %i, and half a line is left out",
  async (status) => {
    const stdin = `${many(2)}{"half":`;
    const { stdout, stderr, exit } = await cli(["tally", "-", "--follow", "--json"], { stdin, pause: () => status });
    expect({ stderr, exit }).toEqual({ stderr: "", exit: status });
    expect(JSON.parse(stdout).result).toMatchObject({ settledCoins: 2, badLines: { count: 0 } });
  },
);

test("a bad line is left out and named once the log has begun, and a first one ends it", async () => {
  const argv = ["tally", "-", "--follow", "--json"];
  const later = await cli(argv, { stdin: `${many(1)}oops\n${many(2)}` });
  expect([later.exit, later.stderr]).toEqual([0, ""]);
  expect(JSON.parse(later.stdout)).toMatchObject({
    result: { badLines: { count: 1, lines: [{ file: "stdin", line: 2 }] } },
    warnings: [{ code: "tally.skipped" }],
  });
  const first = await cli(argv, { stdin: `oops\n${many(1)}` });
  expect([first.exit, first.stdout]).toEqual([3, ""]);
  expect(JSON.parse(first.stderr).diagnostics).toMatchObject([{ code: "log.invalid", file: "stdin", line: 1 }]);
});

test("a signal ends it at the bytes that were read, however many are left", async () => {
  // Three quarters of a megabyte are three reads of the file.
  const log = file("long.ndjson", `${"x".repeat(1023)}\n`.repeat(768));
  let interrupt = (): void => undefined;
  const stream = { isTTY: false, write: async () => undefined };
  const terminal: Partial<Terminal> = {
    out: stream,
    err: stream,
    pause: async () => undefined,
    onInterrupt: (hear) => {
      interrupt = () => hear(130, () => undefined);
      return () => undefined;
    },
  };
  const statuses: number[] = [];
  const status = () => ({ parts: [], json: {} });
  const interrupted = (exit: number) => statuses.push(exit);
  const watch = { terminal: terminal as Terminal, status, lines: false, interrupted };
  let read = 0;
  for await (const { chunks } of unwrap(await streamsOf(log, watch)))
    for await (const chunk of chunks) {
      read += chunk.length;
      interrupt();
    }
  expect([read, statuses]).toEqual([256 * 1024, [130]]);
});
