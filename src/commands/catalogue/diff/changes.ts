import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Place } from "../../../core/source.js";
import {
  type AnyEntry,
  entryKey,
  nameOf,
  type SectionName,
  sectionsOf,
  stated,
  valueText,
} from "../../../report/catalogue-entry.js";

/** One value of an entry before and after; null if it is not stated. */
interface FieldChange {
  /** The path of the value: `default`, `packages.70`, `sources`. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A changed entry, with its place in the newer catalogue, or in the older one if it was removed. */
export interface Change extends Place {
  readonly change: "added" | "changed" | "removed";
  readonly section: SectionName;
  readonly entry: string;
  /** The values that differ, if the entry is in both. */
  readonly fields: readonly FieldChange[];
}

/** The entries that differ between two catalogues, by section; the order and places of entries do not matter. */
export function changes(before: Catalogue, after: Catalogue): Change[] {
  const earlier = new Map(sectionsOf(before));
  return sectionsOf(after).flatMap(([section, entries]) => {
    const old = new Map((earlier.get(section) ?? []).map((entry) => [entryKey(entry), entry]));
    const kept = new Set(entries.map(entryKey));
    const gone = [...old].filter(([key]) => !kept.has(key)).map(([, entry]) => changed("removed", section, entry));
    const rest = entries.flatMap((entry) => {
      const was = old.get(entryKey(entry));
      if (was === undefined) return [changed("added", section, entry)];
      const fields = was === entry ? [] : fieldChanges(was, entry);
      return fields.length === 0 ? [] : [changed("changed", section, entry, fields)];
    });
    return [...rest, ...gone];
  });
}

const changed = (
  change: Change["change"],
  section: SectionName,
  entry: AnyEntry,
  fields: readonly FieldChange[] = [],
): Change => ({ change, section, entry: nameOf(entry), ...entry.at, fields });

function fieldChanges(was: AnyEntry, is: AnyEntry): FieldChange[] {
  const [from, to] = [valuesOf(was), valuesOf(is)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((path) => from.get(path) !== to.get(path))
    .map((path) => ({ path, from: from.get(path) ?? null, to: to.get(path) ?? null }));
}

/** All values of an entry by their paths. */
function valuesOf(entry: AnyEntry): ReadonlyMap<string, string> {
  const sources = "sources" in entry ? entry.sources : [];
  return new Map([...leaves(stated(entry), ""), ["sources", sources.join(", ")]]);
}

function* leaves(value: unknown, path: string): Generator<[path: string, text: string]> {
  const below = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (Array.isArray(value) && value.some((item) => typeof item === "object")) {
    for (const item of value as readonly unknown[]) {
      const [key = "", text = ""] = keyed(item);
      yield [below(key), text];
    }
    return;
  }
  const whole =
    typeof value !== "object" || value === null || Array.isArray(value) || "latest" in value || "low" in value;
  if (whole) yield [path, valueText(value)];
  else for (const [key, item] of Object.entries(value)) yield* leaves(item, below(key));
}

/** An item of a table by its key, as written in catalogue files: `70: 0.74`. */
function keyed(item: unknown): readonly string[] {
  const text = Array.isArray(item) ? item.map(valueText).join(": ") : valueText(item);
  const [key = ""] = text.split(": ", 1);
  return [key, text.slice(key.length + 2)];
}
