import type { Place } from "../../core/source.js";

/** How far a source can be trusted, best first. */
export const SOURCE_GRADES = ["official", "official-elsewhere", "press", "page-copy", "aggregated", "blog"] as const;

/** Grades of figures: those of sources, and below them that of a figure worked out from others and never observed. */
export const GRADES = [...SOURCE_GRADES, "derived"] as const;
export type Grade = (typeof GRADES)[number];

export const CHANNELS = ["web", "ios", "android", "app", "unspecified"] as const;
/** Where coins are bought: `app` is a store that is not named, `unspecified` means that the source does not say. */
export type Channel = (typeof CHANNELS)[number];

/** A number as its author typed it: plain decimal text. */
export type DecimalText = string;

/** Anything the catalogue asserts: cited, and traceable to its line. */
export interface Entry {
  /** Ids of sources; the figures are taken from the first, the others agree. */
  readonly sources: readonly string[];
  readonly at: Place;
}
