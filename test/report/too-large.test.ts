import { describe, expect, test } from "vitest";
import { unwrap } from "../../src/core/diagnostic.js";
import { bundledCatalogue, cost, currency, day, type Outcome, overlay, payout } from "../../src/index.js";
import { file } from "../support/bad-catalogue.js";
import { cli } from "../support/cli.js";

/** An absurd list: money beyond exact integers, or sizes that share no divisor. */
const listOf = (packages: string): string => `sources:
  - { id: mine, title: Mine, grade: blog }
priceLists:
  - { id: freak, channel: web, region: US, currency: USD, source: mine, packages: ${packages} }
`;
const DEAR = listOf("{ 1: 9999999999.99 }");
// About a cent a coin, a little more by turns, so that no few packages are certainly the best and a table has to decide.
const ODD = listOf("{ 50003: 500.07, 50009: 500.13, 50017: 500.20, 50023: 500.27 }");

const asOf = day("2026-11-22");
const said = (outcome: Outcome<unknown>): string =>
  outcome.ok ? "answered" : outcome.diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");

describe("a question that cannot be worked out exactly is refused, not a bug", () => {
  test("at the prompt", async () => {
    const { stderr, exit } = await cli(["payout", "100000", "--prices", "freak", "--catalogue", file(DEAR)]);
    expect(exit).toBe(2);
    expect(stderr).toContain("error[arg.number]: the question is too large to be answered exactly");
  });

  test("in the library", async () => {
    const catalogue = unwrap(await overlay([{ name: "dear.yaml", text: DEAR }], bundledCatalogue()));
    const query = { what: ["100000"], prices: ["freak"], asOf };
    expect(said(payout(query, catalogue))).toMatch(/^arg.number: .* too large/);
    expect(said(cost(query, catalogue))).toMatch(/^purchase.too-many: /);
    const spend = { amount: "10000000001", currency: currency("USD") };
    expect(said(payout({ spend, prices: ["freak"], asOf }, catalogue))).toMatch(/^arg.money: /);
  });

  test("the error depends on whether purchases were limited", async () => {
    const catalogue = file(ODD);
    const free = await cli(["cost", "95000000", "--prices", "freak", "--catalogue", catalogue]);
    expect(free.stderr).toContain("buy 95000000 coins from freak is too large a search");
    expect(free.stderr).not.toContain("--max-purchases");
    const limited = await cli([
      "cost",
      "95000000",
      "--prices",
      "freak",
      "--max-purchases",
      "2",
      "--catalogue",
      catalogue,
    ]);
    expect(limited.stderr).toContain("2 purchases");
    expect(limited.stderr).toContain("--max-purchases");
  });
});
