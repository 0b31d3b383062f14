/** Cells of a monospaced font of 14 pixels, as wide as its usual faces have them. */
const CELL = { width: 8.43, height: 20 } as const;
const MARGIN = 20;
/** Room for the three buttons of a window. */
const TITLE = 28;

const INK = "#d6deeb";
const CLASSES: Readonly<Record<number, string>> = { 1: "b", 2: "d", 31: "r", 32: "g", 33: "y", 36: "c" };
const CLOSES: Readonly<Record<number, readonly string[]>> = {
  22: ["b", "d"],
  39: ["r", "g", "y", "c"],
  0: [..."bdrgyc"],
};

interface Run {
  readonly column: number;
  readonly text: string;
  readonly classes: string;
}

const ESCAPE = "\u{1b}[";

/** The parts of a line that are written in one style, by the escapes that a terminal obeys. */
function runsOf(line: string): readonly Run[] {
  const [plain = "", ...styled] = line.split(ESCAPE);
  let on: readonly string[] = [];
  let column = [...plain].length;
  const runs: Run[] = [{ column: 0, text: plain, classes: "" }];
  for (const part of styled) {
    const end = part.indexOf("m");
    const code = Number(part.slice(0, end));
    const closed = CLOSES[code];
    const opened = CLASSES[code];
    if (closed === undefined && opened === undefined) throw new Error(`no style for the escape ${code}`);
    on = closed === undefined ? [...on, opened!] : on.filter((one) => !closed.includes(one));
    const text = part.slice(end + 1);
    runs.push({ column, text, classes: on.join(" ") });
    column += [...text].length;
  }
  return runs;
}

const BLOCKS = "▏▎▍▌▋▊▉█";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const pixels = (value: number): string => String(Math.round(value * 100) / 100);

/** A run as text, its bars as rectangles: fonts leave gaps between blocks. */
function drawn({ column, text, classes }: Run, top: number): string {
  const style = classes === "" ? "" : ` class="${classes}"`;
  return text.split(/([▏▎▍▌▋▊▉█]+)/).reduce<{ svg: string; at: number }>(
    ({ svg, at }, part) => {
      const cells = [...part];
      const x = pixels(MARGIN + at * CELL.width);
      const eighths = cells.reduce((sum, cell) => sum + BLOCKS.indexOf(cell) + 1, 0);
      const shape =
        part.trim() === ""
          ? ""
          : BLOCKS.includes(cells[0]!)
            ? `<rect${style} x="${x}" y="${top + 3}" width="${pixels((eighths / 8) * CELL.width)}" height="14"/>`
            : `<text${style} x="${x}" y="${top + 15}" textLength="${pixels(cells.length * CELL.width)}">${escaped(part)}</text>`;
      return { svg: svg + shape, at: at + cells.length };
    },
    { svg: "", at: column },
  ).svg;
}

/** The screen of a terminal of that many columns, as an SVG picture of its window. */
export function terminalPicture(screen: string, columns: number, title: string): string {
  const lines = screen.trimEnd().split("\n");
  const width = Math.ceil(2 * MARGIN + columns * CELL.width);
  const height = TITLE + 2 * MARGIN + lines.length * CELL.height;
  const buttons = ["#ff5f57", "#febc2e", "#28c840"].map(
    (colour, index) => `<circle cx="${MARGIN + index * 18}" cy="20" r="6" fill="${colour}"/>`,
  );
  const body = lines.flatMap((line, row) => runsOf(line).map((run) => drawn(run, TITLE + MARGIN + row * CELL.height)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve">`,
    `<title>${escaped(title)}</title>`,
    "<style>",
    `text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: ${INK}; white-space: pre; }`,
    `rect { fill: ${INK}; }`,
    ".b { font-weight: 700; fill: #ffffff; } .d { fill: #8a97ab; } .g { fill: #9ece6a; } .y { fill: #e6c35c; }",
    ".r { fill: #ff6b6b; } .c { fill: #7fdbca; }",
    "</style>",
    `<rect width="${width}" height="${height}" rx="10" style="fill: #11161f"/>`,
    ...buttons,
    ...body.filter((shape) => shape !== ""),
    "</svg>",
    "",
  ].join("\n");
}
