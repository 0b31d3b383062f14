import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

const refused = async (line: string): Promise<{ readonly help: string; readonly faults: number }> => {
  const { stdout, stderr, exit } = await cli([...words(line), "--json"]);
  expect([stdout, exit]).toEqual(["", 2]);
  const { diagnostics } = JSON.parse(stderr);
  return { help: diagnostics[0].help, faults: diagnostics.length };
};

describe("last words that belong to an option lead to the line with it", () => {
  test.each([
    ["cost Lion uk", "giftworth cost Lion --json --region uk"],
    ["payout Lion united states --share 48%", "giftworth payout Lion --share 48% --json --region 'united states'"],
    ["compare 700 iphone", "giftworth compare 700 --json --channel iphone"],
    ["budget 20 BRL brasil", "giftworth budget 20 BRL --json --region brasil"],
    ["cashout 20000 diamonds germany", "giftworth cashout 20000 diamonds --json --region germany"],
    ["goal 500 gb --per month", "giftworth goal 500 --per month --json --region gb"],
  ])("%s: %s", async (line, help) => expect(await refused(line)).toEqual({ help, faults: 1 }));

  test.each([
    ["cost Lion xyz", "giftworth gifts"],
    ["cost lyon uk", "did you mean “Lion”?"],
    ["cost Lion uk --region DE", "giftworth gifts"],
    ["budget 20 Lion", "write plain digits"],
    ["tally - uk", "name only files"],
  ])("%s does not", async (line, help) => {
    const led = await refused(line);
    expect(led.help).toContain(help);
    expect(led.help).not.toContain("--region");
  });
});

test("a - leads to the commands that read questions", async () => {
  const { help } = await refused("goal -");
  expect(help.match(/giftworth \w+ -/g)).toEqual(
    ["cost", "offer", "payout", "cashout"].map((name) => `giftworth ${name} -`),
  );
});
