import { type Notation, said, shownText } from "../../core/notation.js";
import { shifted } from "../../core/number.js";
import type { Settled } from "../../core/quantity.js";
import { type Part, partText as plainText } from "../../core/sentence.js";
import { grouped } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";
import type { Cell } from "../blocks.js";
import { safeText } from "../safe-text.js";
import { clipped } from "./clipped.js";

const amountText = ({ amount, unit }: Settled): string =>
  isMoney(unit) ? `${grouped(amount)} ${unit}` : grouped(amount);

/** A ratio as a percentage: 0.4800 is 48.00 %. */
const percentText = ({ amount }: Settled): string =>
  amount.startsWith("-") ? `-${shifted(amount.slice(1), 2)} %` : `${shifted(amount, 2)} %`;

const bare = (text: string): string => text.replace(/ [A-Z]{3}$/, "");

/** Money by its code, `1,234.50 USD`, and percentages with all their decimals. */
const CODED: Notation = {
  amount: amountText,
  percent: percentText,
  about: percentText,
  less: (figure) => `-${amountText(figure)}`,
  stated: amountText,
  bounds: (low, high) => `${bare(low)} to ${bare(high)}`,
};

/** A cell as text. Figures are never cut; counts have no unit, because the column's head names it. */
export function cellText(cell: Cell, notation: Notation = CODED): string {
  if (typeof cell === "string") return safeText(cell);
  if (cell === null || !("name" in cell || "text" in cell)) return shownText(cell, notation);
  return "name" in cell ? nameText(cell.name) : cell.text.map((part) => partText(part, notation)).join("");
}

/** A part of a sentence as plain text. */
export function partText(part: Part, notation: Notation): string {
  if (typeof part === "object" && "figure" in part) return said(part.figure, notation).join(" ");
  return typeof part === "object" && "name" in part ? nameText(part.name) : safeText(plainText(part));
}

/** Figures are aligned right, words left. */
export const isNumeric = (cell: Cell): boolean =>
  typeof cell !== "string" && (cell === null || !("name" in cell || "text" in cell));

/** The most characters of a text from outside that an answer shows; JSON has all of it. */
const LONGEST_NAME = 28;

const nameText = (name: string): string => clipped(safeText(name), LONGEST_NAME);
