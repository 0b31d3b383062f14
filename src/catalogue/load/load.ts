import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Place, SourceFile } from "../../core/source.js";
import type { Catalogue, CatalogueSections } from "../model/model.js";
import { keyOfSketch, type Sketch } from "../schema/partial-entry.js";
import { SECTIONS, type SectionName } from "../schema/sections.js";
import { listed } from "../yaml/limit-diagnostics.js";
import type { Around } from "./around.js";
import { check } from "./checks.js";
import { bySection, type KeyedEntry, type ReadFile, readFile } from "./file.js";
import { newestDay } from "./newest-day.js";

/**
 * Reads catalogue files into one checked catalogue; fails with every fault in any of them. With `over`, the files are
 * laid over that catalogue: they replace whole entries by id and add new ones, and everything else stays.
 */
export function catalogueFrom(files: readonly SourceFile[], over?: Catalogue): Outcome<Catalogue> {
  const { catalogue, faults } = examine(files, over);
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, value: catalogue };
}

/** Catalogue files as far as they can be read, and every fault in them. */
export interface Examined {
  /** The catalogue beneath them. */
  readonly beneath?: Catalogue;
  /** Without the faulty entries. */
  readonly catalogue: Catalogue;
  readonly around: Around;
  /** Whether every file could be read; if not, references cannot be checked. */
  readonly readable: boolean;
  /** In the order of the text. */
  readonly faults: readonly Diagnostic[];
}

/** The same, with the readable parts of files that have faults. */
export function examine(files: readonly SourceFile[], over?: Catalogue): Examined {
  const read = files.map(readFile);
  const layers = [over, ...read.map(({ sections }) => sections)].filter((layer) => layer !== undefined);
  // Without a catalogue beneath, the files are parts of one catalogue, and none may repeat another's entry.
  const sections = over === undefined ? join(layers) : layers.reduce(overlay);
  const keyed = read.map((one) => one.keyed);
  const repeated = over === undefined ? duplicates(keyed.flat()) : keyed.flatMap(duplicates);
  const readable = read.every(({ sections }) => sections !== undefined);
  const sketches = read.flatMap((one) => one.sketches);
  const around: Around = {
    sketches,
    sketched: bySection((name) =>
      sketches.filter((one) => one.section === name && isNamed(one)).map((one) => one.values),
    ),
    covered: covered(read, sections),
    placeIn: (entry) => read.find(({ places }) => places.has(entry))?.places.get(entry),
  };
  const found = [...repeated, ...(readable ? check(sections, around) : [])];
  const faults = [...read.flatMap((one) => one.faults), ...withExcerpts(found, files)];
  const order = inOrder(faults, files);
  const catalogue = { ...sections, ...present({ day: newestDay(sections) }) };
  return { catalogue, around, readable, faults: order, ...present({ beneath: over }) };
}

const isNamed = (one: Sketch): boolean =>
  keyOfSketch(one) !== undefined && (one.section !== "gifts" || "name" in one.values);

/** Entries that another file replaces. */
function covered(read: readonly ReadFile[], catalogue: CatalogueSections): Around["covered"] {
  const kept = new Set<unknown>(Object.values(catalogue).flat());
  return read.flatMap(({ sections }) => {
    if (sections === undefined) return [];
    const { sources: _, ...rest } = sections;
    return Object.values(rest)
      .flat()
      .filter((entry) => !kept.has(entry));
  });
}

/** Faults in the order of the text: file by file, line by line. */
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

/** Sections one after another. */
export const join = (layers: readonly CatalogueSections[]): CatalogueSections =>
  bySection((name) => layers.flatMap((layer) => layer[name] as readonly unknown[]));

function overlay(below: CatalogueSections, above: CatalogueSections): CatalogueSections {
  return bySection((name) => {
    const entries = new Map<string, unknown>();
    for (const layer of [below, above]) for (const entry of layer[name]) entries.set(keyOf(name, entry), entry);
    return [...entries.values()];
  });
}

function duplicates(entries: readonly KeyedEntry[]): Diagnostic[] {
  const first = new Map<string, Place>();
  const again = entries.flatMap(({ section, key, name, at }) => {
    const earlier = first.get(`${section} ${key}`);
    if (earlier === undefined) first.set(`${section} ${key}`, at);
    return earlier === undefined ? [] : [{ section, name, at, earlier }];
  });
  return listed(again, ({ section, name, at, earlier }) => ({
    code: "schema.duplicate",
    severity: "error",
    message: `“${name}” is in ${section} twice`,
    at,
    related: [{ at: earlier, message: "first here" }],
    help: "keep one of the two",
  }));
}

/** Checks see entries, not texts; the line that a diagnostic points into is added here. */
export function withExcerpts(faults: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
  const named = new Set(faults.map(({ at }) => at?.file));
  const lines = new Map(files.flatMap(({ name, text }) => (named.has(name) ? [[name, text.split(/\r?\n/)]] : [])));
  return faults.map((fault) => {
    const text = lines.get(fault.at?.file ?? "")?.[(fault.at?.line ?? 0) - 1];
    return text === undefined ? fault : { ...fault, excerpt: { text, width: 1 } };
  });
}
