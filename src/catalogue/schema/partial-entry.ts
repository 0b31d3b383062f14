import { z } from "zod";
import { isKeyed } from "../../core/keyed.js";
import { present } from "../../core/present.js";
import type { Place } from "../../core/source.js";
import { sourcesOf } from "./fields.js";
import type { PlaceOf } from "./lower.js";
import type { SchemaFault } from "./schema-faults.js";
import { SECTIONS, type SectionName } from "./sections.js";

/** Values of an entry by key, each as the schema reads it. */
export type Values = Readonly<Record<string, unknown>>;

/** The readable values of an entry with a fault; they are checked too. */
export interface Sketch {
  readonly section: SectionName;
  readonly at: Place;
  readonly place: PlaceOf;
  /** Including its place, like a valid entry. */
  readonly values: Values;
  /** Whether its fault leaves the meaning of these keys unchanged. */
  readonly isClear: (...keys: readonly string[]) => boolean;
}

/** The readable part of an entry with a fault. */
export function sketch(section: SectionName, raw: unknown, faults: readonly SchemaFault[], place: PlaceOf): Sketch {
  const unclear = new Set(faults.map(({ issue }) => String(issue.path[0] ?? "")));
  const said = isKeyed(raw) ? raw : {};
  const shape = shapeOf(SECTIONS[section].schema, said);
  const values: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(said)) {
    const read = unclear.has(key) || !Object.hasOwn(shape, key) ? undefined : shape[key]!.safeParse(value);
    if (read?.success === true) values[key] = read.data;
  }
  const sources = sourcesOf(values);
  const at = place();
  return {
    section,
    at,
    place,
    values: { ...values, ...present({ sources: sources.length === 0 ? undefined : sources }), at },
    isClear: (...keys) => !keys.some((key) => unclear.has(key)),
  };
}

/** The keys of an entry and their schemas; for a union, those of its kind, or all if the kind cannot be read. */
function shapeOf(schema: z.ZodType, said: Values): Readonly<Record<string, z.ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return {};
  const kinds = (schema.options as readonly z.ZodType[]).map((option) => shapeOf(option, said));
  const { discriminator } = schema.def;
  const own = kinds.find((shape) => shape[discriminator]?.safeParse(said[discriminator]).success === true);
  return own ?? Object.assign({}, ...kinds);
}

/** The entry's identity, if it can be read. */
export function keyOfSketch({ section, values, isClear }: Sketch): string | undefined {
  const key =
    section === "gifts"
      ? isClear("id") && !("id" in values)
        ? "name"
        : "id"
      : ((KEYS_OF.get(section) ?? []).find((one) => one in values) ?? "id");
  return values[key] === undefined ? undefined : SECTIONS[section].key(values as never);
}

const KEYS_OF: ReadonlyMap<SectionName, readonly string[]> = new Map([
  ["regions", ["code"]],
  ["rates", ["day", "month"]],
]);
