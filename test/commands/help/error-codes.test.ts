import { expect, test } from "vitest";
import { CODES } from "../../../src/commands/help/error-codes.js";
import { EXIT_OF } from "../../../src/core/diagnostic.js";
import { cli } from "../../support/cli.js";

test.each(CODES.map((code) => [code]))("help %s", async (code) => {
  const { stdout, exit } = await cli(["help", code]);
  expect(exit).toBe(0);
  const status = new Map<string, number>(Object.entries(EXIT_OF)).get(code);
  const kind = status === undefined ? "a warning; the answer still holds" : `an error, exit status ${status}`;
  expect(stdout.split("\n")[0]).toBe(`${code}: ${kind}`);
  expect(stdout.split("\n")[1]).toMatch(/^ {2}\S.*\.$/);
});

test("a code is found in capitals, and one misspelt is suggested", async () => {
  expect((await cli(["help", "GIFT.UNKNOWN"])).stdout).toContain("gift.unknown: an error, exit status 2");
  const { stderr, exit } = await cli(["help", "gift.unknwon"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("did you mean “gift.unknown”?");
});
