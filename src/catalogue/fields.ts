import { z } from "zod";
import { type Currency, currencyOf } from "../core/currency.js";
import { type Day, dayOf, type Observed, observedOf, type Sighting } from "../core/date.js";
import { exact } from "../core/decimal.js";
import { isPlainDecimal, isPlainWhole, numberFault, wholeNumber } from "../core/number.js";
import type { Path } from "./read.js";

/*
 * The vocabulary catalogue files are written in. Every scalar arrives as text; each field says what it accepts
 * in words a non-programmer can act on.
 */

type Parsed<T> = { readonly value: T } | { readonly fault: string };

/** A field that turns text into `T`, or says what is wrong with it. */
const field = <T>(parse: (text: string) => Parsed<T>) =>
  z.string({ error: "expected a plain value here" }).transform((text, context): T => {
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.fault, input: text });
    return z.NEVER;
  });

const orFault = <T>(value: T | undefined, fault: string): Parsed<T> => (value === undefined ? { fault } : { value });

export const words = field((text) =>
  text.trim() === "" ? { fault: "is empty" } : { value: text.replace(/\s+/g, " ").trim() },
);

export const id = field((text) =>
  orFault(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : undefined,
    `“${text}” is not an id: small letters, digits and single hyphens`,
  ),
);

export const whole = field((text) => {
  if (isPlainWhole(text)) return { value: Number(text) };
  const fault = isPlainDecimal(text) ? "is not a whole number" : numberFault(text);
  return { fault: `“${text}” ${fault}; write a whole number in plain digits` };
});

export const positive = whole.refine((n) => n > 0, "must be above 0");

/** Plain decimal text, kept as typed. */
export const decimal = field((text) =>
  isPlainDecimal(text)
    ? { value: text }
    : { fault: `“${text}” ${numberFault(text)}; write plain digits with a point, like 0.74` },
);

/** A part of one: 0 to 1, as typed. */
export const fraction = decimal.refine((text) => /^0(\.\d+)?$|^1(\.0+)?$/.test(text), "must be a part of 1, like 0.5");

/** `low/likely/high`, or one figure for all three. */
export const bounds = field((text) => {
  const parts = text.split("/");
  if (parts.length === 1) parts.push(text, text);
  const [low, likely, high] = parts;
  const well = parts.length === 3 && parts.every((part) => fraction.safeParse(part).success);
  if (!well) return { fault: `“${text}” is not low/likely/high, like 0/0.01/0.02` };
  const ordered = exact(low!).cmp(exact(likely!)) <= 0 && exact(likely!).cmp(exact(high!)) <= 0;
  return ordered ? { value: { low: low!, likely: likely!, high: high! } } : { fault: outOfOrder(text) };
});

/** `low/likely/high` of whole numbers. */
export const wholeBounds = field((text) => {
  const [low, likely, high, ...rest] = text.split("/").map(wholeNumber);
  if (low === undefined || likely === undefined || high === undefined || rest.length > 0)
    return { fault: `“${text}” is not low/likely/high in whole numbers, like 1/15/36` };
  return low <= likely && likely <= high ? { value: { low, likely, high } } : { fault: outOfOrder(text) };
});

/** Every answer takes the first of three for the lowest. */
const outOfOrder = (text: string): string => `“${text}” is not in order: write the lowest first, the highest last`;

export const currency = field<Currency>((text) =>
  orFault(
    text === text.toUpperCase() ? currencyOf(text) : undefined,
    `“${text}” is not an ISO 4217 currency code, like USD`,
  ),
);

export const regionCode = field((text) =>
  orFault(/^[A-Z]{2}$/.test(text) ? text : undefined, `“${text}” is not an ISO 3166 country code, like GB`),
);

export const groupId = field((text) =>
  orFault(/^[A-Z]{3,12}$/.test(text) ? text : undefined, `“${text}” is not a group: three capitals or more, like EEA`),
);

export const regionOrGroup = field((text) =>
  orFault(/^[A-Z]{2,12}$/.test(text) ? text : undefined, `“${text}” is neither a country code nor a group`),
);

/** `all`, or a list of country codes and groups. */
export const regionNames = z.union([z.literal("all"), z.array(regionOrGroup).min(1)], {
  error: "must be all, or a list of country codes and groups",
});

export const day = field<Day>((text) => orFault(dayOf(text), `“${text}” is not a day, like 2025-02-10`));

export const observed = field<Observed>((text) =>
  orFault(observedOf(text), `“${text}” is not a year, month or day, like 2024, 2024-05 or 2024-05-02`),
);

/** A year, month or day, or a span `2022..2024` of them. */
export const sighting = field<Sighting>((text) => {
  const [earliest, latest = earliest, ...rest] = text.split("..").map(observedOf);
  const well = rest.length === 0 && earliest !== undefined && latest !== undefined && earliest <= latest;
  return well
    ? { value: { earliest, latest } }
    : { fault: `“${text}” is not a day or a span, like 2024-05-02 or 2022..2024` };
});

export const flag = field((text) =>
  text === "true" || text === "false" ? { value: text === "true" } : { fault: `“${text}” is neither true nor false` },
);

/** Keys every entry has for its sources: `source: id`, or `sources: [id, id]`. */
export const cited = {
  source: id.optional(),
  sources: z.array(id).min(1, "must name at least one source").optional(),
};

interface Cited {
  readonly source?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

interface Fault {
  readonly message: string;
  readonly path?: Path;
}

/**
 * A check of a whole entry, made even where some of its keys are wrong, so that every fault is said at once; what it
 * looks at may then be missing or of any shape.
 */
export const alsoChecked = <S extends z.ZodType>(
  schema: S,
  check: (entry: Record<string, unknown>) => readonly Fault[],
): S =>
  schema.superRefine(
    (entry, context) => {
      if (typeof entry !== "object" || entry === null) return;
      for (const { message, path = [] } of check(entry as Record<string, unknown>)) {
        context.addIssue({ code: "custom", message, path: [...path] });
      }
    },
    { when: () => true },
  );

/** Every entry names its sources one way or the other, so that none can be left out. */
export const needsSource = <S extends z.ZodType<Cited>>(schema: S): S =>
  alsoChecked(schema, ({ source, sources }) => {
    if ((source === undefined) !== (sources === undefined)) return [];
    if (source === undefined) return [{ message: "missing key “source”: every figure names where it was published" }];
    return [{ message: "has both “source” and “sources”" }];
  });

export const sourcesOf = ({ source, sources }: Cited): readonly string[] =>
  sources ?? (source === undefined ? [] : [source]);

/** A map of plain keys, in the order of the text. Not a record of the schema library: that would drop `__proto__`. */
export const table = <K extends z.ZodType<string | number>, V extends z.ZodType>(key: K, value: V) =>
  z
    .unknown()
    .meta({ type: "object" })
    .transform((map, context) => {
      if (typeof map !== "object" || map === null || Array.isArray(map)) {
        context.addIssue({ code: "custom", message: "must be a map of keys and values", input: map });
        return z.NEVER;
      }
      const pairs: [z.output<K>, z.output<V>, Path][] = [];
      if (Object.keys(map).length === 0) context.addIssue({ code: "custom", message: "is empty", input: map });
      for (const [name, item] of Object.entries(map)) {
        const [k, v] = [key.safeParse(name), value.safeParse(item)];
        for (const issue of [...(k.error?.issues ?? []), ...(v.error?.issues ?? [])]) {
          context.addIssue({ code: "custom", message: issue.message, path: [name], input: item });
        }
        if (k.success && v.success) pairs.push([k.data, v.data, [name]]);
      }
      return pairs;
    });

/** Leaves out what is undefined, so that an absent key stays absent. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
