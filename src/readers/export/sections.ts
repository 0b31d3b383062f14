import type { Unread } from "./records.js";

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

/** Whether an object has what every export has. */
export const isExport = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).some((key) => ROOTS.has(plain(key)));

/** Every place where a section stands, an empty one with null; none where the export lacks it. */
export function sectionOf(name: SectionName, whole: unknown): Placed[] {
  let found = entriesOf({ path: "", value: whole });
  for (const keys of SECTIONS[name]) {
    found = found.flatMap((one) =>
      isEmpty(one.value) ? [one] : entriesOf(one).filter(({ key }) => keys.includes(plain(key))),
    );
  }
  return found.filter(({ key }) => SECTIONS[name].some((keys) => keys.includes(plain(key))));
}

interface Entry extends Placed {
  readonly key: string;
}

const entriesOf = ({ path, value }: Placed): Entry[] =>
  isRecord(value)
    ? Object.entries(value).map(([key, held]) => ({ key, path: path === "" ? key : `${path} › ${key}`, value: held }))
    : [];

/** The rows of a section wherever it stands; null where the export lacks it. */
export function rowsOf(name: SectionName, whole: unknown, say: Say): Placed[] | null {
  const places = sectionOf(name, whole);
  if (places.length === 0) return null;
  const read = new Map<string, string>();
  return places.flatMap(({ path, value }) => {
    if (isEmpty(value)) return [];
    if (!Array.isArray(value)) {
      say(path, "is not a list");
      return [];
    }
    const twin = places.length > 1 ? twinOf(path, value, read) : undefined;
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
  if (typeof value === "string") return /^(?:|n\/a|none|null)$/i.test(value.trim());
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** An object with keys, which a list is not. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of what is said, and the way to say it. */
export function listener(): { readonly unread: readonly Unread[]; readonly say: Say } {
  const unread: Unread[] = [];
  return { unread, say: (path, message) => unread.push({ path, message }) };
}
