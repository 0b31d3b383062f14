import { displayWidth, padded } from "../../render/text/display-width.js";
import type { Theme } from "../../render/text/plain-theme.js";
import type { Question } from "./questions.js";

const HEADS = { watching: "I watch", live: "I go LIVE" } as const;
const TITLE = "giftworth: what a TikTok gift is worth.";
const WIDEST = 80;
const GAP = 3;

/** The numbered questions, with those of viewers beside those of creators if the width allows. */
export function menuText(questions: readonly Question[], region: string, width: number, theme: Theme): string {
  const numbered = questions.map(({ asker, text }, index) => ({ asker, line: `${index + 1}  ${text}` }));
  const columnOf = (asker: Question["asker"]): Column => ({
    head: HEADS[asker],
    lines: numbered.filter((one) => one.asker === asker).map(({ line }) => line),
  });
  const [left, right] = [columnOf("watching"), columnOf("live")];
  const apart = Math.max(...left.lines.map(displayWidth)) + GAP;
  const isWide = 2 + apart + Math.max(...right.lines.map(displayWidth)) <= width;
  const body = isWide ? sideBySide(left, right, apart, theme) : [...oneColumn(left, theme), ...oneColumn(right, theme)];
  return [...heading(region, Math.min(width, WIDEST), theme), "", ...body, ""].join("\n");
}

interface Column {
  readonly head: string;
  readonly lines: readonly string[];
}

function heading(region: string, width: number, theme: Theme): readonly string[] {
  const place = `${region} (r: change)`;
  const between = width - displayWidth(TITLE) - displayWidth(place);
  const title = theme("title", TITLE);
  return between < GAP ? [title, place] : [`${title}${" ".repeat(between)}${place}`];
}

const sideBySide = (left: Column, right: Column, apart: number, theme: Theme): string[] => [
  `  ${theme("head", left.head)}${" ".repeat(apart - left.head.length)}${theme("head", right.head)}`,
  ...left.lines.map((line, index) => `  ${padded(line, apart)}${right.lines[index] ?? ""}`),
];

const oneColumn = ({ head, lines }: Column, theme: Theme): string[] => [
  `  ${theme("head", head)}`,
  ...lines.map((line) => `  ${line}`),
];
