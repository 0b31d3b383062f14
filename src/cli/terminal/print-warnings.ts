import type { Warning } from "../../report/report.js";
import { themeFor, type When } from "./colour.js";
import { say } from "./say.js";
import type { Terminal } from "./terminal.js";

/** Prints warnings to standard error, with the place of the question if it has one: lists have no room for them. */
export async function warn(
  warnings: readonly Warning[],
  colour: When,
  terminal: Pick<Terminal, "err" | "env">,
  place = "giftworth",
): Promise<void> {
  // To look at standard error opens it, which a quick answer notices.
  if (warnings.length === 0) return;
  const { err, env } = terminal;
  const theme = await themeFor(colour, err, env);
  for (const { code, message } of warnings)
    await say(err, `${theme("place", place)}: ${theme("warning", `warning[${code}]`)}: ${message}\n`);
}
