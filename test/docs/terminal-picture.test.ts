import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, words } from "../support/cli.js";
import { terminalPicture } from "./terminal-picture.js";

const root = join(import.meta.dirname, "../..");

test("the README's picture shows what a terminal of 80 columns does: vitest -u draws it again", async () => {
  const command = "payout Lion";
  const { stdout } = await cli(words(command), { columns: 80 });
  const picture = terminalPicture(`$ giftworth ${command}\n${stdout}`, 80, `The answer to giftworth ${command}`);
  await expect(picture).toMatchFileSnapshot(join(root, "docs/payout-lion.svg"));
});

test("styles, bars of part of a cell, and characters that XML escapes", () => {
  const picture = terminalPicture("a \u{1b}[1m<b>\u{1b}[22m █▌\n", 10, "t");
  expect(picture).toContain('class="b" x="36.86" y="63" textLength="25.29">&lt;b&gt;</text>');
  expect(picture).toContain('<rect x="70.58" y="51" width="12.65" height="14"/>');
  expect(() => terminalPicture("\u{1b}[4m", 10, "t")).toThrow("no style for the escape 4");
});
