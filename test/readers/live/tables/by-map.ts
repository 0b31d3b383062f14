import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cli } from "../../../support/cli.js";
import { temporaryFolder } from "../../../support/temporary.js";

/* Logs that `tally` reads by a columns file. */

export const folder = temporaryFolder();

/** Writes a file, and returns its path. */
export function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A columns file for tables with this head. */
export const map = file(
  "map.yaml",
  "kind: log\ncolumns: { day: Datum, gift: Geschenk, count: Anzahl, coins-each: Preis, sender: Von }\n",
);

export const head = "Datum;Geschenk;Anzahl;Preis;Von\n";

/** What `tally` counts in these files. */
export const tallied = async (...argv: readonly string[]) => {
  const { stdout, stderr, exit } = await cli(["tally", ...argv, "--json"]);
  expect(exit, stderr).toBe(0);
  return JSON.parse(stdout).result;
};
