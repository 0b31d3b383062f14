import type { Block } from "../blocks.js";
import { safeText } from "../safe-text.js";
import type { Showing } from "../showing.js";
import { chartText } from "./chart.js";
import { factsText } from "./facts.js";
import { footer } from "./footer.js";
import type { Page } from "./page.js";
import { stepsText } from "./steps.js";
import { tableText } from "./table.js";
import { wrapped } from "./wrap.js";

/** An answer for people: what its layout says, what it rests on, and the steps where they are asked for. */
export async function answerText({ blocks, footed, steps, page }: Showing): Promise<string> {
  const paper = await page();
  const text = toText([...blocks(), ...footer(footed)], paper);
  return steps === undefined ? text : `${text}\n${paper.theme("head", "Steps")}\n${stepsText(steps())}`;
}

/** Blocks as text for people. Words wrap to the page; figures are never cut. */
const toText = (blocks: readonly Block[], page: Page): string =>
  blocks
    .map((block) => blockText(block, page))
    .filter((text) => text !== "")
    .join("\n");

function blockText(block: Block, page: Page): string {
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
      return tableText(block.head, block.rows, page);
    case "chart":
      return page.borders ? chartText(block.head, block.bars, page) : "";
  }
}

function pointsText(head: string, points: readonly string[], page: Page): string {
  const lines = points.flatMap((point) =>
    wrapped(safeText(point), page.width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  );
  return `${page.theme("head", head)}\n${lines.map((line) => `${line}\n`).join("")}`;
}
