import type { Json } from "./json.js";

/** A column of the rows of an answer. */
export interface DataColumn {
  /** Its JSON path: `packages.coins`. */
  readonly name: string;
  /** The list that it goes through, each of whose entries is a row: `packages`. Absent if it goes through none. */
  readonly list?: string;
  /** Its path in an entry of that list, or in the record itself. */
  readonly path: string;
}

/** A column as a command declares it, with `[]` after the list that it goes through: `packages[].coins`. */
export function columnOf(declared: string): DataColumn {
  const [list = "", path] = declared.split("[].");
  return path === undefined ? { name: declared, path: declared } : { name: `${list}.${path}`, list, path };
}

/** Whether a field names a column: `pay` names itself and everything below it. */
export const names = (field: string, { name }: DataColumn): boolean => name === field || name.startsWith(`${field}.`);

/** The lists that columns go through. */
export const listsOf = (columns: readonly DataColumn[]): ReadonlySet<string> =>
  new Set(columns.flatMap(({ list }) => list ?? []));

/** A record with only the chosen paths; for a list, each entry has only those. */
export function pick(record: Json, paths: readonly string[]): Json {
  if (Array.isArray(record)) return record.map((entry) => pick(entry, paths));
  if (record === null || typeof record !== "object") return record;
  const kept = Object.entries(record).flatMap(([key, value]): [string, Json][] => {
    if (paths.includes(key)) return [[key, value]];
    const below = paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
    return below.length === 0 ? [] : [[key, pick(value, below)]];
  });
  return Object.fromEntries(kept);
}

/** The value at a path of a record: undefined if there is none, null if it is unknown. */
export function valueAt(record: Json, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, key) => {
    if (value === null || value === undefined) return value;
    const isThere = Object.prototype.propertyIsEnumerable.call(value, key);
    return typeof value === "object" && isThere ? (value as Readonly<Record<string, Json>>)[key] : undefined;
  }, record);
}

/**
 * A record as rows of cells: one for each entry of the lists that its columns go through, side by side, with everything
 * else repeated; a single row if the lists are empty.
 */
export function cellsOf(record: Json, columns: readonly DataColumn[]): string[][] {
  const lists = new Map([...listsOf(columns)].map((list) => [list, entriesAt(record, list)]));
  const rows = Math.max(1, ...[...lists.values()].map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ list, path }) => {
      const of = list === undefined ? record : lists.get(list)![row];
      return of === undefined ? "" : cellOf(valueAt(of, path));
    }),
  );
}

function entriesAt(record: Json, list: string): readonly Json[] {
  const found = valueAt(record, list) ?? [];
  return Array.isArray(found) ? found : [];
}

/** One fact as text; what is absent or unknown is empty. */
function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return listText(value);
  if (typeof value === "object") throw new RangeError(`not one fact: ${Object.keys(value).join(", ")}`);
  return String(value);
}

/** A list written as one value: a purchase `4x7000+1x1400`, gifts `20xRose+1xLion`, texts separated by semicolons. */
const listText = (list: readonly Json[]): string =>
  list.some((one) => typeof one === "object") ? list.map(timesText).join("+") : list.join("; ");

/** A quantity of something: `4x7000`, a custom amount `custom:12499`, `20xRose`. */
function timesText(entry: Json): string {
  const { quantity, coins, custom, gift } = entry as Readonly<Record<string, Json>>;
  if (custom === true) return `custom:${coins}`;
  const of = gift === undefined ? coins : (gift as { readonly name: string }).name;
  if (quantity === undefined) throw new RangeError("not a quantity of something");
  return `${quantity}x${of}`;
}
