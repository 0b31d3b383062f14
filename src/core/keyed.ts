/** An object from outside: any key may be present or absent. */
export type Keyed = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys, neither a list nor null. */
export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Items grouped by a key, each group in its original order. */
export function groupedBy<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
