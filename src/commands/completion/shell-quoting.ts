import type { Completable, Place, Tree, Typed } from "./command-tree.js";

/** A text in single quotes, as every shell of the three reads it; fish takes the backslash as well. */
export const single = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "'\\''")}'`;

/** The name a list goes by in a script: `--sort` is `sort`. */
export const slug = (list: string): string => list.replace(/^--/, "").replaceAll("-", "_");

/** What stands for a place in the scripts of bash and zsh: a list, `file` or nothing. */
export const mark = (place: Place): string => (typeof place === "string" ? place : `list:${slug(place.list)}`);

/** Options with a value, as the patterns of one `case` line each: `--region|-r) …`. */
export const taking = ({ options }: Completable): readonly { readonly pattern: string; readonly mark: string }[] =>
  options.flatMap(({ names, value }) => (value === "flag" ? [] : [{ pattern: names.join("|"), mark: mark(value) }]));

/** Every option that takes the next word, in whatever command. */
export const allTaking = ({ commands }: Tree): string[] => [
  ...new Set(commands.flatMap(({ options }) => options.filter(({ value }) => value !== "flag").flatMap(longs))),
];

const longs = ({ names }: Typed): readonly string[] => names;
