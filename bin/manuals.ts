import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE_DAY, PROGRAM } from "../src/cli/version.js";
import { manPages } from "../src/commands/help/man-page.js";
import { COMMANDS } from "../src/commands/index.js";

/** Writes every manual page into a folder, which holds nothing else then. Their day is that of the newest source. */
export async function writeManuals(folder: string): Promise<void> {
  const pages = await manPages({ commands: COMMANDS, generatedBy: PROGRAM, day: CATALOGUE_DAY });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
