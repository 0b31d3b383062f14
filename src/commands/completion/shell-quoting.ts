import type { Completable, Place, Tree, Typed } from "./command-tree.js";

/** A text in single quotes that all three shells read alike; in fish, backslashes need escaping too. */
export const single = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "'\\''")}'`;

/** The name of a list in a script: `sort` for `--sort`. */
export const slug = (list: string): string => list.replace(/^--/, "").replaceAll("-", "_");

/** A place as written in the scripts of bash and zsh: a list, `file` or nothing. */
export const mark = (place: Place): string => (typeof place === "string" ? place : `list:${slug(place.list)}`);

/** Options with a value, each as the pattern of a `case` line: `--region|-r) …`. */
export const taking = ({ options }: Completable): readonly { readonly pattern: string; readonly mark: string }[] =>
  options.flatMap(({ names, value }) => (value === "flag" ? [] : [{ pattern: names.join("|"), mark: mark(value) }]));

/** All options of any command that take the next word as their value. */
export const allTaking = ({ commands }: Tree): string[] => [
  ...new Set(commands.flatMap(({ options }) => options.filter(({ value }) => value !== "flag").flatMap(longs))),
];

const longs = ({ names }: Typed): readonly string[] => names;
