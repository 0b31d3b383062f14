import { SIGNED } from "../../core/notation.js";
import type { Part } from "../../core/sentence.js";
import type { Block, KeyFigure } from "../blocks.js";
import { safeText } from "../safe-text.js";
import type { Showing } from "../showing.js";
import { cellText } from "./cells.js";
import { factsText } from "./facts.js";
import { footer } from "./footer.js";
import { actionsOf, labelledText, labelWidth } from "./labelled.js";
import type { Page } from "./page.js";
import { besideText, rowsText } from "./rows-table.js";
import { stepsText } from "./steps.js";
import { sentenceLines } from "./words.js";
import { wrapped } from "./wrap.js";

/** An answer for people: its layout, what it is based on, and the steps if requested. */
export async function answerText({ blocks, footed, steps, page }: Showing): Promise<string> {
  const paper = await page();
  const said = blocks();
  // An answer with its own last line counts its assumptions and sources there.
  const whole = said.some(({ kind }) => kind === "further") ? said : [...said, ...footer(footed)];
  const text = await toText(whole, paper);
  return steps === undefined ? text : `${text}\n${paper.theme("head", "Steps")}\n${stepsText(steps())}`;
}

/**
 * Blocks as text for people. Words wrap to the page; figures are never cut. What draws charts and grids is loaded if there
 * is one.
 */
export async function toText(blocks: readonly Block[], page: Page): Promise<string> {
  const labels = labelWidth(flat(blocks));
  let text = "";
  let last: Block | undefined;
  for (const block of blocks) {
    const own = await blockText(block, page, labels);
    if (own === "") continue;
    text += last === undefined || together(last, block) ? own : `\n${own}`;
    last = block;
  }
  return text;
}

/** Blocks with those of all sections. */
const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === "section" ? flat(block.blocks) : [block]));

const CLOSING: ReadonlySet<Block["kind"]> = new Set(["actions", "sure", "further"]);

/** The closing lines of an answer have no empty lines between them; nor have the lines before its figures. */
const together = ({ kind: one }: Block, { kind: next }: Block): boolean =>
  (one === "answer" && next === "figures") ||
  (CLOSING.has(one) && (CLOSING.has(next) || next === "note")) ||
  (one === "note" && CLOSING.has(next));

async function blockText(block: Block, page: Page, labels: number): Promise<string> {
  const { theme } = page;
  switch (block.kind) {
    case "title":
      return `${wrapped(safeText(block.text), page.width)
        .map((line) => theme("title", line))
        .join("\n")}\n`;
    case "note":
      return `${wrapped(safeText(block.text), page.width).join("\n")}\n`;
    case "points":
      return pointsText(block.head, block.points, page);
    case "facts":
      return factsText(block.rows, page);
    case "table":
      return (await import("./table.js")).tableText(block.head, block.rows, page);
    case "chart":
      return page.borders ? (await import("./chart.js")).chartText(block.head, block.bars, page) : "";
    case "answer":
      return paragraph(block.sentence, page) + paragraph(block.where, quiet(page));
    case "figures":
      return paragraph(block.items.flatMap(figureParts), page);
    case "section":
      return sectionText(block, page, labels);
    case "rows":
      return rowsText(block, page);
    case "beside":
      return besideText(block.tables, page);
    case "strip":
      return (await import("./chart-lines.js")).stripText(block, page);
    case "timeline":
      return (await import("./chart-lines.js")).timelineText(block, page);
    case "fan":
      return (await import("./chart-lines.js")).fanText(block, page);
    case "dots":
      return (await import("./chart-lines.js")).dotsText(block, page);
    case "actions":
    case "sure":
      return labelledText(actionsOf(block), labels, quiet(page));
    case "further":
      return paragraph(apart(block.items), page);
  }
}

const paragraph = (parts: readonly Part[], { width, theme }: Page): string =>
  parts.length === 0
    ? ""
    : sentenceLines(parts, width, theme)
        .map((line) => `${line}\n`)
        .join("");

/** Only the figure that was asked for is bold. */
const quiet = (page: Page): Page => ({
  ...page,
  theme: (role, text) => (role === "strong" ? text : page.theme(role, text)),
});

/** Pieces, each broken only if no line has room for it. */
const apart = (items: readonly string[]): Part[] =>
  items.flatMap((item, index) => (index === 0 ? [{ typed: item }] : [{ between: "·" }, { typed: item }]));

/** `Coins 1,433 · Givers 4 (one new)`. */
const figureParts = ({ label, cell, note }: KeyFigure, index: number): Part[] => [
  ...(index === 0 ? [] : [{ between: "·" }]),
  `${label} `,
  { strong: cellText(cell, SIGNED) },
  ...(note === undefined ? [] : [" ", { aside: `(${note})` }]),
];

async function sectionText(
  { head, aid, blocks }: Block & { readonly kind: "section" },
  page: Page,
  labels: number,
): Promise<string> {
  const about = aid === undefined ? "" : paragraph([{ aside: aid }], page);
  const drawn = await Promise.all(blocks.map((block) => blockText(block, page, labels)));
  const inner = drawn.filter((text) => text !== "");
  return `${page.theme("head", safeText(head))}\n${about}${inner.join("\n")}`;
}

function pointsText(head: string, points: readonly string[], page: Page): string {
  const lines = points.flatMap((point) =>
    wrapped(safeText(point), page.width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  );
  return `${page.theme("head", head)}\n${lines.map((line) => `${line}\n`).join("")}`;
}
