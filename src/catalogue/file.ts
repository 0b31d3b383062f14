import type { z } from "zod";
import type { Diagnostic } from "../core/diagnostic.js";
import type { Place, SourceFile } from "../core/source.js";
import type { CatalogueSections } from "./model.js";
import { type Reading, readYaml } from "./read.js";
import { schemaFaults } from "./schema-faults.js";
import { fileSchema, type PlaceOf, SECTION_NAMES, SECTIONS, type SectionName } from "./sections.js";

/** What entries with a fault in them still say: others may refer to them, and they to sources. */
export interface Broken {
  readonly ids: ReadonlySet<string>;
  readonly citing: readonly { readonly sources: readonly string[]; readonly at: Place }[];
}

/** A file as far as it can be read: its good entries, and what is wrong with the others. */
export interface ReadFile {
  /** Absent where nothing of it can be relied on: what other files refer to may be in it. */
  readonly sections?: CatalogueSections;
  readonly broken: Broken;
  readonly faults: readonly Diagnostic[];
}

const NOTHING: Broken = { ids: new Set(), citing: [] };

/** A catalogue file entry by entry, so that one misspelt key hides nothing else that is wrong. */
export function readFile(file: SourceFile): ReadFile {
  const read = readYaml(file);
  if (!read.ok) return { broken: NOTHING, faults: read.diagnostics };
  const reading = read.value;
  const { content, repeated } = reading;
  if (content === null || typeof content !== "object" || Array.isArray(content)) {
    const help = `begin with a section: ${SECTION_NAMES.join(", ")}`;
    const what =
      content === null || content === undefined || content === "" ? "the file is empty" : "the file has no sections";
    return { broken: NOTHING, faults: [reading.fault("schema.invalid", what, [], { help })] };
  }
  const sections = content as Readonly<Record<string, unknown>>;
  const parsed = fileSchema.safeParse(sections);
  if (reading.lacking) return { broken: NOTHING, faults: [...repeated, ...faultsOf(parsed, reading)] };
  if (parsed.success) {
    const lowered = bySection((name) => lowerAll(name, (parsed.data[name] ?? []) as readonly unknown[], reading));
    return { sections: lowered, broken: NOTHING, faults: repeated };
  }
  return { ...goodEntries(sections, reading), faults: [...repeated, ...faultsOf(parsed, reading)] };
}

const faultsOf = ({ error }: { readonly error?: z.ZodError }, reading: Reading): readonly Diagnostic[] =>
  error === undefined ? [] : schemaFaults(fileSchema, reading, error);

/** Builds something for every section. */
export const bySection = (entries: (name: SectionName) => readonly unknown[]): CatalogueSections =>
  Object.fromEntries(SECTION_NAMES.map((name) => [name, entries(name)])) as unknown as CatalogueSections;

/** The entries in which nothing is wrong, and of the others what can be told. */
function goodEntries(content: Readonly<Record<string, unknown>>, reading: Reading): Omit<ReadFile, "faults"> {
  const ids = new Set<string>();
  const citing: Broken["citing"][number][] = [];
  const sections = bySection((name) => {
    const given = content[name];
    if (!Array.isArray(given)) return [];
    return given.flatMap((raw: unknown, index) => {
      const entry = SECTIONS[name].schema.safeParse(raw);
      if (entry.success) return [lowerOne(name, entry.data, index, reading)];
      const { id, code, source, sources } = (raw ?? {}) as Readonly<Record<string, unknown>>;
      for (const text of [id, code]) if (typeof text === "string") ids.add(text);
      const cited = (Array.isArray(sources) ? sources : [source]).filter((one) => typeof one === "string");
      citing.push({ sources: cited, at: reading.placeOf([name, index]) });
      return [];
    });
  });
  return { sections, broken: { ids, citing } };
}

const lowerAll = (name: SectionName, entries: readonly unknown[], reading: Reading): readonly unknown[] =>
  entries.map((entry, index) => lowerOne(name, entry, index, reading));

function lowerOne(name: SectionName, entry: unknown, index: number, reading: Reading): unknown {
  const place: PlaceOf = (...path) => reading.placeOf([name, index, ...path]);
  return SECTIONS[name].lower(entry as never, place);
}
