/** An object from outside: any key may be there, or not. */
export type Keyed = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys, neither a list nor null. */
export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === "object" && value !== null && !Array.isArray(value);
