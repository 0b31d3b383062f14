import { isKeyed } from "../../core/keyed.js";
import { quoted } from "../../core/text.js";
import { namesNothing } from "../text/absent.js";
import { RECORDS, type Unread } from "./records.js";

/** A value of the export, and its path. */
export interface Placed {
  readonly path: string;
  readonly value: unknown;
}

/** Reports what cannot be read; nothing is dropped without a report. */
export type Say = (path: string, message: string) => void;

export type SectionName = "purchases" | "gifts" | "prices" | "lives" | "watched" | "transactions";

/** The keys, as `plain` writes them, of each section below its root, whose name changed with every generation. */
const SECTIONS: Readonly<Record<SectionName, readonly (readonly string[])[]>> = {
  purchases: [["coinpurchasehistory"], ["coinpurchasehistorylist"]],
  gifts: [["purchases", "purchasehistory"], ["sendgifts"], ["sendgifts"]],
  prices: [["purchases", "purchasehistory"], ["buygifts"], ["buygifts"]],
  lives: [["golivehistory"], ["golivelist"]],
  watched: [["watchlivehistory"], ["watchlivemap"]],
  transactions: [["transactionhistory"], ["transactionslist"]],
};

/** Roots of every generation; any of them makes a file an export. */
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

/** A key as it is compared: without case, spaces and punctuation. */
const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether a text begins like an export, with a section in a section, unlike the events of a log. */
export function beginsExport(text: string): boolean {
  const [, root] = /^\s*\{\s*"([^"]{1,60})"\s*:\s*\{\s*"[^"]{0,60}"\s*:\s*\{/.exec(text) ?? [];
  return root !== undefined && ROOTS.has(plain(root));
}

/** Whether a file in a zip is a section of a text export: `TikTok Live/Go Live History.txt`. */
export const isTextSection = (path: string): boolean =>
  /\.txt$/i.test(path) && path.split("/").some((folder) => ROOTS.has(plain(folder)));

/** Whether an object is an export: it has a known root, or one of our sections under any root. */
export const isExport = (value: unknown): boolean =>
  isKeyed(value) &&
  (Object.keys(value).some((key) => ROOTS.has(plain(key))) || RECORDS.some((name) => isThere(name, value)));

/** Whether an export has a section, in a known form or another. */
export const isThere = (name: SectionName, whole: unknown): boolean => {
  const { places, strange } = foundOf(name, whole);
  return places.length + strange.length > 0;
};

/** The places of a section, empty ones included; `strange` are those without a list under a known name. */
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

/** The most keys in a message. */
const MOST_KEYS = 8;

/** A text with the keys of an object, or of a list's first row. */
export function keysText(value: unknown): string {
  const of: unknown = Array.isArray(value) ? value[0] : value;
  const keys = isKeyed(of) ? Object.keys(of) : [];
  if (keys.length === 0) return Array.isArray(value) ? "it is a list without keys" : "it has no keys";
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : "";
  return `${Array.isArray(value) ? "its rows have" : "it has"} ${keys.slice(0, MOST_KEYS).map(quoted).join(", ")}${more}`;
}

/** A message about a section without a known list: its keys, and those of the list it has. */
function strangeText({ value }: Entry): string {
  const [list] = entriesOf({ path: "", value }).filter((one) => Array.isArray(one.value));
  const within = list === undefined ? "" : `; in ${quoted(list.key)} ${keysText(list.value)}`;
  return `cannot be read: ${keysText(value)}${within}`;
}

interface Entry extends Placed {
  readonly key: string;
}

const entriesOf = ({ path, value }: Placed): Entry[] =>
  isKeyed(value)
    ? Object.entries(value).map(([key, held]) => ({ key, path: path === "" ? key : `${path} › ${key}`, value: held }))
    : [];

/** The rows of a section, at all its places; null if the export lacks it, or has no readable list for it. */
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
      say(path, `has the same rows as ${twin}; they are counted once`);
      return [];
    }
    const rows: readonly unknown[] = value;
    return rows.map((row, index) => ({ path: `${path}[${index}]`, value: row }));
  });
}

/** The path where the same rows were read before: an export may have them under the names of two generations. */
function twinOf(path: string, rows: unknown, read: Map<string, string>): string | undefined {
  const text = JSON.stringify(rows);
  const twin = read.get(text);
  if (twin === undefined) read.set(text, path);
  return twin;
}

/** The maps of a section, at all its places; null if the export lacks it, or has no readable map for it. */
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

/** A row's field by name, in any case; its value is undefined if there is none, the first if there are several. */
export function fieldOf({ path, value }: Placed, name: string, say: Say): Placed {
  const found = entriesOf({ path, value }).filter(({ key }) => plain(key) === plain(name));
  const [first, other] = found;
  if (other !== undefined) say(other.path, `is a second ${name}, which is not read`);
  return first ?? { path: `${path} › ${name}`, value: undefined };
}

/** Whether a value is empty, in any of the ways exports write that. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return namesNothing(value);
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** A list of reports, and the function that adds to it. */
export function listener(): { readonly unread: readonly Unread[]; readonly say: Say } {
  const unread: Unread[] = [];
  return { unread, say: (path, message) => unread.push({ path, message }) };
}
