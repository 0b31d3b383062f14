import { groupedBy } from "../../../core/keyed.js";
import { fold } from "../../../core/name.js";
import type { GiftRow } from "./gift-totals.js";

/**
 * Each gift once for each of its prices: some logs have only its name, and some no price. A name belongs to an id if the
 * logs have one id of that name at that price. Sums of coins stay as they are: only rows of equal price are added up.
 */
export function giftsTogether(rows: readonly GiftRow[]): GiftRow[] {
  const ids = idsByName(rows);
  const keyed = rows.map((row) => {
    const id = row.id ?? ids.get(nameKey(row)) ?? null;
    return { row, key: `${isPriced(row)} ${row.coinsEach} ${id ?? row.key}` };
  });
  return [...groupedBy(keyed, ({ key }) => key).values()].map((alike) => added(alike.map(({ row }) => row)));
}

const isPriced = ({ priced }: GiftRow): boolean => priced === "event" || priced === "catalogue";

const nameKey = ({ name, called, coinsEach }: GiftRow): string => `${coinsEach} ${fold(name ?? called ?? "")}`;

/** The id of each name and price; null if there are several. */
function idsByName(rows: readonly GiftRow[]): Map<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const row of rows) {
    if (row.id === null || !isPriced(row) || (row.name ?? row.called) === null) continue;
    const before = ids.get(nameKey(row));
    ids.set(nameKey(row), before === undefined || before === row.id ? row.id : null);
  }
  return ids;
}

/** Rows of one gift and price as one; what a row with an id says of the gift goes before what a name says. */
function added(rows: readonly GiftRow[]): GiftRow {
  const [first, ...others] = [...rows].sort((a, b) => Number(a.id === null) - Number(b.id === null));
  if (others.length === 0) return first!;
  const sum = (part: "events" | "count" | "unfinishedCount"): number => rows.reduce((all, row) => all + row[part], 0);
  return {
    ...first!,
    name: rows.find(({ name }) => name !== null)?.name ?? null,
    priced: rows.some(({ priced }) => priced === "event") ? "event" : first!.priced,
    events: sum("events"),
    count: sum("count"),
    unfinishedCount: sum("unfinishedCount"),
    flagged: flagsOf(rows),
  };
}

function flagsOf(rows: readonly GiftRow[]): GiftRow["flagged"] {
  const flags: NonNullable<GiftRow["flagged"]> = new Map();
  for (const [bit, { events, coins }] of rows.flatMap(({ flagged }) => [...(flagged ?? [])])) {
    const before = flags.get(bit) ?? { events: 0, coins: 0 };
    flags.set(bit, { events: before.events + events, coins: before.coins + coins });
  }
  return flags.size === 0 ? undefined : flags;
}
