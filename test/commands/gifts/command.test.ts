import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

interface Known {
  readonly name: string;
  readonly coins: number;
  readonly worth: { readonly amount: string };
}

const known = async (line: string) => {
  const { stdout, stderr } = await cli([...words(line), "--json"]);
  expect(stderr).toBe("");
  const { result, advice, command } = JSON.parse(stdout);
  const gifts: readonly Known[] = result.gifts;
  return { gifts, advice, command };
};

describe("a limit in money", () => {
  test("applies to what a gift costs, both ends included", async () => {
    // On the US web a coin of a custom amount is 0.0104: 199 coins are between 2 and 3 dollars.
    const { gifts, command } = await known("gifts --min 2USD --max 3USD");
    const paid = gifts.map(({ worth }) => Number(worth.amount));
    expect(Math.min(...paid)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...paid)).toBeLessThanOrEqual(3);
    expect(gifts.map(({ coins }) => coins)).toContain(199);
    expect(command).toEqual(expect.arrayContaining(["--min", "2USD", "--max", "3USD"]));
  });

  test("in another currency is converted first", async () => {
    // 467.99 dollars for the dearest are more than 400 pounds would buy at 0.74 pounds a dollar, or so.
    const pounds = await known("gifts --max 300GBP");
    const dollars = await known("gifts --max 300USD");
    expect(pounds.gifts.length).toBeGreaterThan(dollars.gifts.length);
  });

  test("in coins stays in coins", async () => {
    const { gifts } = await known("gifts --min 30000 --max 35000");
    expect(gifts.every(({ coins }) => coins >= 30_000 && coins <= 35_000)).toBe(true);
  });

  test.for([
    ["gifts --max 5XXX", "arg.unknown-currency"],
    ["gifts --max 1.5", "arg.number"],
    ["gifts --max 5TND", "rate.unknown"],
  ] as const)("%s is refused as %s", async ([line, code]) => {
    const { stdout, stderr } = await cli(words(line));
    expect(stdout).toBe("");
    expect(stderr).toContain(code);
  });
});

test("many gifts say how to narrow them, few do not", async () => {
  expect((await known("gifts")).advice[0].text).toContain("giftworth gifts --max 5USD");
  expect((await known("gifts --min 29999 --max 29999")).advice.map(({ kind }: { kind: string }) => kind)).toEqual([]);
});

test("a gift is never shown to earn nothing", async () => {
  for (const region of ["US", "GB", "JP", "VN"]) {
    const { stdout } = await cli(words(`gifts Rose --region ${region}`));
    expect(stdout).not.toMatch(/[^\d.,]0(?:\.0+)?\b(?![.\d])/);
    expect(stdout).toContain("for 100");
  }
});

test("a search without a match is an answer", async () => {
  const { stdout, exit } = await cli(words("gifts xylophone-of-doom"));
  expect(exit).toBe(0);
  expect(stdout.split("\n")[0]).toBe("No gift matches “xylophone-of-doom”.");
});
