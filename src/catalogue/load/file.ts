import type { Diagnostic } from "../../core/diagnostic.js";
import { isKeyed } from "../../core/keyed.js";
import type { Place, SourceFile } from "../../core/source.js";
import type { CatalogueSections } from "../model/model.js";
import type { PlaceOf } from "../schema/lower.js";
import { keyOfSketch, type Sketch, sketch } from "../schema/partial-entry.js";
import {
  NO_LIST,
  NO_MAP,
  type SchemaFault,
  schemaDiagnostic,
  schemaFaults,
  unknownKey,
} from "../schema/schema-faults.js";
import { SECTION_NAMES, SECTIONS, type SectionName } from "../schema/sections.js";
import { mended } from "../schema/without-unknown-keys.js";
import { listed, MOST_LISTED } from "../yaml/limit-diagnostics.js";
import { type Path, type Reading, readYaml } from "../yaml/read.js";
import { repeatedName, repeats } from "./duplicates.js";

/** An entry with its identity, which must be unique within its section. */
export interface KeyedEntry {
  readonly section: SectionName;
  readonly key: string;
  /** The name its author would use. */
  readonly name: string;
  readonly at: Place;
}

/** A file as far as it can be read: its entries, the readable parts of faulty ones, and the faults. */
export interface ReadFile {
  /** Absent if nothing in it can be relied on; it may then contain what other files refer to. */
  readonly sections?: CatalogueSections;
  /** The places of its entries' values. */
  readonly places: ReadonlyMap<unknown, PlaceOf>;
  readonly sketches: readonly Sketch[];
  /** Every entry with a readable key, in the order of its section. */
  readonly keyed: readonly KeyedEntry[];
  readonly faults: readonly Diagnostic[];
}

const NOTHING: Omit<ReadFile, "faults"> = { places: new Map(), sketches: [], keyed: [] };

/** A catalogue file, entry by entry, so that one misspelt key hides no other fault. */
export function readFile(file: SourceFile): ReadFile {
  const read = readYaml(file);
  if (!read.ok) return { ...NOTHING, faults: read.diagnostics };
  const reading = read.value;
  const { content, repeated, lacking } = reading;
  if (!isKeyed(content)) {
    const help = `begin with a section: ${SECTION_NAMES.join(", ")}`;
    const what =
      content === null || content === undefined || content === "" ? "the file is empty" : "the file has no sections";
    return { ...NOTHING, faults: [reading.fault("schema.invalid", what, [], { help })] };
  }
  const { wrong, unread, ...entries } = readEntries(content, reading);
  const faults = [...repeated, ...listed(wrong, (one) => one()), ...unreadFaults(unread, reading)];
  return lacking || unread !== undefined ? { ...NOTHING, faults } : { ...entries, faults };
}

/**
 * Entries after the most faults that are listed: if nearly all are faulty, checking each takes longer than reading
 * them.
 */
interface Unread {
  readonly first: Path;
  readonly count: number;
}

function unreadFaults(unread: Unread | undefined, reading: Reading): Diagnostic[] {
  if (unread === undefined) return [];
  const { first, count } = unread;
  const message = `${count === 1 ? "1 more entry is" : `${count} more entries are`} not checked`;
  const help = "correct what is listed and check again";
  return [{ ...reading.fault("schema.invalid", message, first, { help }), unread: count }];
}

/** Builds something for every section. */
export const bySection = (entries: (name: SectionName) => readonly unknown[]): CatalogueSections =>
  Object.fromEntries(SECTION_NAMES.map((name) => [name, entries(name)])) as unknown as CatalogueSections;

/** Every entry on its own, with its faults in the order of the file; faults are made only when they are read. */
function readEntries(content: Readonly<Record<string, unknown>>, reading: Reading) {
  const wrong: (() => Diagnostic)[] = [];
  const good = new Map<string, unknown[]>();
  const places = new Map<unknown, PlaceOf>();
  const sketches: Sketch[] = [];
  const keyed: KeyedEntry[] = [];
  let unread: Unread | undefined;
  const refuse = (faults: readonly SchemaFault[]): void => {
    for (const one of faults) wrong.push(() => schemaDiagnostic(one, reading));
  };
  for (const [name, given] of Object.entries(content)) {
    if (!isSection(name)) {
      wrong.push(() => unknownKey(reading, [], name, SECTION_NAMES));
    } else if (!Array.isArray(given)) {
      wrong.push(() => reading.fault("schema.invalid", `“${name}” ${NO_LIST}`, [name]));
    } else {
      const { schema, lower, key } = SECTIONS[name];
      const entries: unknown[] = [];
      good.set(name, entries);
      for (const [index, raw] of given.entries()) {
        const base: Path = [name, index];
        if (wrong.length >= MOST_LISTED) {
          unread = { first: unread?.first ?? base, count: (unread?.count ?? 0) + given.length - index };
          break;
        }
        const place: PlaceOf = (...path) => reading.placeOf([...base, ...path]);
        // Reported without the schema, which is slow over a hundred thousand of them.
        if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
          wrong.push(() => reading.fault("schema.invalid", NO_MAP, base));
          continue;
        }
        const parsed = schema.safeParse(raw);
        const faults = parsed.success ? [] : schemaFaults(schema, base, parsed.error);
        refuse(faults);
        for (const path of repeats(raw, base)) wrong.push(() => repeatedName(reading, path));
        const read = parsed.success ? parsed.data : mended(schema, raw, faults);
        if (read !== undefined) {
          const entry = lower(read as never, place);
          entries.push(entry);
          places.set(entry, place);
          keyed.push(keyedBy(name, key(entry as never), entry));
          continue;
        }
        const rest = sketch(name, raw, faults, place);
        const known = keyOfSketch(rest);
        sketches.push(rest);
        places.set(rest.values, place);
        if (known !== undefined) keyed.push(keyedBy(name, known, { at: rest.at, ...rest.values }));
      }
    }
  }
  return { sections: bySection((name) => good.get(name) ?? []), places, sketches, keyed, wrong, unread };
}

const keyedBy = (
  section: SectionName,
  key: string,
  entry: { readonly at: Place; readonly name?: unknown },
): KeyedEntry => ({
  section,
  key,
  name: section === "gifts" && !("id" in entry) ? String(entry.name) : key,
  at: entry.at,
});

const isSection = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name);
