import { expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

test.each([
  ["payout Lion", "net.likely"],
  ["gifts Lion", "payout.likely"],
  ["models Lion", "payout.likely"],
  ["cashout 60USD", "methods.net"],
  ["forecast --per-live 3000 --lives-per-week 4 --periods 2", "net.likely"],
  [
    "reconcile test/samples/reconcile/tally-gb.json test/samples/reconcile/paypal-july.csv",
    "running.compared.received",
  ],
])("rows of %s have money in the region's currency, as the table does", async (line, path) => {
  const { stdout } = await cli(words(`${line} --region GB --format csv`));
  const [head = "", ...rows] = stdout.trimEnd().split("\n");
  const columns = head.split(",");
  expect(columns).toContain(`${path}.amount`);
  const currency = columns.indexOf(`${path}.in.currency`);
  expect(columns).toContain(`${path}.in.amount`);
  expect(rows.some((row) => row.split(",")[currency] === "GBP")).toBe(true);
});
