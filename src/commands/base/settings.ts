import type { Excerpt } from "../../core/diagnostic.js";
import type { Place } from "../../core/source.js";
import { longOf, type OptionName, type TypedOptions } from "./options.js";
import { MISSIONS, SHARE } from "./query-and-cells.js";

interface Key {
  readonly option: OptionName;
  /** What it is called in a file, where not as its option. */
  readonly called?: string;
  /** The variable of the environment that sets it. */
  readonly variable?: string;
  /** Whether it changes what an answer says, so that the answer says where it comes from. */
  readonly matters: boolean;
  /** Options it would contradict; where one is typed, that one is meant. */
  readonly yields?: readonly OptionName[];
}

/** What can be set once for all questions: each is the default of the option it is named after. */
export const KEYS: readonly Key[] = [
  { option: "region", variable: "GIFTWORTH_REGION", matters: true, yields: ["prices"] },
  { option: "channel", variable: "GIFTWORTH_CHANNEL", matters: true, yields: ["prices"] },
  {
    option: "model",
    variable: "GIFTWORTH_MODEL",
    matters: true,
    yields: [...SHARE, ...MISSIONS, "diamonds", "method"],
  },
  { option: "share", matters: true, yields: ["model", "regime", ...MISSIONS] },
  { option: "agency", matters: true },
  { option: "withholding", matters: true },
  { option: "in", called: "currency", variable: "GIFTWORTH_IN", matters: false },
  { option: "fx", matters: true },
  { option: "catalogue", variable: "GIFTWORTH_CATALOGUE", matters: true },
  { option: "maxAge", variable: "GIFTWORTH_MAX_AGE", matters: false },
  { option: "format", variable: "GIFTWORTH_FORMAT", matters: false, yields: ["json"] },
  { option: "color", variable: "GIFTWORTH_COLOR", matters: false },
];

/** What a key is called in a configuration file: its option without the dashes, or what says more of a whole file. */
export const settingKey = (option: OptionName): string =>
  KEYS.find((key) => key.option === option)?.called ?? longOf(option).slice(2);

/** Who said so: a variable of the environment, or a file. */
export type Origin =
  | { readonly kind: "environment"; readonly variable: string }
  | { readonly kind: "project" | "user"; readonly at: Place; readonly excerpt?: Excerpt };

/** A key that is set, in the text of its author. */
export interface Setting {
  readonly option: OptionName;
  readonly typed: string | readonly string[];
  readonly origin: Origin;
}

/** A file that settings are kept in. */
export interface SettingsFile {
  readonly whose: "project" | "user";
  readonly path: string;
  /** As it is called for people: its path from the folder one is in, where it is a project's. */
  readonly name: string;
  readonly isThere: boolean;
}

/** Everything that is set, each key once. */
export type Configuration = readonly Setting[];

/** The settings that answer for what was not typed: of options that are taken, and that no typed option contradicts. */
export const settingsFor = (
  configuration: Configuration,
  taken: readonly OptionName[],
  typed: TypedOptions,
): Configuration =>
  configuration.filter(({ option }) => {
    const { yields = [] } = KEYS.find((key) => key.option === option)!;
    return taken.includes(option) && ![option, ...yields].some((one) => typed[one] !== undefined);
  });

/** Where a setting stands, for people: `giftworth.yaml:3`, or its variable. */
export const originText = (origin: Origin): string =>
  origin.kind === "environment" ? origin.variable : `${origin.at.file}:${origin.at.line}`;

/** Who sets an option and is heard before a file; nothing where nobody is. */
export function settingBefore(
  option: OptionName,
  whose: "project" | "user",
  configuration: Configuration,
): string | undefined {
  const origin = configuration.find((one) => one.option === option)?.origin;
  if (origin === undefined || origin.kind === "user" || origin.kind === whose) return undefined;
  return originText(origin);
}

/** A setting's value in one line. */
export const settingText = ({ typed }: Setting): string => (typeof typed === "string" ? typed : typed.join(", "));

/** Settings an answer depends on, each with its origin: `region GB (giftworth.yaml:1)`; nothing where none matters. */
export function configuredText(settings: Configuration): string | undefined {
  const said = settings
    .filter(({ option }) => KEYS.some((key) => key.option === option && key.matters))
    .map((setting) => `${settingKey(setting.option)} ${settingText(setting)} (${originText(setting.origin)})`);
  return said.length === 0 ? undefined : `from the configuration: ${said.join(", ")}`;
}
