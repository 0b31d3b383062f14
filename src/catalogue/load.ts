import type { Diagnostic, Outcome } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";
import { check } from "./checks.js";
import type { Catalogue, CatalogueSections } from "./model.js";
import { readYaml } from "./read.js";
import { schemaFaults } from "./schema-faults.js";
import { fileSchema, type PlaceOf, SECTION_NAMES, SECTIONS, type SectionName } from "./sections.js";

/**
 * Reads catalogue files into one checked catalogue, or every fault in any of them. With `over`, the files are laid
 * over that catalogue: whole entries by id replace, new ones are added, everything else stays.
 */
export function catalogueFrom(files: readonly SourceFile[], over?: Catalogue): Outcome<Catalogue> {
  const faults: Diagnostic[] = [];
  const layers: CatalogueSections[] = over === undefined ? [] : [over];
  for (const file of files) {
    const sections = readFile(file);
    if (sections.ok) layers.push(sections.value);
    else faults.push(...sections.diagnostics);
  }
  if (faults.length > 0) return { ok: false, diagnostics: inOrder(faults, files) };

  // Without a catalogue beneath, the files are parts of one and none may repeat another's entry.
  const merged = over === undefined ? join(layers) : layers.reduce(overlay);
  const repeated = over === undefined ? duplicates(merged) : layers.slice(1).flatMap(duplicates);
  const found = [...repeated, ...check(merged)].map((fault) => withExcerpt(fault, files));
  return found.length > 0 ? { ok: false, diagnostics: inOrder(found, files) } : { ok: true, value: merged };
}

/** Faults as a reader comes upon them: file by file, line by line. */
function inOrder(faults: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const rank = ({ at }: Diagnostic): [number, number, number] => [
    order.get(at?.file ?? "") ?? -1,
    at?.line ?? 0,
    at?.column ?? 0,
  ];
  return faults
    .map((fault) => ({ fault, rank: rank(fault) }))
    .sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ fault }) => fault);
}

function readFile(file: SourceFile): Outcome<CatalogueSections> {
  const read = readYaml(file);
  if (!read.ok) return read;
  const reading = read.value;
  const { content } = reading;
  if (content === null || content === undefined || typeof content !== "object" || Array.isArray(content)) {
    const help = `begin with a section: ${SECTION_NAMES.join(", ")}`;
    const what =
      content === null || content === undefined || content === "" ? "the file is empty" : "the file has no sections";
    return { ok: false, diagnostics: [reading.fault("schema.invalid", what, [], { help })] };
  }
  const parsed = fileSchema.safeParse(content);
  const faults = parsed.success ? [] : schemaFaults(fileSchema, reading, parsed.error);
  if (!parsed.success || reading.repeated.length > 0)
    return { ok: false, diagnostics: [...reading.repeated, ...faults] };

  const lowered = SECTION_NAMES.map((name) => {
    const { lower } = SECTIONS[name];
    const entries: readonly unknown[] = parsed.data[name] ?? [];
    return [
      name,
      entries.map((entry, index) => {
        const place: PlaceOf = (...path) => reading.placeOf([name, index, ...path]);
        return lower(entry as never, place);
      }),
    ];
  });
  return { ok: true, value: Object.fromEntries(lowered) };
}

const keyOf = (name: SectionName, entry: unknown): string => SECTIONS[name].key(entry as never);

const join = (layers: readonly CatalogueSections[]): CatalogueSections =>
  bySection((name) => layers.flatMap((layer) => layer[name] as readonly unknown[]));

function overlay(below: CatalogueSections, above: CatalogueSections): CatalogueSections {
  return bySection((name) => {
    const entries = new Map<string, unknown>();
    for (const layer of [below, above]) for (const entry of layer[name]) entries.set(keyOf(name, entry), entry);
    return [...entries.values()];
  });
}

const bySection = (entries: (name: SectionName) => readonly unknown[]): CatalogueSections =>
  Object.fromEntries(SECTION_NAMES.map((name) => [name, entries(name)])) as unknown as CatalogueSections;

function duplicates(sections: CatalogueSections): Diagnostic[] {
  return SECTION_NAMES.flatMap((name) => {
    const first = new Map<string, { readonly at: Diagnostic["at"] & object }>();
    return sections[name].flatMap((entry): Diagnostic[] => {
      const key = keyOf(name, entry);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, entry);
        return [];
      }
      const message = `“${name === "gifts" && !("id" in entry) && "name" in entry ? entry.name : key}” is in ${name} a second time`;
      const related = [{ at: earlier.at, message: "first here" }];
      return [
        { code: "schema.duplicate", severity: "error", message, at: entry.at, related, help: "keep one of the two" },
      ];
    });
  });
}

/** Checks see entries, not texts; their diagnostics get the line they point into here. */
function withExcerpt(fault: Diagnostic, files: readonly SourceFile[]): Diagnostic {
  const text = files.find(({ name }) => name === fault.at?.file)?.text.split(/\r?\n/)[(fault.at?.line ?? 0) - 1];
  return text === undefined ? fault : { ...fault, excerpt: { text, width: 1 } };
}
