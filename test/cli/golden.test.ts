import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, type Setting, words } from "../support/cli.js";

const PLAIN: Setting = { columns: 80, env: { NO_COLOR: "1" } };

/** Whole outputs, to be read when they change: `npx vitest run test/cli/golden -u` writes them again. */
const GOLDEN: readonly (readonly [file: string, line: string, setting?: Setting])[] = [
  ["payout-lion-explain.txt", "payout Lion --region GB --explain"],
  ["cashout-conditional.txt", "cashout --diamonds 20000 --region DE", PLAIN],
  ["cashout-maybe.txt", "cashout --diamonds 20000", PLAIN],
  ["cashout-no.txt", "cashout --usd 5 --region PH --age 30", PLAIN],
  ["offer-10000.txt", "offer 10000 20USD --region US --seller person"],
  ["promote-800.txt", "promote 800 --days 2 --views 11575 --followers-won 40 --gifts-won 3000"],
  ["help.txt", "--help"],
  ["error.txt", 'payout "Love you" Lino 1.000'],
];

test.for(GOLDEN)("%s", async ([file, line, setting = {}]) => {
  const { stdout, stderr, exit } = await cli(words(line), setting);
  const both = [stdout, stderr].filter((text) => text !== "").join("\n");
  await expect(`$ giftworth ${line}\n${both}exit ${exit}\n`).toMatchFileSnapshot(join("golden", file));
});
