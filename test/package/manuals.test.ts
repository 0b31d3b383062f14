import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../../src/cli/version.js";
import { manPages } from "../../src/commands/help/man-page.js";
import { COMMANDS } from "../../src/commands/index.js";

const folder = join(import.meta.dirname, "../../man");

test("the pages that were built are those of the help, all of them and no others", async () => {
  const pages = await manPages({ commands: COMMANDS, generatedBy: PROGRAM, day: "2026-11-05" });
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  const undated = (page: string): string => page.replace(/^\.Dd .*\n/, "");
  for (const [name, page] of pages) expect(undated(readFileSync(join(folder, name), "utf8"))).toBe(undated(page));
});
