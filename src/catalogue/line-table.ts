import { inAscii } from "../core/unicode.js";

/*
 * Many entries as a text: a line for each, with the keys to find it by and its content as JSON. A question about one
 * entry finds its line, and makes no other entry.
 */

/** A key between the tabs of a line. As JSON it contains no tab. */
const keyOf = (key: string | number): string => `\t${inAscii(JSON.stringify(key))}\t`;

/** The line of an entry. */
export const lineOf = (keys: readonly (string | number)[], row: unknown): string =>
  `${keys.map(keyOf).join("")}\t${inAscii(JSON.stringify(row))}\n`;

/** The entries in a text's lines, each made once, when it is asked for. */
export class LineTable<Row, Entry> {
  readonly #text: string;
  readonly #entry: (row: Row) => Entry;
  /** By the place of its line in the text. */
  readonly #made = new Map<number, Entry>();
  #all: readonly Entry[] | undefined;

  constructor(text: string, entry: (row: Row) => Entry) {
    this.#text = text;
    this.#entry = entry;
  }

  /** Every entry, in the order of its line. */
  get all(): readonly Entry[] {
    this.#all ??= this.#read();
    return this.#all;
  }

  /** The entries made so far. */
  get made(): readonly Entry[] {
    return this.#all ?? [...this.#made.values()];
  }

  /** The entries with any of the keys, each once, in the order of the lines. */
  with(...keys: readonly (string | number)[]): readonly Entry[] {
    const ends = new Set<number>();
    for (const key of keys.map(keyOf))
      for (let at = this.#text.indexOf(key); at >= 0; at = this.#text.indexOf(key, at + 1))
        ends.add(this.#text.indexOf("\n", at));
    return [...ends].sort((a, b) => a - b).map((end) => this.#made.get(end) ?? this.#make(end));
  }

  #make(end: number): Entry {
    const entry = this.#entry(JSON.parse(this.#row(end)));
    this.#made.set(end, entry);
    return entry;
  }

  /** The content of a line, by its end. */
  #row(end: number): string {
    return this.#text.slice(this.#text.lastIndexOf("\t", end) + 1, end);
  }

  #read(): Entry[] {
    const ends: number[] = [];
    for (let end = this.#text.indexOf("\n"); end >= 0; end = this.#text.indexOf("\n", end + 1)) ends.push(end);
    const rows: readonly Row[] = JSON.parse(`[${ends.map((end) => this.#row(end)).join(",")}]`);
    return rows.map((row, index) => this.#made.get(ends[index]!) ?? this.#entry(row));
  }
}
