/** Keys that may be undefined are optional instead, as an absent key and one that holds nothing differ in JSON. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the keys that are undefined; the others stay in their order. */
export function present<const T extends object>(object: T): Present<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) if (value !== undefined) kept[key] = value;
  return kept as Present<T>;
}
