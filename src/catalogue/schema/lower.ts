import type { z } from "zod";
import type { Place } from "../../core/source.js";

/** The place of an entry, or of a key inside it. */
export type PlaceOf = (...path: readonly PropertyKey[]) => Place;

/** From an entry as written to an entry of the catalogue, with its place. */
export type Lower<S extends z.ZodType, T> = (entry: z.output<S>, place: PlaceOf) => T;
