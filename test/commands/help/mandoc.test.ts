import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { manPages } from "../../../src/commands/help/man-page.js";
import { COMMANDS } from "../../../src/commands/index.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();
const pages = await manPages({ commands: COMMANDS, generatedBy: "giftworth 0.1.0", day: "2026-11-05" });

beforeAll(() => {
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
});

const mandoc = (...argv: readonly string[]) => spawnSync("mandoc", argv, { cwd: folder, encoding: "utf8" });

test("mandoc finds nothing wrong in any page", () => {
  const { stdout, status } = mandoc("-T", "lint", "-W", "warning", ...pages.keys());
  expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
});

test("a page reads as it should in eighty columns", () => {
  const { stdout } = mandoc("-T", "ascii", "-O", "width=80", "giftworth-catalogue-import.1");
  const text = stdout.replace(/.[\b]/g, "");
  expect(text).toContain("giftworth catalogue import gifts | packages file [options]");
  expect(text).toMatch(/^ {5}-r, --region code\n {13}country, by its ISO code or name/m);
  expect(text).toMatch(/^EXIT STATUS\n {5}0 {7}answered/m);
});
