import { isKeyed } from "../../core/keyed.js";
import { quoted } from "../../core/text.js";
import { namesNothing } from "../text/absent.js";
import { RECORDS, type Unread } from "./records.js";

/** A value of the export, and where it stands. */
export interface Placed {
  readonly path: string;
  readonly value: unknown;
}

/** Says what cannot be read; nothing is dropped without it. */
export type Say = (path: string, message: string) => void;

export type SectionName = "purchases" | "gifts" | "prices" | "lives" | "watched" | "transactions";

/** Where a section stands below its root, whose name has changed with every generation. Keys as `plain` has them. */
const SECTIONS: Readonly<Record<SectionName, readonly (readonly string[])[]>> = {
  purchases: [["coinpurchasehistory"], ["coinpurchasehistorylist"]],
  gifts: [["purchases", "purchasehistory"], ["sendgifts"], ["sendgifts"]],
  prices: [["purchases", "purchasehistory"], ["buygifts"], ["buygifts"]],
  lives: [["golivehistory"], ["golivelist"]],
  watched: [["watchlivehistory"], ["watchlivemap"]],
  transactions: [["transactionhistory"], ["transactionslist"]],
};

/** Roots of every generation; without one of them a file is no export. */
const ROOTS: ReadonlySet<string> = new Set([
  "activity",
  "adsanddata",
  "appsettings",
  "comment",
  "directmessage",
  "directmessages",
  "incomeplus",
  "incomepluswallet",
  "incomepluswallettransactions",
  "incomewallet",
  "incomewallettransactions",
  "likesandfavorites",
  "locationreview",
  "post",
  "profile",
  "profileandsettings",
  "tiktoklive",
  "tiktokshop",
  "tiktokshopping",
  "video",
  "youractivity",
]);

/** Keys are the same whatever their case, spaces and signs. */
const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether a text begins as an export does, which has sections in sections; no event of a log begins so. */
export function beginsExport(text: string): boolean {
  const [, root] = /^\s*\{\s*"([^"]{1,60})"\s*:\s*\{\s*"[^"]{0,60}"\s*:\s*\{/.exec(text) ?? [];
  return root !== undefined && ROOTS.has(plain(root));
}

/** Whether a file of a zip is a section in text: `TikTok Live/Go Live History.txt`. */
export const isTextSection = (path: string): boolean =>
  /\.txt$/i.test(path) && path.split("/").some((folder) => ROOTS.has(plain(folder)));

/** Whether an object has what every export has, or a section of ours whatever stands above it. */
export const isExport = (value: unknown): boolean =>
  isKeyed(value) &&
  (Object.keys(value).some((key) => ROOTS.has(plain(key))) || RECORDS.some((name) => isThere(name, value)));

/** Whether an export has a section, in a form we know or in another. */
export const isThere = (name: SectionName, whole: unknown): boolean => {
  const { places, strange } = foundOf(name, whole);
  return places.length + strange.length > 0;
};

/** Every place where a section stands, an empty one with null, and where it is named but has no list under any name we know. */
function foundOf(name: SectionName, whole: unknown): { readonly places: Entry[]; readonly strange: Entry[] } {
  const roots = entriesOf({ path: "", value: whole });
  const named = ({ key }: Entry, keys: readonly string[]): boolean => keys.includes(plain(key));
  const [first = [], ...deeper] = SECTIONS[name];
  let found = [...roots, ...roots.flatMap(entriesOf)].filter((one) => named(one, first));
  const strange: Entry[] = [];
  for (const [depth, keys] of deeper.entries()) {
    found = found.flatMap((one) => {
      if (isEmpty(one.value)) return [one];
      const below = entriesOf(one).filter((each) => named(each, keys));
      if (below.length === 0 && depth === deeper.length - 1) strange.push(one);
      return below;
    });
  }
  return { places: found, strange };
}

/** How many keys somebody reads. */
const MOST_KEYS = 8;

/** The keys of an object; of a list those of its first row. */
export function keysText(value: unknown): string {
  const of: unknown = Array.isArray(value) ? value[0] : value;
  const keys = isKeyed(of) ? Object.keys(of) : [];
  if (keys.length === 0) return Array.isArray(value) ? "it is a list without keys" : "it has no keys";
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : "";
  return `${Array.isArray(value) ? "its rows have" : "it has"} ${keys.slice(0, MOST_KEYS).map(quoted).join(", ")}${more}`;
}

/** What stands in place of a list nobody has told us of: its name, and what is in it. */
function strangeText({ value }: Entry): string {
  const [list] = entriesOf({ path: "", value }).filter((one) => Array.isArray(one.value));
  const within = list === undefined ? "" : `; of ${quoted(list.key)} ${keysText(list.value)}`;
  return `is there and cannot be read: ${keysText(value)}${within}`;
}

interface Entry extends Placed {
  readonly key: string;
}

const entriesOf = ({ path, value }: Placed): Entry[] =>
  isKeyed(value)
    ? Object.entries(value).map(([key, held]) => ({ key, path: path === "" ? key : `${path} › ${key}`, value: held }))
    : [];

/** The rows of a section wherever it stands; null where the export lacks it, or has it in no form that can be read. */
export function rowsOf(name: SectionName, whole: unknown, say: Say): Placed[] | null {
  const { places, strange } = foundOf(name, whole);
  for (const one of strange) say(one.path, strangeText(one));
  const lists = places.filter(({ path, value }) => {
    if (isEmpty(value) || Array.isArray(value)) return true;
    say(path, isKeyed(value) ? `is not a list: ${keysText(value)}` : "is not a list");
    return false;
  });
  if (lists.length === 0) return null;
  const read = new Map<string, string>();
  return lists.flatMap(({ path, value }) => {
    if (!Array.isArray(value)) return [];
    const twin = lists.length > 1 ? twinOf(path, value, read) : undefined;
    if (twin !== undefined) {
      say(path, `has the same rows as ${twin}, which are counted once`);
      return [];
    }
    const rows: readonly unknown[] = value;
    return rows.map((row, index) => ({ path: `${path}[${index}]`, value: row }));
  });
}

/** Where the same rows stood before: an export may have them under the names of two generations. */
function twinOf(path: string, rows: unknown, read: Map<string, string>): string | undefined {
  const text = JSON.stringify(rows);
  const twin = read.get(text);
  if (twin === undefined) read.set(text, path);
  return twin;
}

/** The maps of a section wherever it stands; null as `rowsOf` has it. */
export function mapsOf(name: SectionName, whole: unknown, say: Say): PlacedMap[] | null {
  const { places, strange } = foundOf(name, whole);
  for (const one of strange) say(one.path, strangeText(one));
  const maps = places.flatMap(({ path, value }): PlacedMap[] => {
    if (isEmpty(value)) return [{ path, value: {} }];
    if (isKeyed(value)) return [{ path, value }];
    say(path, "is not a map of rooms");
    return [];
  });
  return maps.length === 0 ? null : maps;
}

interface PlacedMap extends Placed {
  readonly value: Readonly<Record<string, unknown>>;
}

/** Whether a row has a field of that name, in any case. */
export const hasField = ({ value }: Placed, name: string): boolean =>
  isKeyed(value) && Object.keys(value).some((key) => plain(key) === plain(name));

/** A row's field by name, in any case; undefined where there is none, the first where there are several. */
export function fieldOf({ path, value }: Placed, name: string, say: Say): Placed {
  const found = entriesOf({ path, value }).filter(({ key }) => plain(key) === plain(name));
  const [first, other] = found;
  if (other !== undefined) say(other.path, `is a second ${name}, which is not read`);
  return first ?? { path: `${path} › ${name}`, value: undefined };
}

/** How exports write that there is nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return namesNothing(value);
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** A list of what is said, and the way to say it. */
export function listener(): { readonly unread: readonly Unread[]; readonly say: Say } {
  const unread: Unread[] = [];
  return { unread, say: (path, message) => unread.push({ path, message }) };
}
