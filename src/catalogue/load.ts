import type { Diagnostic, Outcome } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";
import { check } from "./checks.js";
import { type Broken, bySection, type ReadFile, readFile } from "./file.js";
import type { Catalogue, CatalogueSections } from "./model.js";
import { SECTION_NAMES, SECTIONS, type SectionName } from "./sections.js";

/**
 * Reads catalogue files into one checked catalogue, or every fault in any of them. With `over`, the files are laid
 * over that catalogue: whole entries by id replace, new ones are added, everything else stays.
 */
export function catalogueFrom(files: readonly SourceFile[], over?: Catalogue): Outcome<Catalogue> {
  const { catalogue, faults } = examine(files, over);
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, value: catalogue };
}

/** Catalogue files as far as they can be read, and everything that is wrong with them. */
export interface Examined {
  /** Without the entries in which something is wrong. */
  readonly catalogue: Catalogue;
  readonly broken: Broken;
  /** Whether every file could be read; where not, nothing can be said about what its entries refer to. */
  readonly readable: boolean;
  /** As a reader comes upon them. */
  readonly faults: readonly Diagnostic[];
}

/** The same, with what can be said of files that are not free of faults. */
export function examine(files: readonly SourceFile[], over?: Catalogue): Examined {
  const read = files.map(readFile);
  const layers = [over, ...read.map(({ sections }) => sections)].filter((layer) => layer !== undefined);
  // Without a catalogue beneath, the files are parts of one and none may repeat another's entry.
  const catalogue = over === undefined ? join(layers) : layers.reduce(overlay);
  const repeated = over === undefined ? duplicates(catalogue) : layers.slice(1).flatMap(duplicates);
  const readable = read.every(({ sections }) => sections !== undefined);
  const broken: Broken = {
    ids: new Set(read.flatMap((one) => [...one.broken.ids])),
    citing: [...read.flatMap((one) => one.broken.citing), ...covered(read, catalogue)],
  };
  const found = [...repeated, ...(readable ? check(catalogue, broken) : [])];
  const faults = [...read.flatMap((one) => one.faults), ...withExcerpts(found, files)];
  return { catalogue, broken, readable, faults: inOrder(faults, files) };
}

/** Entries that another of the files takes the place of: what they cite should exist all the same. */
function covered(read: readonly ReadFile[], catalogue: Catalogue): Broken["citing"] {
  const kept = new Set<unknown>(Object.values(catalogue).flat());
  return read.flatMap(({ sections }) => {
    if (sections === undefined) return [];
    const { sources: _, ...rest } = sections;
    return Object.values(rest)
      .flat()
      .filter((entry) => !kept.has(entry));
  });
}

/** Faults as a reader comes upon them: file by file, line by line. */
export function inOrder(faults: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
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
export function withExcerpts(faults: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
  const lines = new Map(files.map(({ name, text }) => [name, text.split(/\r?\n/)]));
  return faults.map((fault) => {
    const text = lines.get(fault.at?.file ?? "")?.[(fault.at?.line ?? 0) - 1];
    return text === undefined ? fault : { ...fault, excerpt: { text, width: 1 } };
  });
}
