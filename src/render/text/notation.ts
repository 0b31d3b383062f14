import { shifted } from "../../core/number.js";
import type { Settled } from "../../core/quantity.js";
import { grouped } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";
import type { Notation } from "./cells.js";

/** Currencies that have a sign of their own; the dollar alone is that of the United States. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["USD", "$"],
  ["GBP", "£"],
  ["EUR", "€"],
  ["JPY", "¥"],
  ["KRW", "₩"],
  ["INR", "₹"],
  ["PHP", "₱"],
  ["VND", "₫"],
  ["BRL", "R$"],
  ["CAD", "CA$"],
  ["AUD", "A$"],
  ["NZD", "NZ$"],
  ["MXN", "MX$"],
]);

/** Money by its sign, `$1,234.50`, or by its code where it has none, `SAR 12.50`; other figures without their unit. */
function amountText({ amount, unit }: Settled, minus = amount.startsWith("-")): string {
  const digits = grouped(amount.replace("-", ""));
  const sign = isMoney(unit) ? (SIGNS.get(unit) ?? `${unit} `) : "";
  return `${minus ? "−" : ""}${sign}${digits}`;
}

/** `48%`; decimals only where they are not all zero. */
function percentText({ amount }: Settled): string {
  const hundredths = shifted(amount.replace("-", ""), 2);
  return `${amount.startsWith("-") ? "−" : ""}${grouped(bare(hundredths))}%`;
}

const bare = (digits: string): string =>
  digits.replace(/\.(\d*?)0*$/, (_, kept: string) => (kept === "" ? "" : `.${kept}`));

/** How answers write figures: signs of currencies, and percentages without decimals that say nothing. */
export const SIGNED: Notation = {
  amount: (figure) => amountText(figure),
  percent: percentText,
  less: (figure) => amountText(figure, !figure.amount.startsWith("-")),
  stated: (figure) => amountText({ ...figure, amount: figure.amount.replace(/\.0+$/, "") }),
  bounds: (low, high) => `${low} to ${high}`,
};
