/** A JSON Schema, as far as ours use it. */
type Schema = { readonly [keyword: string]: unknown };

/** Every fault of a value against a schema, each with its path; an unknown keyword is an error of the test. */
export function against(schema: Schema, value: unknown, path = ""): string[] {
  return Object.entries(schema).flatMap(([keyword, said]) => {
    if (ABOUT_NOTHING.has(keyword)) return [];
    const check = CHECKS[keyword];
    if (check === undefined) throw new Error(`${keyword} is not checked here`);
    return check(said as never, value, path, schema);
  });
}

const ABOUT_NOTHING = new Set(["$schema", "title", "description"]);

type Check = (said: never, value: unknown, path: string, schema: Schema) => string[];

const unless = (sound: boolean, path: string, fault: string): string[] => (sound ? [] : [`${path}: ${fault}`]);

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keysOf = (value: unknown): string[] => (isMap(value) ? Object.keys(value) : []);

const has = (value: unknown, type: string): boolean => {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isMap(value);
  return typeof value === type;
};

const fitting = (schemas: readonly Schema[], value: unknown): number =>
  schemas.filter((one) => against(one, value).length === 0).length;

const CHECKS: Readonly<Record<string, Check>> = {
  type: (types: string | readonly string[], value, path) =>
    unless(
      [types].flat().some((type) => has(value, type)),
      path,
      `${JSON.stringify(value)} is not of type ${[types].flat().join(" or ")}`,
    ),
  enum: (values: readonly unknown[], value, path) =>
    unless(values.includes(value), path, `${JSON.stringify(value)} is none of ${values.join(", ")}`),
  const: (only: unknown, value, path) => unless(value === only, path, `${JSON.stringify(value)} is not ${only}`),
  pattern: (pattern: string, value, path) =>
    unless(typeof value !== "string" || new RegExp(pattern, "u").test(value), path, `“${value}” is not ${pattern}`),
  minimum: (least: number, value, path) => unless(typeof value !== "number" || value >= least, path, `below ${least}`),
  maximum: (most: number, value, path) => unless(typeof value !== "number" || value <= most, path, `above ${most}`),
  exclusiveMinimum: (least: number, value, path) =>
    unless(typeof value !== "number" || value > least, path, `not above ${least}`),
  minItems: (least: number, value, path) =>
    unless(!Array.isArray(value) || value.length >= least, path, `fewer than ${least}`),
  uniqueItems: (_: true, value, path) =>
    unless(!Array.isArray(value) || new Set(value).size === value.length, path, "a name twice"),
  minProperties: (least: number, value, path) =>
    unless(!isMap(value) || keysOf(value).length >= least, path, `fewer than ${least}`),
  items: (item: Schema, value, path) =>
    Array.isArray(value) ? value.flatMap((one, index) => against(item, one, `${path}/${index}`)) : [],
  properties: (properties: Readonly<Record<string, Schema>>, value, path) =>
    isMap(value)
      ? Object.entries(properties).flatMap(([key, one]) =>
          Object.hasOwn(value, key) ? against(one, value[key], `${path}/${key}`) : [],
        )
      : [],
  required: (keys: readonly string[], value, path) =>
    isMap(value) ? keys.flatMap((key) => unless(Object.hasOwn(value, key), path, `no ${key}`)) : [],
  propertyNames: (name: Schema, value, path) => keysOf(value).flatMap((key) => against(name, key, `${path}/${key}`)),
  additionalProperties: (rest: Schema | false, value, path, { properties = {} }) =>
    keysOf(value)
      .filter((key) => !Object.hasOwn(properties as object, key))
      .flatMap((key) =>
        rest === false
          ? [`${path}: unknown key ${key}`]
          : against(rest, (value as Record<string, unknown>)[key], `${path}/${key}`),
      ),
  allOf: (all: readonly Schema[], value, path) => all.flatMap((one) => against(one, value, path)),
  anyOf: (some: readonly Schema[], value, path) => unless(fitting(some, value) > 0, path, "fits none"),
  oneOf: (some: readonly Schema[], value, path) => unless(fitting(some, value) === 1, path, "fits none, or several"),
};
