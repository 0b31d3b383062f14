import { plainTheme, type Theme } from "../../render/text/plain-theme.js";
import type { Stream, Terminal } from "./terminal.js";

export type When = "auto" | "always" | "never";

/** Whether to use colour. Precedence: the flag, NO_COLOR, variables that force colour, whether it is a terminal. */
function wantsColour(when: When, stream: Stream, env: Terminal["env"]): boolean {
  if (when !== "auto") return when === "always";
  if (isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR === "0" || env.FORCE_COLOR === "false") return false;
  if (isSet(env.FORCE_COLOR) || (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== "0")) return true;
  return env.TERM !== "dumb" && stream.isTTY;
}

/** The theme for a stream; the colour library is loaded only if it is used. */
export const themeFor = async (when: When, stream: Stream, env: Terminal["env"]): Promise<Theme> =>
  wantsColour(when, stream, env) ? (await import("../../render/text/theme.js")).colourTheme() : plainTheme;

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";
