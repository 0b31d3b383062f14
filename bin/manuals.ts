import catalogue from "giftworth:catalogue";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decompile } from "../src/catalogue/compiled.js";
import { PROGRAM } from "../src/cli/version.js";
import { manPages } from "../src/commands/help/man-page.js";
import { COMMANDS } from "../src/commands/index.js";

/** Writes every manual page into a folder, which holds nothing else then. Their day is that of the newest source. */
export async function writeManuals(folder: string): Promise<void> {
  const { sources } = decompile(catalogue, { rates: [], promote: [] });
  const days = sources.flatMap(({ date }) => (date?.length === "YYYY-MM-DD".length ? [date] : [])).sort();
  const pages = await manPages({ commands: COMMANDS, generatedBy: PROGRAM, day: days.at(-1)! });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
