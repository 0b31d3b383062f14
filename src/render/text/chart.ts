import type { Settled } from "../../core/quantity.js";
import type { LabelledBar } from "../blocks.js";
import { safeText } from "../safe-text.js";
import { cellText } from "./cells.js";
import type { Theme } from "./plain-theme.js";

/** A longer bar is not easier to compare. */
const WIDEST = 60;

/** A shorter bar shows nothing; the figures are in the table. */
const NARROWEST = 8;

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];

/** A bar a line, all to one scale: solid up to low, then to likely, then to high. Empty if there is no room. */
export function chartText(
  head: string,
  bars: readonly LabelledBar[],
  { width, theme }: { readonly width: number; readonly theme: Theme },
): string {
  const labels = bars.map(({ label }) => safeText(label));
  const figures = bars.map(({ range }) => cellText(range.likely));
  const beside = longest(labels) + longest(figures) + 6;
  const room = Math.min(WIDEST, width - beside);
  const most = Math.max(...bars.map(({ range }) => numberOf(range.high)));
  if (room < NARROWEST || !(most > 0)) return "";
  const lines = bars.map(({ range }, index) => {
    const [low, likely, high] = [range.low, range.likely, range.high].map((one) => eighths(one, most, room));
    const bar = barText(low!, likely!, high!).padEnd(room);
    return `  ${theme("dim", labels[index]!.padEnd(longest(labels)))}  ${bar}  ${figures[index]!.padStart(longest(figures))}\n`;
  });
  return `${theme("head", safeText(head))}\n${lines.join("")}`;
}

/** Only the length of a bar, never a number that is shown. */
const numberOf = ({ amount }: Settled): number => Number(amount);

const eighths = (figure: Settled, most: number, cells: number): number =>
  Math.floor((numberOf(figure) / most) * cells * 8);

/** A cell takes the shade of the part that fills at least half of it; the end of a solid bar is drawn to the eighth. */
function barText(low: number, likely: number, high: number): string {
  let bar = "";
  for (let from = 0; from < high; from += 8) {
    if (low >= high - 1 && high - from < 8) bar += EIGHTHS[high - from];
    else if (low >= from + 4) bar += "█";
    else if (likely >= from + 4) bar += "▒";
    else if (high >= from + 4) bar += "░";
  }
  return bar;
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => [...text].length));
