import type { z } from "zod";
import { closest } from "../../core/suggest.js";
import { keysAt, type SchemaFault } from "./schema-faults.js";

/** An entry with more unknown keys than it could have known ones is something else, not an entry with a slip. */
const MOST_SLIPS = 16;

/**
 * An entry without its unknown keys, so that a misspelling hides no other fault or doubt. An unknown key is read as the
 * missing key with the most similar name, if that makes the entry readable: a misspelt “until” should not make two
 * entries overlap. Otherwise it is left out.
 */
export function mended(schema: z.ZodType, raw: unknown, faults: readonly SchemaFault[]): unknown {
  const slips = faults.filter((fault): fault is Slip => fault.key !== undefined);
  if (slips.length === 0 || slips.length > MOST_SLIPS) return undefined;
  return [true, false]
    .map((isMeant) => schema.safeParse(withoutUnknown(raw, slips, isMeant)))
    .find(({ success }) => success)?.data;
}

type Slip = SchemaFault & { readonly key: string };

type Values = Record<PropertyKey, unknown>;

function withoutUnknown(raw: unknown, slips: readonly Slip[], isMeant: boolean): unknown {
  const entry: unknown = structuredClone(raw);
  for (const { schema, issue, key } of slips) {
    const map = issue.path.reduce<unknown>((value, step) => (value as Values)[step], entry) as Values;
    const value = map[key];
    delete map[key];
    const meant = isMeant ? closest(key, keysAt(schema, issue.path)) : undefined;
    if (meant !== undefined && !Object.hasOwn(map, meant)) map[meant] = value;
  }
  return entry;
}
