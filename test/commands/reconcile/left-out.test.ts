import { expect, test } from "vitest";
import { asideOf, leftOutIn } from "../../../src/commands/reconcile/left-out.js";
import { currencyOf } from "../../../src/core/currency.js";
import type { Reason } from "../../../src/readers/statements/reasons.js";

const put = (reason: Reason, gross: string, code = "USD") => ({ reason, gross, currency: currencyOf(code)! });

test.each<[Reason, string]>([
  [{ code: "no-money-in" }, "no money coming in"],
  [{ code: "no-payer" }, "no payer is named"],
  [{ code: "other-payer" }, "another payer"],
  [{ code: "outgoing" }, "money sent to a payer whose payments count"],
  [{ code: "conversion" }, "part of a currency conversion"],
  [{ code: "hold" }, "a hold or its release"],
  [{ code: "own-money" }, "your own money paid in"],
  [{ code: "reversal" }, "a refund or a reversal"],
  [{ code: "uncounted-reversal" }, "a reversal of a payment that does not count"],
  [{ code: "status", status: "Pending", waits: true }, "status Pending"],
  [{ code: "status", status: "", waits: true }, "status empty"],
  [{ code: "impact", impact: "Debit" }, "balance impact Debit"],
  [{ code: "impact", impact: "" }, "balance impact empty"],
])("%j is “%s”", (reason, text) => {
  expect(leftOutIn([put(reason, "5.00")]).map(asideOf)).toMatchObject([{ reason: text, rows: 1 }]);
});

test("rows with the same reason are listed together, their sums by currency, in the order of the words", () => {
  const found = leftOutIn([
    put({ code: "status", status: "Pending", waits: true }, "1.25"),
    put({ code: "hold" }, "4.00"),
    put({ code: "hold" }, "-1.50", "EUR"),
    put({ code: "status", status: "Denied", waits: true }, "2.00"),
    put({ code: "hold" }, "0.75"),
  ]);
  const amounts = found.map((one) => one.amounts.map(({ amount, unit }) => `${amount} ${unit}`));
  expect(found.map(asideOf).map(({ reason, rows }) => [reason, rows])).toEqual([
    ["a hold or its release", 3],
    ["status Denied", 1],
    ["status Pending", 1],
  ]);
  expect(amounts).toEqual([["-1.50 EUR", "4.75 USD"], ["2.00 USD"], ["1.25 USD"]]);
});
