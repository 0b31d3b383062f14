import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { quoted } from "../../core/text.js";
import { formatOfBytes } from "../text/foreign-formats.js";
import { isZip, type ZipEntry, zipEntries } from "../text/zip.js";
import { parsedJson } from "./json.js";
import { type PersonalExport, RECORDS } from "./records.js";
import { giftsIn, livesIn, pricesIn, purchasesIn, sayTransactions, watchedIn } from "./rows.js";
import { isExport, isTextSection, isThere, listener } from "./sections.js";

/** A file's content. */
export interface ExportFile {
  /** The name for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The names of an export's JSON file, the newer first. */
export const EXPORT_FILES = ["user_data_tiktok.json", "user_data.json"] as const;

/** The largest export, in bytes; no real one is larger, and reading needs several times its size in memory. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The records of TikTok's personal data export of any generation, from its zip or the JSON file in it. Fails if it is
 * neither; single values that cannot be read are listed in `unread`.
 */
export async function readExport(file: ExportFile): Promise<Outcome<PersonalExport>> {
  const member: Outcome<Member> = isZip(file.bytes) ? await jsonIn(file) : succeed({ ...file, beside: [] });
  if (!member.ok) return member;
  const text = textOf(member.value);
  if (!text.ok) return text;
  const { name } = member.value;
  if (isTextExport(name, text.value)) return asText(name);
  const json = parsedJson({ name, text: text.value });
  const records = json.ok ? recordsOf(name, json.value) : json;
  const { beside } = member.value;
  if (!records.ok || beside.length === 0) return records;
  const message = `is another export in the zip and is not read; ${name} is`;
  return succeed({ ...records.value, unread: [...beside.map((path) => ({ path, message })), ...records.value.unread] });
}

/** A file to read, and the paths of other exports in its zip. */
interface Member extends ExportFile {
  readonly beside: readonly string[];
}

function recordsOf(name: string, whole: unknown): Outcome<PersonalExport> {
  if (!isExport(whole))
    return failure(
      "export.invalid",
      `${name} is not a TikTok data export: it has none of an export's sections`,
      `name the ${EXPORT_FILES[0]} of “Download your data”, or its zip`,
    );
  const { unread, say } = listener();
  const records = {
    ...purchasesIn(whole, say),
    gifts: giftsIn(whole, say),
    prices: pricesIn(whole, say),
    lives: livesIn(whole, say),
    watched: watchedIn(whole, say),
  };
  sayTransactions(whole, say);
  const unreadable = RECORDS.filter((section) => records[section] === null && isThere(section, whole));
  return succeed({ ...records, unread, unreadable });
}

/** The JSON file of a zipped export, in any folder. */
async function jsonIn({ name, bytes }: ExportFile): Promise<Outcome<Member>> {
  const entries = await zipEntries(name, bytes);
  if (!entries.ok) return entries;
  const found = EXPORT_FILES.map((wanted) => entries.value.filter((entry) => baseOf(entry) === wanted));
  const [entry, other] = found.find((some) => some.length > 0) ?? [];
  if (entry === undefined) return withoutJson(name, entries.value);
  if (other !== undefined)
    return failure(
      "export.invalid",
      `${name} holds several exports: ${quoted(entry.name)} and ${quoted(other.name)}`,
      "unpack it and name one of them",
    );
  const unpacked = await entry.unpacked(MOST_BYTES);
  const beside = found.flat().filter((one) => one !== entry);
  return unpacked.ok
    ? succeed({
        name: `${name} › ${entry.name}`,
        bytes: unpacked.value,
        beside: beside.map((one) => `${name} › ${one.name}`),
      })
    : unpacked;
}

const baseOf = ({ name }: ZipEntry): string => name.slice(name.lastIndexOf("/") + 1).toLowerCase();

function withoutJson(name: string, entries: readonly ZipEntry[]): Outcome<never> {
  const names = entries.map((entry) => entry.name).filter((one) => !one.endsWith("/"));
  if (names.some(isTextSection)) return asText(name);
  if (names.includes("xl/workbook.xml"))
    return failure("export.invalid", `${name} is an Excel file, not a data export`, NAME_IT);
  const held = names.length === 0 ? "it is empty" : `it holds ${names.slice(0, 3).map(quoted).join(", ")}`;
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return failure("export.invalid", `there is no ${EXPORT_FILES[0]} in ${name}: ${held}${more}`, NAME_IT);
}

const NAME_IT = "name the zip that TikTok gave you, or the JSON file itself";

/** The failure for a text export. TikTok offers text first, so people choose it, but it has no fixed form to read. */
const asText = (name: string): Outcome<never> =>
  failure(
    "export.text",
    `${name} is the text form of the data export, which cannot be read`,
    "ask for it again in the app, under “Download your data”, with JSON as the file format",
  );

/** Whether a file is a text export, by its name or lines like `Date: 2026-05-14 21:03:11`. */
const isTextExport = (name: string, text: string): boolean =>
  !/^\s*[{[]/.test(text) && (/\.txt$/i.test(name) || /^\s*[A-Z][A-Za-z ]{1,30}: /m.test(text.slice(0, 4096)));

function textOf({ name, bytes }: ExportFile): Outcome<string> {
  if (bytes.length > MOST_BYTES)
    return failure(
      "file.too-large",
      `${name} is larger than ${MOST_BYTES / 1024 / 1024} MiB`,
      "no data export is that large: name another file",
    );
  const format = formatOfBytes(bytes);
  if (format !== undefined) return failure("export.invalid", `${name} is ${format.what}, not a data export`, NAME_IT);
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return failure(
      "export.invalid",
      gzip ? `${name} is compressed with gzip` : `${name} is not UTF-8 text`,
      gzip
        ? "unpack it with gunzip, or pipe it in: gzip -dc FILE | giftworth spent -"
        : "name the file as you got it from TikTok",
    );
  }
}
