import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everyHelp } from "../support/commands.js";

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));

test("package.json names the manual page of every command, for npm links no folder of them", async () => {
  const pages = [...(await everyHelp()).keys(), "help"].map((name) => `man/giftworth-${name.replaceAll(" ", "-")}.1`);
  expect(manifest.man.toSorted()).toEqual(["man/giftworth.1", ...pages].sort());
  expect(manifest.files).toContain("man");
});
