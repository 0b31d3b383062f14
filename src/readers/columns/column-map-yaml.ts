import { type Reading, readYaml } from "../../catalogue/yaml/read.js";
import type { Diagnostic, DiagnosticCode, Outcome } from "../../core/diagnostic.js";
import { isKeyed } from "../../core/keyed.js";
import { wholeNumber } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { didYouMean } from "../../core/suggest.js";
import { quoted } from "../../core/text.js";
import type { FindTimeZone } from "../../core/time-zone.js";
import type { Separator } from "../text/csv.js";
import { dayOrderOf } from "../text/dates.js";
import { ENCODINGS } from "../text/decode.js";
import { type ColumnMap, type Field, type MappedHeading, SHEET_KINDS, type SheetKind } from "./column-map.js";

const KEYS = [
  "kind",
  "separator",
  "decimal-mark",
  "date-format",
  "encoding",
  "timeZone",
  "skip",
  "columns",
  "values",
  "words",
];
const KINDS = Object.keys(SHEET_KINDS) as SheetKind[];
const WORDS = ["completed", "credit", "refund"] as const;

/** Exports with known headings: their maps may leave columns out. */
const KNOWN_KINDS: readonly SheetKind[] = ["agency", "paypal"];

/**
 * The user's map of a custom sheet, from YAML: `kind`, then `columns` from our fields to its headings, and its format.
 * Fails with every fault in the map, each at its place.
 */
export function readColumns(file: SourceFile, zones: FindTimeZone = () => undefined): Outcome<ColumnMap> {
  const read = readYaml(file);
  if (!read.ok) return read;
  const faults: Diagnostic[] = [...read.value.repeated];
  const map = mapIn(file.name, new Section(read.value, [], faults), zones);
  const inOrder = faults.sort((a, b) => a.at!.line - b.at!.line || a.at!.column - b.at!.column);
  return faults.length > 0 || map === undefined ? { ok: false, diagnostics: inOrder } : { ok: true, value: map };
}

function mapIn(name: string, top: Section, zones: FindTimeZone): ColumnMap | undefined {
  top.allow(KEYS, "keys");
  top.need("kind", `write kind: ${KINDS.join(", or ")}`);
  const kind = top.choice("kind", KINDS);
  if (kind === undefined) return undefined;
  const { fields, needs } = SHEET_KINDS[kind] as (typeof SHEET_KINDS)["log"];
  const [columns, values] = [top.section("columns"), top.section("values")];
  for (const section of [columns, values]) section.allow(fields, `fields of ${kind}`);
  for (const field of values.keys().filter((key) => columns.has(key)))
    values.refuse(field, `“${field}” has a column and a value`, "keep one of the two");
  const missing = KNOWN_KINDS.includes(kind)
    ? []
    : needs.filter((group) => !group.some((one) => columns.has(one) || values.has(one)));
  for (const group of missing)
    columns.refuse(
      undefined,
      `${kind} needs ${group.map(quoted).join(" or ")}`,
      `name its heading, like ${group[0]}: Heading`,
      "schema.missing-key",
    );

  const words = top.section("words");
  words.allow(WORDS, "words");
  if (words.keys().length > 0 && kind !== "paypal")
    top.refuse("words", "only kind: paypal takes words", "leave them out");
  const skip = top.held("skip", wholeNumber, "write the number of lines, like 4");
  const separator = top.held("separator", separatorOf, 'write ",", ";", "|" or tab');
  const decimalMark = top.held(
    "decimal-mark",
    (text) => (text === "." || text === "," ? text : undefined),
    'write "." or ","',
  );
  const dayOrder = top.held("date-format", dayOrderOf, "write M/D/Y, D/M/Y, D.M.Y or Y-M-D");
  const encoding = top.choice("encoding", ENCODINGS);
  const zone = top.held("timeZone", zones, "write the zone's IANA name, like Asia/Tokyo or America/New_York");
  return {
    name,
    kind,
    columns: new Map(columns.keys().map((key) => [key as Field, columns.heading(key)])),
    values: new Map(values.keys().map((key) => [key as Field, values.text(key) ?? ""])),
    ...present({
      skip,
      separator,
      decimalMark,
      dayOrder,
      encoding,
      zone,
      words:
        words.keys().length === 0 ? undefined : Object.fromEntries(words.keys().map((key) => [key, words.text(key)])),
    }),
  };
}

const separatorOf = (text: string): Separator | undefined =>
  text === "tab" || text === "\t" ? "\t" : text === "," || text === ";" || text === "|" ? text : undefined;

/** A YAML map within the file, which collects the faults in it. */
class Section {
  readonly #reading: Reading;
  readonly #path: readonly string[];
  readonly #faults: Diagnostic[];
  readonly #held: ReadonlyMap<string, unknown>;
  readonly #isMap: boolean;

  constructor(reading: Reading, path: readonly string[], faults: Diagnostic[]) {
    [this.#reading, this.#path, this.#faults] = [reading, path, faults];
    const content = path.reduce<unknown>((value, key) => (isKeyed(value) ? value[key] : undefined), reading.content);
    if (path.length === 0 && (content === undefined || content === null || content === ""))
      this.refuse(
        undefined,
        "this file describes no columns",
        "write kind: and columns:, as giftworth help columns shows",
      );
    else if (content !== undefined && !isKeyed(content) && !(path.length > 0 && content === ""))
      this.refuse(undefined, "this must be a map of keys and values", "write one “key: value” per line");
    this.#isMap = isKeyed(content);
    this.#held = new Map(isKeyed(content) ? Object.entries(content) : []);
  }

  keys = (): string[] => [...this.#held.keys()];
  has = (key: string): boolean => this.#held.has(key);

  section = (key: string): Section => new Section(this.#reading, [...this.#path, key], this.#faults);

  refuse(key: string | undefined, message: string, help: string, code: DiagnosticCode = "schema.invalid"): void {
    const path = key === undefined ? this.#path : [...this.#path, key];
    this.#faults.push(this.#reading.fault(code, message, path, { help }));
  }

  allow(known: readonly string[], what: string): void {
    for (const key of this.keys().filter((one) => !known.includes(one))) {
      const help = didYouMean(key, known) ?? `${what} are ${known.join(", ")}`;
      this.#faults.push(this.#reading.fault("schema.unknown-key", `unknown key “${key}”`, this.#path, { key, help }));
    }
    for (const key of this.keys()) this.text(key, known.includes(key) && !["columns", "values", "words"].includes(key));
  }

  need(key: string, help: string): void {
    if (this.#isMap && !this.has(key)) this.refuse(undefined, `missing key “${key}”`, help, "schema.missing-key");
  }

  /** The text under a key; an empty or missing text is a fault if it is needed. */
  text(key: string, needed = false): string | undefined {
    const value = this.#held.get(key);
    if (typeof value === "string" && value.trim() !== "") return value;
    if (needed) this.refuse(key, `“${key}” has no text`, "write one after the colon, or leave the key out");
    return undefined;
  }

  held<T>(key: string, read: (text: string) => T | undefined, help: string): T | undefined {
    const text = this.text(key);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined) this.refuse(key, `“${key}” cannot be ${quoted(text)}`, help);
    return value;
  }

  choice<T extends string>(key: string, known: readonly T[]): T | undefined {
    const find = (text: string): T | undefined => known.find((one) => one === text.toLowerCase());
    return this.held(key, find, didYouMean(this.text(key) ?? "", known) ?? `write one of ${known.join(", ")}`);
  }

  heading(key: string): MappedHeading {
    const { at, excerpt } = this.#reading.fault("schema.invalid", "", [...this.#path, key]);
    return { text: this.text(key) ?? "", at: at!, excerpt: excerpt! };
  }
}
