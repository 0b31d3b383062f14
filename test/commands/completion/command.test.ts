import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

test.each(["bash", "zsh", "fish"])("%s gets no name that a terminal would obey or hide", async (shell) => {
  const hostile = ["\\e]0;pwn\\aZzz", "Zzz\\u202Eexe", "Zzz\\u200B", "Zzz\\x9Bm"];
  const names = [...hostile, "Zzz plain", "Zzz \u{1F469}\u200D\u{1F680}", "Zzz Cafe\u0301"];
  const gifts = names.map((name, index) => `  - { id: ${990001 + index}, name: "${name}", coins: 5, source: s }`);
  const path = join(folder, "hostile.yaml");
  const source = "sources:\n  - { id: s, title: T, grade: page-copy, date: 2026-01-01 }";
  writeFileSync(path, `${source}\ngifts:\n${gifts.join("\n")}\n`);
  const { stdout, stderr, exit } = await cli(["completion", shell, "--static", "--catalogue", path]);
  expect([stderr, exit]).toEqual(["", 0]);
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}|[\u200B\u202E]/u);
  expect(stdout.match(/'Zzz[^']*'/g)).toEqual(["'Zzz Cafe\u0301'", "'Zzz plain'", "'Zzz \u{1F469}\u200D\u{1F680}'"]);
});

test("an unknown shell is refused with the nearest", async () => {
  const { stdout, stderr, exit } = await cli(["completion", "bsh"]);
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toContain("did you mean “bash”?");
  expect((await cli(["completion", "tcsh"])).stderr).toContain("write one of bash, zsh, fish");
});
