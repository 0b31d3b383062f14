import { z } from "zod";
import { type Currency, currencyOf, USD } from "../../core/currency.js";
import { type Day, dayOf, type Observed, observedOf, type Sighting } from "../../core/date.js";
import { exact } from "../../core/decimal.js";
import { isKeyed } from "../../core/keyed.js";
import { isNonZero, isPlainDecimal, isPlainWhole, numberFault, PLAIN, WHOLE, wholeNumber } from "../../core/number.js";
import type { Path } from "../yaml/read.js";

/*
 * The fields of catalogue files. Every scalar arrives as text; each field says what it accepts, in words that a
 * non-programmer can act on. An editor that checks a file against the schema sees numbers and booleans where the author
 * wrote them, so each field also states which of these forms an editor may see.
 */

type Parsed<T> = { readonly value: T } | { readonly fault: string };

/** Keywords of JSON Schema: patterns are for texts, bounds for numbers. */
interface InEditor {
  readonly type: "string" | readonly ("string" | "number" | "integer" | "boolean")[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly (string | boolean)[];
}

/** A field that turns text into `T`, or says what is wrong with it. */
const field = <T>(inEditor: InEditor, parse: (text: string) => Parsed<T>) =>
  z
    .string({ error: "expected a plain value here" })
    .transform((text, context): T => {
      const parsed = parse(text);
      if ("value" in parsed) return parsed.value;
      context.addIssue({ code: "custom", message: parsed.fault, input: text });
      return z.NEVER;
    })
    .meta({ ...inEditor });

const orFault = <T>(value: T | undefined, fault: string): Parsed<T> => (value === undefined ? { fault } : { value });

/** A text, or the fault that it does not have the form. */
const matching = (pattern: RegExp, type: InEditor["type"], fault: string) =>
  field({ type, pattern: pattern.source }, (text) =>
    orFault(pattern.test(text) ? text : undefined, `“${text}” ${fault}`),
  );

export const words = field({ type: ["string", "number", "boolean"], pattern: "\\S" }, (text) =>
  text.trim() === "" ? { fault: "is empty" } : { value: text.replace(/\s+/g, " ").trim() },
);

export const id = matching(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  ["string", "integer"],
  "is not an id: use lowercase letters, digits and single hyphens",
);

export const whole = field({ type: ["string", "integer"], pattern: WHOLE.source, minimum: 0 }, (text) => {
  if (isPlainWhole(text)) return { value: Number(text) };
  const fault = isPlainDecimal(text) ? "is not a whole number" : numberFault(text);
  return { fault: `“${text}” ${fault}; write a whole number in plain digits` };
});

export const positive = whole.refine((n) => n > 0, "must be above 0").meta({ pattern: "^[1-9]\\d{0,14}$", minimum: 1 });

/** Plain decimal text, kept as typed. */
export const decimal = field({ type: ["string", "number"], pattern: PLAIN.source, minimum: 0 }, (text) =>
  isPlainDecimal(text)
    ? { value: text }
    : { fault: `“${text}” ${numberFault(text)}; write plain digits with a point, like 0.74` },
);

export const aboveZero = decimal.refine(isNonZero, "must be above 0").meta({ exclusiveMinimum: 0 });

const FRACTION = /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/;

/** A fraction from 0 to 1, as typed. */
export const fraction = decimal
  .refine((text) => FRACTION.test(text), "must be from 0 to 1, like 0.5")
  .meta({ pattern: FRACTION.source, maximum: 1 });

const THREE = "[\\d.]+(?:/[\\d.]+/[\\d.]+)?";

/** `low/likely/high`, or one figure for all three. */
export const bounds = field({ type: ["string", "number"], pattern: `^${THREE}$`, minimum: 0, maximum: 1 }, (text) => {
  const parts = text.split("/");
  if (parts.length === 1) parts.push(text, text);
  const [low, likely, high] = parts;
  const well = parts.length === 3 && parts.every((part) => fraction.safeParse(part).success);
  if (!well) return { fault: `“${text}” is not low/likely/high, like 0/0.01/0.02` };
  const ordered = exact(low!).cmp(exact(likely!)) <= 0 && exact(likely!).cmp(exact(high!)) <= 0;
  return ordered ? { value: { low: low!, likely: likely!, high: high! } } : { fault: outOfOrder(text) };
});

/** `low/likely/high` of whole numbers. */
export const wholeBounds = field({ type: "string", pattern: "^\\d+/\\d+/\\d+$" }, (text) => {
  const [low, likely, high, ...rest] = text.split("/").map(wholeNumber);
  if (low === undefined || likely === undefined || high === undefined || rest.length > 0)
    return { fault: `“${text}” is not low/likely/high in whole numbers, like 1/15/36` };
  return low <= likely && likely <= high ? { value: { low, likely, high } } : { fault: outOfOrder(text) };
});

/** Every answer takes the first of the three as the lowest. */
const outOfOrder = (text: string): string => `“${text}” is out of order: write the lowest first, the highest last`;

export const currency = field<Currency>({ type: "string", pattern: "^[A-Z]{3}$" }, (text) =>
  orFault(
    text === text.toUpperCase() ? currencyOf(text) : undefined,
    `“${text}” is not an ISO 4217 currency code, like USD`,
  ),
);

/** US dollars only; the message says why. */
export const dollars = (because: string) => currency.refine((code) => code === USD, `must be USD: ${because}`);

/** One of a few words. */
export const oneOf = <const T extends string>(words: readonly T[]) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });

export const regionCode = matching(/^[A-Z]{2}$/, "string", "is not an ISO 3166 country code, like GB");

export const groupId = matching(/^[A-Z]{3,12}$/, "string", "is not a group: three uppercase letters or more, like EEA");

export const regionOrGroup = matching(/^[A-Z]{2,12}$/, "string", "is neither a country code nor a group");

/** One name or more. A repeated name is a fault of the whole text: the entry can be read with it. */
export const names = <S extends z.ZodType<string>>(name: S, empty = "is empty") =>
  z.array(name).min(1, empty).meta({ uniqueItems: true });

/** `all`, or a list of country codes and groups. */
export const regionNames = z.union([z.literal("all"), names(regionOrGroup)], {
  error: "must be all, or a list of country codes and groups",
});

export const day = field<Day>({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, (text) =>
  orFault(dayOf(text), `“${text}” is not a date, like 2025-02-10`),
);

const OBSERVED = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";

/** To an editor, a year alone is a number. */
const YEARS = { type: ["string", "integer"], minimum: 0, maximum: 9999 } as const;

export const observed = field<Observed>({ ...YEARS, pattern: `^${OBSERVED}$` }, (text) =>
  orFault(observedOf(text), `“${text}” is not a year, month or day, like 2024, 2024-05 or 2024-05-02`),
);

/** A year, month or day, or a span `2022..2024` of them. */
export const sighting = field<Sighting>({ ...YEARS, pattern: `^${OBSERVED}(?:\\.\\.${OBSERVED})?$` }, (text) => {
  const [earliest, latest = earliest, ...rest] = text.split("..").map(observedOf);
  const well = rest.length === 0 && earliest !== undefined && latest !== undefined && earliest <= latest;
  return well
    ? { value: { earliest, latest } }
    : { fault: `“${text}” is not a date or a span, like 2024-05-02 or 2022..2024` };
});

export const flag = field({ type: ["boolean", "string"], enum: [true, false, "true", "false"] }, (text) =>
  text === "true" || text === "false" ? { value: text === "true" } : { fault: `“${text}” is not true or false` },
);

/** Keys every entry has for its sources: `source: id`, or `sources: [id, id]`. */
export const cited = {
  source: id.optional(),
  sources: names(id, "must name at least one source").optional(),
};

interface Cited {
  readonly source?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

interface Fault {
  readonly message: string;
  readonly path?: Path;
  /** A key is missing, not wrong. */
  readonly isMissing?: true;
}

/**
 * A check of a whole entry, made even if some of its keys are wrong, so that all faults are reported together; the
 * values it checks may then be missing or of any type.
 */
export const alsoChecked = <S extends z.ZodType>(
  schema: S,
  check: (entry: Record<string, unknown>) => readonly Fault[],
): S =>
  schema.superRefine(
    (entry, context) => {
      if (typeof entry !== "object" || entry === null) return;
      for (const { message, path = [], isMissing } of check(entry as Record<string, unknown>)) {
        context.addIssue({ code: "custom", message, path: [...path], params: { isMissing } });
      }
    },
    { when: () => true },
  );

/** An entry that has one of two keys, and not both. */
export const eitherKey = <S extends z.ZodType>(schema: S, keys: readonly [string, string], missing: string): S =>
  alsoChecked(schema, (entry) => {
    const [one, other] = keys.map((key) => entry[key] !== undefined);
    if (one !== other) return [];
    return [one ? { message: `has both “${keys[0]}” and “${keys[1]}”` } : { message: missing, isMissing: true }];
  }).meta({
    allOf: [
      ...((schema.meta()?.allOf as readonly object[] | undefined) ?? []),
      { oneOf: keys.map((key) => ({ required: [key] })) },
    ],
  });

/** Every entry names its sources one way or the other, so that none can be left out. */
export const needsSource = <S extends z.ZodType<Cited>>(schema: S): S =>
  eitherKey(schema, ["source", "sources"], "missing key “source”: every figure names where it was published");

export const sourcesOf = ({ source, sources }: Cited): readonly string[] =>
  sources ?? (source === undefined ? [] : [source]);

/** The keys and values of a table, for its JSON Schema. */
export interface TableOf {
  readonly key: z.ZodType;
  readonly value: z.ZodType;
}

/** A map of plain keys, in the order of the text. Not a record of the schema library: that would drop `__proto__`. */
export const table = <K extends z.ZodType<string | number>, V extends z.ZodType>(key: K, value: V) =>
  z
    .custom<unknown>(() => true)
    .transform((map, context) => {
      if (!isKeyed(map)) {
        context.addIssue({ code: "custom", message: "must be a map of keys and values", input: map });
        return z.NEVER;
      }
      const pairs: [z.output<K>, z.output<V>, Path][] = [];
      if (Object.keys(map).length === 0) context.addIssue({ code: "custom", message: "is empty", input: map });
      for (const [name, item] of Object.entries(map)) {
        const [k, v] = [key.safeParse(name), value.safeParse(item)];
        for (const { message } of k.error?.issues ?? [])
          context.addIssue({ code: "custom", message, path: [name], input: name, params: { isKey: true } });
        for (const { message } of v.error?.issues ?? [])
          context.addIssue({ code: "custom", message, path: [name], input: item });
        if (k.success && v.success) pairs.push([k.data, v.data, [name]]);
      }
      return pairs;
    })
    .meta({ table: { key, value } satisfies TableOf });
