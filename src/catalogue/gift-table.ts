import type { Observed } from "../core/date.js";
import { fold } from "../core/name.js";
import { LineTable, lineOf } from "./line-table.js";
import type { Gift } from "./model/model.js";

/* Gifts, by far the most entries, as a text: a line of what many have in common, then one of short columns for each. */

/**
 * Id, name, coins, first and last day seen, source, line, flags, other names, doubt; trailing empty columns left out.
 */
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

/** Days and source ids, each once; rows refer to them by index, -1 for none. */
interface Common {
  readonly file: string;
  readonly column: number;
  readonly days: readonly string[];
  readonly sources: readonly string[];
}

/** Bits of the flags: retired, sent in streaks, known not to be sent in streaks. */
const [IS_RETIRED, STREAKS, IS_SINGLE] = [1, 2, 4] as const;

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
    return lineOf([...names, ...(gift.id === undefined ? [] : [gift.id])], row);
  });
  const common: Common = { file, column, days: [...days.keys()], sources: [...sources.keys()] };
  return `${JSON.stringify(common)}\n${lines.join("")}`;
}

const NO_NAMES: readonly string[] = [];

/** The gifts of a text, found by folded names and by ids. */
export function giftTable(text: string): LineTable<Row, Gift> {
  const end = text.indexOf("\n");
  const common: Common = JSON.parse(text.slice(0, end));
  return new LineTable(text.slice(end + 1), (row: Row) => giftOf(row, common));
}

/** Columns are read by number: over a thousand rows, taking them apart by name takes longer than all the rest. */
function giftOf(row: Row, { file, column, days, sources }: Common): Gift {
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
