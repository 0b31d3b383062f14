/*
 * The language of manual pages: lines that begin with a dot are macros, all others are text. See mdoc(7).
 */

/** The lines of a page. */
export type Mdoc = readonly string[];

/** A text with one sentence per line, escaped so that nothing is a macro and dashes can be copied. */
export const text = (plain: string): string[] =>
  plain
    .replace(/\s+/g, " ")
    .split(/(?<=[.!?]) (?=[A-Z])/)
    .map(guarded);

/** Lines shown unchanged, set apart from the text. */
export const display = (lines: readonly string[]): Mdoc =>
  lines.length === 0 ? [] : [".Bd -literal -offset indent", ...lines.map(guarded), ".Ed"];

/** A list of terms, each a line of macros, with descriptions. */
export const listOf = (items: readonly (readonly [term: string, said: string])[]): Mdoc =>
  items.length === 0
    ? []
    : [".Bl -tag -width Ds", ...items.flatMap(([term, said]) => [`.It ${term}`, ...text(said)]), ".El"];

/** A section; nothing if it is empty. */
export const section = (title: string, lines: Mdoc): Mdoc => (lines.length === 0 ? [] : [`.Sh ${title}`, ...lines]);

/** A subsection. */
export const part = (title: string, lines: Mdoc): Mdoc =>
  lines.length === 0 ? [] : [`.Ss ${argumentsOf(title)}`, ...lines];

/** Words as arguments of a macro, escaped so that none is taken for another macro, such as In. */
export const argumentsOf = (plain: string): string => escaped(plain).replace(/(?<!\S)(?=[A-Z][a-z](?!\S))/g, "\\&");

/** One argument of a macro, quoted if it has several words. */
export const argument = (plain: string): string => (/\s/.test(plain) ? `"${escaped(plain)}"` : escaped(plain));

/** References to other pages, in order. */
export const references = (pages: readonly string[]): Mdoc =>
  [...pages].sort().map((page, index, all) => `.Xr ${page} 1${index < all.length - 1 ? " ," : ""}`);

/** The head of a page: day, name, and the program with its version. */
export const head = (name: string, day: string, program: string): Mdoc => [
  `.Dd ${dated(day)}`,
  `.Dt ${name.toUpperCase()} 1`,
  `.Os ${argument(program)}`,
  // A hyphenated word could not be copied.
  ".nh",
];

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day as the macro requires: `November 22, 2026` for `2026-11-22`. */
function dated(day: string): string {
  const [year, month = 1, date] = day.split("-").map(Number);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

const guarded = (line: string): string => escaped(line).replace(/^(?=[.'])/, "\\&");

/** A text with plain dashes, and names that all readers of manual pages know for characters outside ASCII. */
const escaped = (plain: string): string =>
  plain
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/[^\0-\x7F]/gu, (sign) => `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`);
