import { describe, expect, test } from "vitest";
import { Typist } from "../../cli/guided/typist.js";
import { cli, words } from "../../support/cli.js";

const commandsIn = (shown: string): string[] => [...shown.matchAll(/^\$ giftworth (.*)$/gm)].map(([, line]) => line!);

describe("the demo", () => {
  test("is five commands, each with its output", async () => {
    const { stdout, stderr, exit } = await cli(["demo"]);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    const lines = commandsIn(stdout);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["cost", "payout", "cashout", "offer", "tally"]);
    for (const line of lines) {
      const { stdout: answer } = await cli(words(line));
      expect(stdout).toContain(`\n$ giftworth ${line}\n${answer}\n`);
    }
  });

  test("refuses an option that its answers could not follow", async () => {
    const { stderr, exit } = await cli(["demo", "--as-of", "2026-01-01", "--json"]);
    expect(exit).toBe(2);
    expect(stderr).toContain("--as-of does not apply to demo, which prints answers");
  });

  test.each<[keys: readonly string[], parts: number, exit: number]>([
    [["\r", "\r", "\r", "\r"], 5, 0],
    [["\r", "q\r"], 2, 0],
    [["\u001B"], 1, 0],
    [["\r", "\u0003"], 2, 130],
  ])("in a terminal waits after each: %j shows %i", async (keys, parts, exit) => {
    const typist = new Typist({}, ["demo"]);
    for (const key of keys) {
      await typist.sees("\u001B[?25l");
      await typist.sees("Enter for the next");
      typist.types(key);
    }
    const ran = await typist.ended;
    expect([commandsIn(ran.stdout).length, ran.exit]).toEqual([parts, exit]);
  });
});

describe("the example of a LIVE", () => {
  test("is the one in data/", async () => {
    const [built, file] = await Promise.all(
      ["example", "data/example-live.ndjson"].map((log) => cli(["tally", log, "--group-by", "sender"])),
    );
    expect(built!.exit).toBe(0);
    expect(built!.stdout).toBe(file!.stdout);
  });
});
