import { longOf, type OptionName } from "../base/options.js";
import { KEYS } from "../base/settings.js";

/** An environment variable or file that giftworth always reads. */
export interface Looked {
  readonly name: string;
  readonly summary: string;
  /** The option it is the default of; if absent, it applies to every command. */
  readonly option?: OptionName;
}

const SETTING: readonly Looked[] = KEYS.flatMap(({ option, variable: name }) =>
  name === undefined
    ? []
    : [
        {
          name,
          option,
          summary: `as ${longOf(option)}${option === "catalogue" ? "; several files are separated as in PATH" : ""}`,
        },
      ],
);

/** All variables that affect giftworth. */
export const VARIABLES: readonly Looked[] = [
  ...SETTING,
  { name: "GIFTWORTH_AS_OF", summary: "the date to answer for, as --as-of" },
  { name: "GIFTWORTH_CONFIG", summary: "your own configuration file, instead of ~/.config/giftworth/config.yaml" },
  { name: "GIFTWORTH_NO_CONFIG", summary: "1 for --no-config" },
  {
    name: "GIFTWORTH_NO_PROMPT",
    summary: "1 to print the help and ask nothing if there is no command, as with CI",
  },
  {
    name: "GIFTWORTH_PAGER",
    summary: "the program that shows long lists in a terminal, instead of PAGER; empty or cat for none",
  },
  { name: "PAGER", summary: "the same for all programs; less if it is not set" },
  { name: "LESS", summary: "options of less; FRX if it is not set" },
  { name: "LV", summary: "options of lv; -c if it is not set" },
  { name: "XDG_CONFIG_HOME", summary: "the folder of your own configuration, instead of ~/.config" },
  { name: "NO_COLOR", summary: "no colour if it is set and not empty" },
  { name: "FORCE_COLOR", summary: "colour even in a pipe; 0 for no colour" },
  { name: "COLUMNS", summary: "the width of the terminal, if the terminal does not say" },
];

/** All files that are read without being named. */
export const FILES: readonly Looked[] = [
  {
    name: "giftworth.yaml",
    summary:
      "settings of a project, in the folder you are in or above it up to the root of the repository or your home",
  },
  { name: "~/.config/giftworth/config.yaml", summary: "your own settings, for every folder" },
];
