import { present } from "../../../core/present.js";
import type { Parse } from "../value-types.js";

/** How an option is written, listed and parsed. */
export interface Option<T> {
  readonly flags: string;
  readonly summary: string;
  readonly group: string;
  readonly parse: Parse<T>;
  readonly repeatable?: true;
  /** The default, if neither the command line nor a setting gives a value. */
  readonly usual?: string;
}

/** How an option may be written: `-f, --format <name>` as `-f` or `--format`. */
export const spellingsOf = ({ flags }: Pick<Option<unknown>, "flags">): readonly string[] =>
  flags.split(/[ ,]+/).filter((part) => part.startsWith("-"));

/** An option under a heading. */
export const option = <T>(
  group: string,
  flags: string,
  summary: string,
  parse: Parse<T>,
  usual?: string,
): Option<T> => ({
  group,
  flags,
  summary,
  parse,
  ...present({ usual }),
});

/** An option that may be given several times. */
export const repeatable = <T>(one: Option<T>) => ({ ...one, repeatable: true }) as const;
