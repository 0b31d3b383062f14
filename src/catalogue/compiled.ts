import type { Observed } from "../core/date.js";
import type { Catalogue, Gift } from "./model/model.js";

/*
 * The built-in catalogue as the build writes it: plain JSON, so that starting needs neither the YAML parser nor the
 * schemas. Gifts, by far the most entries, are rows of short columns with their common parts said once.
 */

/** Id, name, coins, first and last day seen, source, line, flags, other names; trailing empty columns left out. */
type GiftRow = readonly [
  id: number,
  name: string,
  coins: number,
  first: number,
  seen: number,
  source: number,
  line: number,
  flags?: number,
  also?: readonly string[],
];

interface GiftTable {
  readonly file: string;
  readonly column: number;
  /** Days and source ids, each once; rows refer to them by index, -1 for none. */
  readonly days: readonly string[];
  readonly sources: readonly string[];
  readonly rows: readonly GiftRow[];
  /** Doubts that are known facts: few rows have one. */
  readonly accepted: readonly (readonly [row: number, reason: string])[];
}

/** Parts that most answers do not need. */
export type Apart = Pick<Catalogue, "rates" | "promote">;

type Rest = Omit<Catalogue, "gifts" | keyof Apart>;

/** Everything except the exchange rates and Promote. */
export interface CompiledCatalogue extends Rest {
  readonly gifts: GiftTable;
}

/** A checked catalogue in its compiled form; the parts that most answers do not need are separate. */
export function compile(catalogue: Catalogue): Apart & { readonly catalogue: CompiledCatalogue } {
  const { gifts, rates, promote, ...rest } = catalogue;
  return { catalogue: { ...rest, gifts: compileGifts(gifts) }, rates, promote };
}

/** The catalogue that was compiled, entry for entry. */
export const decompile = (compiled: CompiledCatalogue, apart: Apart): Catalogue => ({
  ...compiled,
  ...apart,
  gifts: decompileGifts(compiled.gifts),
});

function compileGifts(gifts: readonly Gift[]): GiftTable {
  const days = new Map<string, number>();
  const sources = new Map<string, number>();
  const index = (map: Map<string, number>, key: string | undefined): number => {
    if (key === undefined) return -1;
    if (!map.has(key)) map.set(key, map.size);
    return map.get(key)!;
  };
  const [file, column] = [gifts[0]?.at.file ?? "", gifts[0]?.at.column ?? 1];
  const rows = gifts.map((gift): GiftRow => {
    if (gift.at.file !== file || gift.at.column !== column || gift.sources.length !== 1) {
      throw new RangeError(`${gift.name}: gifts are compiled from one file, one source each`);
    }
    const row = [
      gift.id ?? 0,
      gift.name,
      gift.coins,
      index(days, gift.first),
      index(days, gift.seen),
      index(sources, gift.sources[0]),
      gift.at.line,
    ] as const;
    const flags =
      (gift.retired ? IS_RETIRED : 0) | (gift.streaks === undefined ? 0 : gift.streaks ? STREAKS : IS_SINGLE);
    if (gift.also.length > 0) return [...row, flags, gift.also];
    return flags === 0 ? row : [...row, flags];
  });
  const accepted = gifts.flatMap((gift, row) => (gift.accepted === undefined ? [] : [[row, gift.accepted] as const]));
  return { file, column, days: [...days.keys()], sources: [...sources.keys()], rows, accepted };
}

/** Columns of a row. Read by number: over a thousand rows, taking them apart by name takes longer than all the rest. */
const [ID, NAME, COINS, FIRST, SEEN, SOURCE, LINE, FLAGS, ALSO] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Bits of the flags: retired, sent in streaks, known not to be. */
const [IS_RETIRED, STREAKS, IS_SINGLE] = [1, 2, 4] as const;

const NO_NAMES: readonly string[] = [];

function decompileGifts({ file, column, days, sources, rows, accepted }: GiftTable): Gift[] {
  const cited = sources.map((source) => [source]);
  const gifts = rows.map((row) => {
    const flags = row[FLAGS] ?? 0;
    const gift: { -readonly [K in keyof Gift]: Gift[K] } = {
      name: row[NAME],
      also: row[ALSO] ?? NO_NAMES,
      coins: row[COINS],
      retired: (flags & IS_RETIRED) !== 0,
      sources: cited[row[SOURCE]]!,
      at: { file, line: row[LINE], column },
    };
    if (row[ID] !== 0) gift.id = row[ID];
    if ((flags & (STREAKS | IS_SINGLE)) !== 0) gift.streaks = (flags & STREAKS) !== 0;
    if (row[FIRST] >= 0) gift.first = days[row[FIRST]] as Observed;
    if (row[SEEN] >= 0) gift.seen = days[row[SEEN]] as Observed;
    return gift;
  });
  for (const [row, reason] of accepted) gifts[row]!.accepted = reason;
  return gifts;
}
