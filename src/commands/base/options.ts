import { ANSWER_OPTIONS } from "./options/answers.js";
import { BUYING_OPTIONS } from "./options/buying.js";
import { CREATOR_OPTIONS } from "./options/creator.js";
import type { Option } from "./options/option.js";
import { RECORD_OPTIONS } from "./options/records.js";

/** All options; each means the same in every command. */
export const OPTIONS = { ...BUYING_OPTIONS, ...CREATOR_OPTIONS, ...RECORD_OPTIONS, ...ANSWER_OPTIONS } as const;

export type OptionName = keyof typeof OPTIONS;

/** The long spelling of an option: `--max-age`. */
export const longOf = (name: OptionName): string => /--[a-z-]+/.exec(OPTIONS[name].flags)![0];

/** Options of every command. */
export const COMMON = [
  "asOf",
  "catalogue",
  "maxAge",
  "config",
  "why",
  "explain",
  "format",
  "json",
  "fields",
  "jqPath",
  "exitStatus",
  "output",
  "force",
  "color",
  "debug",
] as const satisfies readonly OptionName[];

/** The type of an option's value; several values for a repeatable option. */
export type OptionValue<N extends OptionName> =
  (typeof OPTIONS)[N] extends Option<infer T>
    ? (typeof OPTIONS)[N] extends { readonly repeatable: true }
      ? readonly T[]
      : T
    : never;

/** The values of some options and of the common ones, each absent if not given. */
export type OptionValues<Names extends OptionName> = {
  readonly [N in Names | (typeof COMMON)[number]]?: OptionValue<N>;
} & {
  readonly asOf: OptionValue<"asOf">;
};

/** Options as typed on the command line, by name. */
export type TypedOptions = Readonly<Partial<Record<OptionName, boolean | string | readonly string[]>>>;
