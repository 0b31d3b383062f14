import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";

/** Where the shells run, each with its script. */
export const folder = temporaryFolder();

/** Writes the script of a shell, and returns its path. */
export async function scriptOf(shell: "bash" | "zsh" | "fish"): Promise<string> {
  const { stdout, exit } = await cli(["completion", shell, "--static"]);
  expect(exit).toBe(0);
  const path = join(folder, `giftworth.${shell}`);
  writeFileSync(path, stdout);
  return path;
}

/** What completion offers after these words, the last of which is being typed. */
export type Offers = (words: readonly string[]) => readonly string[];

export const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

export const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");

/** A test for every position in a command line. */
export function everyOffer(offers: Offers): void {
  test("offers commands, and the actions of a family", () => {
    expect(offers(["pa"])).toEqual(expect.arrayContaining(["packages", "payout"]));
    expect(offers([""])).toContain("help");
    expect(offers(["catalogue", "che"])).toEqual(["check"]);
  });

  test("offers the options of the command, and no others", () => {
    expect(offers(["payout", "Lion", "--wit"])).toEqual(["--withholding"]);
    expect(offers(["cost", "--wit"])).toEqual([]);
    expect(offers(["catalogue", "schema", "--rep"])).toEqual(["--report"]);
  });

  test("offers values: regions, lists, models and the words of a choice", () => {
    expect(offers(["cost", "Lion", "--region", "G"])).toContain("GB");
    expect(offers(["cost", "Lion", "--prices", "us-web-2"])).toContain("us-web-2024");
    expect(offers(["payout", "Lion", "--model", "ps-"])).toContain("ps-a");
    expect(offers(["cost", "--format", "mark"])).toEqual(["markdown"]);
  });

  test("offers gifts, those with spaces whole", () => {
    expect(offers(["cost", "Lio"])).toContain("Lion");
    expect(offers(["payout", "--region", "GB", "Hand"])).toContain("Hand Hearts");
  });

  test("the value of an option is not a command", () => {
    expect(offers(["--region", "GB", "cos"])).toEqual(["cost"]);
    expect(offers(["cost", "--as-of", "2026-01-01", "Lio"])).toContain("Lion");
  });

  test("offers the kinds of import, and the reports", () => {
    expect(offers(["catalogue", "import", ""])).toEqual(["gifts", "packages"]);
    writeFileSync(join(folder, "recorded.ndjson"), "");
    expect(offers(["catalogue", "import", "gifts", "rec"])).toEqual(["recorded.ndjson"]);
    expect(offers(["catalogue", "import", "--as-of", "2026-01-01", "g"])).toEqual(["gifts"]);
    expect(offers(["catalogue", "schema", "--report", "pay"])).toEqual(["payout"]);
  });

  test("names ignore case", () => {
    expect(offers(["cost", "lio"])).toContain("Lion");
    expect(offers(["cost", "--region", "gb"])).toEqual(["GB"]);
  });

  test("offers every option once", () => {
    const options = offers(["promote", "--"]);
    expect(options.length).toBeGreaterThan(20);
    expect(new Set(options).size).toBe(options.length);
  });

  test("offers files if a file is wanted", () => {
    writeFileSync(join(folder, "recorded.ndjson"), "");
    expect(offers(["tally", "rec"])).toEqual(["recorded.ndjson"]);
    expect(offers(["cost", "--catalogue", "rec"])).toEqual(["recorded.ndjson"]);
  });
}
