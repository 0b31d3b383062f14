import type { Figure } from "../../core/step.js";
import { grouped, several } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";

export { UNKNOWN } from "../../core/notation.js";
export { grouped };

/** A figure with its unit: `1,234.50 USD`, `700 coins`, `0.48`. */
export function figureText({ amount, unit }: Figure): string {
  if (isMoney(unit)) return `${grouped(amount)} ${unit}`;
  if (unit === "ratio" || unit === "count") return grouped(amount);
  return several(grouped(amount), unit);
}
