/*
 * The language of manual pages: lines that begin with a point are macros, everything else is text. See mdoc(7).
 */

/** Lines of a page. */
export type Mdoc = readonly string[];

/** A text, a sentence a line, so that none of it is taken for a macro and every dash can be typed back. */
export const text = (plain: string): string[] =>
  plain
    .replace(/\s+/g, " ")
    .split(/(?<=[.!?]) (?=[A-Z])/)
    .map(guarded);

/** Lines as they are typed, apart from the text around them. */
export const display = (lines: readonly string[]): Mdoc =>
  lines.length === 0 ? [] : [".Bd -literal -offset indent", ...lines.map(guarded), ".Ed"];

/** A list of terms, each a line of macros, with what is said of them. */
export const listOf = (items: readonly (readonly [term: string, said: string])[]): Mdoc =>
  items.length === 0
    ? []
    : [".Bl -tag -width Ds", ...items.flatMap(([term, said]) => [`.It ${term}`, ...text(said)]), ".El"];

/** A section, or nothing where nothing is in it. */
export const section = (title: string, lines: Mdoc): Mdoc => (lines.length === 0 ? [] : [`.Sh ${title}`, ...lines]);

/** A part of a section. */
export const part = (title: string, lines: Mdoc): Mdoc =>
  lines.length === 0 ? [] : [`.Ss ${argumentsOf(title)}`, ...lines];

/** A line of words that a macro is given; none of them may be taken for the name of another, as In would be. */
export const argumentsOf = (plain: string): string => escaped(plain).replace(/(?<!\S)(?=[A-Z][a-z](?!\S))/g, "\\&");

/** What a macro is given: a word, or several as one. */
export const argument = (plain: string): string => (/\s/.test(plain) ? `"${escaped(plain)}"` : escaped(plain));

/** References to other pages, in their order. */
export const references = (pages: readonly string[]): Mdoc =>
  [...pages].sort().map((page, index, all) => `.Xr ${page} 1${index < all.length - 1 ? " ," : ""}`);

/** The head of a page: its day, its name, the program and its version. */
export const head = (name: string, day: string, program: string): Mdoc => [
  `.Dd ${dated(day)}`,
  `.Dt ${name.toUpperCase()} 1`,
  `.Os ${argument(program)}`,
  // A word that is broken in two cannot be typed back.
  ".nh",
];

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2026-11-22` as the macro has it: `November 22, 2026`. */
function dated(day: string): string {
  const [year, month = 1, date] = day.split("-").map(Number);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

const guarded = (line: string): string => escaped(line).replace(/^(?=[.'])/, "\\&");

/** A dash stays the one of the keyboard; what is not ASCII has a name that every reader of such pages knows. */
const escaped = (plain: string): string =>
  plain
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/[^\0-\x7F]/gu, (sign) => `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`);
