import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { fileOf } from "../../support/examples.js";

describe("width", () => {
  const lines = [
    "cost Lion",
    "packages --region US",
    "gifts --min 30000",
    "compare 700",
    "payout Lion",
    "models",
    "regions",
    "sources",
  ];
  /** Figures as people read them: digits with their grouping and decimals. */
  const figures = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const plain = (text: string): string => text.replace(/[─│┌┐└┘├┤┬┴┼]/g, " ");

  test.for(lines.flatMap((line) => [20, 60, 100, 140].map((columns) => [line, columns] as const)))(
    "%s in %i columns keeps every figure whole",
    async ([line, columns]) => {
      const { stdout } = await cli(words(line), { columns, env: { NO_COLOR: "1" } });
      const wide = (await cli(words(line))).stdout;
      expect(stdout).not.toMatch(/…(?! \d+ more rows)/);
      // Columns and rows may be left out in a narrow terminal, in order of importance; the rest is whole.
      const all = new Set(figures(wide));
      const few = figures(plain(stdout));
      expect(few.length).toBeGreaterThan(2);
      for (const figure of few) if (/[.,]\d|\d{3}/.test(figure)) expect(all, `${figure} of ${line}`).toContain(figure);
      const first = plain(stdout).replace(/\s+/g, " ");
      expect(first).toContain(wide.slice(0, wide.indexOf("\n")).replace(/\s+/g, " "));
    },
  );

  test.for(lines.flatMap((line) => [60, 100, 140].map((columns) => [line, columns] as const)))(
    "%s in %i columns is not wider, except for a word or a figure",
    async ([line, columns]) => {
      const { stdout } = await cli(words(line), { columns, env: { NO_COLOR: "1" } });
      for (const one of stdout.split("\n")) {
        if ([...one].length <= columns) continue;
        const unbreakable = one.trim().split(/ {2,}/).at(-1) ?? "";
        expect(unbreakable.includes(" ") && !/^[\d(]/.test(unbreakable), `${[...one].length} columns: ${one}`).toBe(
          false,
        );
      }
    },
  );

  test.for(["1", "0", "abc", "-5", "1e3", "100000", "", "80.5"])("COLUMNS=%s is harmless", async (COLUMNS) => {
    const { stdout, exit } = await cli(words("cost Lion"), { env: { COLUMNS } });
    expect(exit).toBe(0);
    expect(stdout).toBe((await cli(words("cost Lion"))).stdout);
    const help = await cli(["help"], { env: { COLUMNS } });
    expect(help.exit).toBe(0);
    expect(help.stdout).toContain("payout");
  });
  test("a pipe has no width", async () => {
    const { stdout } = await cli(words("payout Lion"), { env: { COLUMNS: "30" } });
    expect(stdout).toContain("Add the share your app shows, --share 48%, or what you did: --live-minutes 30");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeGreaterThan(100);
  });
});

describe("help", () => {
  test.for(["help", "--help", "-h"])("%s goes to standard output", async (word) => {
    const { stdout, stderr, exit } = await cli([word]);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    for (const name of ["cost", "packages", "gifts", "compare", "payout", "models", "regions", "sources"])
      expect(stdout).toContain(name);
  });
  test.for(["cost", "packages", "gifts", "compare", "payout", "models", "regions", "sources"])(
    "of %s in two spellings, and on one screen",
    async (name) => {
      const first = await cli(["help", name]);
      expect(first.exit).toBe(0);
      expect(first.stdout).toContain(`Usage: giftworth ${name}`);
      expect(first.stdout).toContain("Examples:");
      expect(await cli([name, "--help"])).toEqual(first);
      expect((await cli([name, "-h"])).stdout).toContain(`Usage: giftworth ${name}`);
    },
  );
  test.for(["exit-codes", "formats", "environment", "rounding"])("on %s", async (topic) => {
    const { stdout, exit } = await cli(["help", topic]);
    expect(exit).toBe(0);
    expect(stdout.length).toBeGreaterThan(200);
  });
  test("every example of it is answered", async () => {
    for (const name of ["cost", "packages", "gifts", "compare", "spent", "payout", "models", "regions", "sources"]) {
      const { stdout } = await cli(["help", name]);
      const examples = [...stdout.matchAll(/^ {2}giftworth (.*)$/gm)].map(([, line = ""]) => line);
      expect(examples.length, name).toBeGreaterThan(1);
      for (const line of examples) expect((await cli(words(line).map(fileOf))).exit, line).toBe(0);
    }
  });
});
