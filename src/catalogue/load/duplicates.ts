import type { Diagnostic } from "../../core/diagnostic.js";
import type { Path, Reading } from "../yaml/read.js";

/** The paths of repeated names in the lists of a value. */
export function repeats(value: unknown, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.entries(value).flatMap(([key, one]) => repeats(one, [...path, key]));
  if (!Array.isArray(value)) return within;
  const names = new Set<unknown>();
  const again = value.flatMap((one, index): Path[] => {
    if (typeof one !== "string") return [];
    const isKnown = names.has(one);
    names.add(one);
    return isKnown ? [[...path, index]] : [];
  });
  return [...again, ...within];
}

/** The fault of a repeated name, at its own place. */
export function repeatedName(reading: Reading, path: Path): Diagnostic {
  const name = path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], reading.content);
  return reading.fault("schema.duplicate", `“${name}” is given twice`, path, { help: "keep one of the two" });
}
