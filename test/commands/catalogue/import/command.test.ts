import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../../support/cli.js";
import { temporaryFolder } from "../../../support/temporary.js";

const folder = temporaryFolder();

const run = (kind: string, content: unknown, line = "") =>
  cli(["catalogue", "import", kind, "-", ...words(line)], { stdin: JSON.stringify(content) });

const LION = { id: 6369, name: "Lion", diamond_count: 29999 };

describe("the interface's own shapes", () => {
  test.each([
    ["gifts", "test/samples/gift-list.json", ""],
    ["packages", "test/samples/coin-price-list.json", "--region US"],
  ])("%s of %s pass the check", async (kind, sample, line) => {
    const { stdout, stderr, exit } = await cli(["catalogue", "import", kind, sample, ...words(line)]);
    expect([stderr, exit]).toEqual(["", 0]);
    const path = join(folder, `${kind}.yaml`);
    writeFileSync(path, stdout);
    expect((await cli(["catalogue", "check", path])).exit).toBe(0);
  });
});

describe("one kind of list given as the other", () => {
  const PRICES = {
    data: [{ id: 7, diamond_count: 70, currency_price: [{ currency: "GBP", price: 105, price_show_form: "£1.05" }] }],
  };
  const GIFTS = [LION, { id: 900001, name: "Comet Tail", diamond_count: 5 }];

  test("coin prices are not gifts", async () => {
    for (const content of [PRICES, { data: [{ iap_id: "a.b", diamond_count: 70, price: 105 }] }]) {
      const { stdout, stderr, exit } = await run("gifts", content);
      expect([stdout, exit]).toEqual(["", 3]);
      expect(stderr).toContain("error[import.invalid]: stdin is a coin price list");
      expect(stderr).toContain("help: use giftworth catalogue import packages");
    }
  });

  test.each([
    ["bare", GIFTS],
    ["in data", { data: GIFTS }],
    ["deeper", { data: { gifts: GIFTS } }],
  ])("gifts are not coin prices: %s", async (_, content) => {
    const { stdout, stderr, exit } = await run("packages", content);
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr).toContain("error[import.invalid]: stdin is a gift list");
    expect(stderr).toContain("help: use giftworth catalogue import gifts");
  });
});

test("a list larger than a file may be gets an error in the user's words", async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ id: 900_000 + i, name: `Gift ${i}`, diamond_count: 1 }));
  const { stdout, stderr, exit } = await run("gifts", many);
  expect([stdout, exit]).toEqual(["", 3]);
  expect(stderr).toContain("giftworth: error[import.invalid]: the result is larger than 1 MiB");
});
