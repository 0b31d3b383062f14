import type { Observed } from "../core/date.js";
import { inAscii } from "../core/hiding.js";
import { fold } from "../core/name.js";
import type { Gift } from "./model/model.js";

/*
 * Gifts, by far the most entries, as a text: a line of what many have in common, then a line for each, with the names it
 * is found by and a row of JSON. A question about one gift finds its line, and makes no other.
 */

/** Id, name, coins, first and last day seen, source, line, flags, other names, doubt; trailing empty columns left out. */
type Row = readonly [
  id: number,
  name: string,
  coins: number,
  first: number,
  seen: number,
  source: number,
  line: number,
  flags?: number,
  also?: readonly string[],
  accepted?: string,
];

/** What rows refer to by index, -1 for none: days and source ids, each once. */
interface Common {
  readonly file: string;
  readonly column: number;
  readonly days: readonly string[];
  readonly sources: readonly string[];
}

/** Bits of the flags: retired, sent in streaks, known not to be. */
const [IS_RETIRED, STREAKS, IS_SINGLE] = [1, 2, 4] as const;

/** A name between the tabs of a line. Written as JSON, it can hold no tab itself. */
const keyOf = (folded: string): string => `\t${inAscii(JSON.stringify(folded))}\t`;

/** The text of gifts. */
export function giftText(gifts: readonly Gift[]): string {
  const days = new Map<string, number>();
  const sources = new Map<string, number>();
  const index = (map: Map<string, number>, key: string | undefined): number => {
    if (key === undefined) return -1;
    if (!map.has(key)) map.set(key, map.size);
    return map.get(key)!;
  };
  const [file, column] = [gifts[0]?.at.file ?? "", gifts[0]?.at.column ?? 1];
  const lines = gifts.map((gift): string => {
    if (gift.at.file !== file || gift.at.column !== column || gift.sources.length !== 1) {
      throw new RangeError(`${gift.name}: gifts are compiled from one file, one source each`);
    }
    const flags =
      (gift.retired ? IS_RETIRED : 0) | (gift.streaks === undefined ? 0 : gift.streaks ? STREAKS : IS_SINGLE);
    const rare = [flags, gift.also, ...(gift.accepted === undefined ? [] : [gift.accepted])];
    const row = [
      gift.id ?? 0,
      gift.name,
      gift.coins,
      index(days, gift.first),
      index(days, gift.seen),
      index(sources, gift.sources[0]),
      gift.at.line,
      ...(rare.length > 2 || gift.also.length > 0 ? rare : flags === 0 ? [] : [flags]),
    ];
    const names = new Set([gift.name, ...gift.also].map(fold));
    return `${[...names].map(keyOf).join("")}${inAscii(JSON.stringify(row))}`;
  });
  const common: Common = { file, column, days: [...days.keys()], sources: [...sources.keys()] };
  return `${[JSON.stringify(common), ...lines].join("\n")}\n`;
}

const NO_NAMES: readonly string[] = [];

/** The gifts of a text, each made once, when it is asked for. */
export class GiftTable {
  readonly #text: string;
  readonly #common: Common;
  /** By the place of its line in the text. */
  readonly #made = new Map<number, Gift>();
  #all: readonly Gift[] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#common = JSON.parse(text.slice(0, text.indexOf("\n")));
  }

  /** Every gift, in the order of the catalogue. */
  get all(): readonly Gift[] {
    this.#all ??= this.#read();
    return this.#all;
  }

  /** The gifts that were made so far. */
  get made(): readonly Gift[] {
    return this.#all ?? [...this.#made.values()];
  }

  /** The gifts that have a folded name. */
  named(folded: string): readonly Gift[] {
    const gifts: Gift[] = [];
    const key = keyOf(folded);
    for (let at = this.#text.indexOf(key); at >= 0; at = this.#text.indexOf(key, at + 1)) gifts.push(this.#around(at));
    return gifts;
  }

  /** The gift with an id, as digits. */
  withId(id: string): Gift | undefined {
    const at = /^[1-9]\d*$/.test(id) ? this.#text.indexOf(`\t[${id},`) : -1;
    return at < 0 ? undefined : this.#around(at);
  }

  /** The gift of the line around a place. */
  #around(at: number): Gift {
    const line = this.#text.lastIndexOf("\n", at) + 1;
    const known = this.#made.get(line);
    if (known !== undefined) return known;
    const end = this.#text.indexOf("\n", at);
    const gift = this.#gift(JSON.parse(this.#text.slice(this.#text.lastIndexOf("\t", end) + 1, end)));
    this.#made.set(line, gift);
    return gift;
  }

  #read(): Gift[] {
    const starts: number[] = [];
    const rows: string[] = [];
    for (let line = this.#text.indexOf("\n") + 1; line < this.#text.length; ) {
      const end = this.#text.indexOf("\n", line);
      starts.push(line);
      rows.push(this.#text.slice(this.#text.lastIndexOf("\t", end) + 1, end));
      line = end + 1;
    }
    return (JSON.parse(`[${rows.join(",")}]`) as Row[]).map(
      (row, index) => this.#made.get(starts[index]!) ?? this.#gift(row),
    );
  }

  /** Columns are read by number: over a thousand rows, taking them apart by name takes longer than all the rest. */
  #gift(row: Row): Gift {
    const { file, column, days, sources } = this.#common;
    const flags = row[7] ?? 0;
    const gift: { -readonly [K in keyof Gift]: Gift[K] } = {
      name: row[1],
      also: row[8] ?? NO_NAMES,
      coins: row[2],
      retired: (flags & IS_RETIRED) !== 0,
      sources: [sources[row[5]]!],
      at: { file, line: row[6], column },
    };
    if (row[0] !== 0) gift.id = row[0];
    if ((flags & (STREAKS | IS_SINGLE)) !== 0) gift.streaks = (flags & STREAKS) !== 0;
    if (row[3] >= 0) gift.first = days[row[3]] as Observed;
    if (row[4] >= 0) gift.seen = days[row[4]] as Observed;
    if (row[9] !== undefined) gift.accepted = row[9];
    return gift;
  }
}
