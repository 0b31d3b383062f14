import type { Excerpt } from "../../core/diagnostic.js";
import type { Place } from "../../core/source.js";
import { MISSIONS, SHARE } from "./option-groups.js";
import { longOf, type OptionName, type TypedOptions } from "./options.js";

interface Key {
  readonly option: OptionName;
  /** Its name in a settings file, if it is not the option's. */
  readonly called?: string;
  /** The environment variable that sets it. */
  readonly variable?: string;
  /** Whether it changes answers, so that an answer has to show where it is set. */
  readonly matters: boolean;
  /** Options that it would contradict; it does not apply if one of them is typed. */
  readonly yields?: readonly OptionName[];
}

/** All settings; each is the default of the option it is named after. */
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
  { option: "timeZone", variable: "GIFTWORTH_TIME_ZONE", matters: true },
  { option: "in", called: "currency", variable: "GIFTWORTH_IN", matters: false },
  { option: "fx", matters: true },
  { option: "catalogue", variable: "GIFTWORTH_CATALOGUE", matters: true },
  { option: "maxAge", variable: "GIFTWORTH_MAX_AGE", matters: false },
  { option: "format", variable: "GIFTWORTH_FORMAT", matters: false, yields: ["json"] },
  { option: "color", variable: "GIFTWORTH_COLOR", matters: false },
];

/** The name of a key in a settings file: its option without dashes, or a clearer name. */
export const settingKey = (option: OptionName): string =>
  KEYS.find((key) => key.option === option)?.called ?? longOf(option).slice(2);

/** Where a setting is made: an environment variable, or a file. */
export type Origin =
  | { readonly kind: "environment"; readonly variable: string }
  | { readonly kind: "project" | "user"; readonly at: Place; readonly excerpt?: Excerpt };

/** A setting, with its value as written. */
export interface Setting {
  readonly option: OptionName;
  readonly typed: string | readonly string[];
  readonly origin: Origin;
}

/** A settings file. */
export interface SettingsFile {
  readonly whose: "project" | "user";
  readonly path: string;
  /** Its name for people: for a project file, the path from the current folder. */
  readonly name: string;
  readonly isThere: boolean;
}

/** All settings, each key once. */
export type Configuration = readonly Setting[];

/** The settings that apply: of options that the command takes, not typed and not contradicted by a typed one. */
export const settingsFor = (
  configuration: Configuration,
  taken: readonly OptionName[],
  typed: TypedOptions,
): Configuration =>
  configuration.filter(({ option }) => {
    const { yields = [] } = KEYS.find((key) => key.option === option)!;
    return taken.includes(option) && ![option, ...yields].some((one) => typed[one] !== undefined);
  });

/** The options among these that were typed, and not set beforehand. */
export const typedAmong = <Name extends OptionName>(
  names: readonly Name[],
  values: Readonly<Partial<Record<Name, unknown>>>,
  applied: Configuration,
): readonly Name[] =>
  names.filter((name) => values[name] !== undefined && !applied.some(({ option }) => option === name));

/** Where a setting is made, for people: `giftworth.yaml:3`, or its variable. */
export const originText = (origin: Origin): string =>
  origin.kind === "environment" ? origin.variable : `${origin.at.file}:${origin.at.line}`;

/** The origin of a setting that takes precedence over one in a file; undefined if there is none. */
export function settingBefore(
  option: OptionName,
  whose: "project" | "user",
  configuration: Configuration,
): string | undefined {
  const origin = configuration.find((one) => one.option === option)?.origin;
  if (origin === undefined || origin.kind === "user" || origin.kind === whose) return undefined;
  return originText(origin);
}

/** The value of a setting in one line. */
export const settingText = ({ typed }: Setting): string => (typeof typed === "string" ? typed : typed.join(", "));

/** Settings that change answers, each with its origin: `region GB (giftworth.yaml:1)`; undefined without any. */
export function configuredText(settings: Configuration): string | undefined {
  const said = settings
    .filter(({ option }) => KEYS.some((key) => key.option === option && key.matters))
    .map((setting) => `${settingKey(setting.option)} ${settingText(setting)} (${originText(setting.origin)})`);
  return said.length === 0 ? undefined : `from the configuration: ${said.join(", ")}`;
}
