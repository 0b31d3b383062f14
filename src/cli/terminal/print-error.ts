import { type Diagnostic, exitOf } from "../../core/diagnostic.js";
import { themeFor, type When } from "./colour.js";
import { say } from "./say.js";
import type { Terminal } from "./terminal.js";

/** How failures are printed. */
export interface Tone {
  readonly json: boolean;
  readonly colour: When;
  /** Receives them instead of standard error. */
  readonly onFaults?: (diagnostics: readonly Diagnostic[]) => void;
}

/** Prints faults and their summary to standard error; returns the exit status. */
export async function refuse(
  diagnostics: readonly Diagnostic[],
  { json, colour, onFaults }: Tone,
  { err, env }: Terminal,
  summary?: string,
): Promise<number> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const status = exitOf(errors[0] ?? diagnostics[0]!);
  if (onFaults !== undefined) {
    onFaults(diagnostics);
    return status;
  }
  const { diagnosticText, failureText } = await import("../../render/text/diagnostics.js");
  if (json) {
    await say(err, `${failureText(status, diagnostics)}\n`);
  } else {
    const theme = await themeFor(colour, err, env);
    const others = diagnostics.filter(({ severity }) => severity !== "error");
    // Errors take the room first; they are printed last, where they are seen.
    const room = Math.max(0, MOST_SHOWN - errors.length);
    const shown = [...others.slice(0, room), ...errors.slice(0, MOST_SHOWN)];
    const rest = [...others.slice(room), ...errors.slice(MOST_SHOWN)];
    const ending = summary === undefined ? "" : `${summary}\n`;
    await say(err, shown.map((one) => diagnosticText(one, theme)).join("") + moreText(rest) + ending);
  }
  return status;
}

/** Fixing the first faults often fixes the rest. */
const MOST_SHOWN = 100;

function moreText(rest: readonly Diagnostic[]): string {
  if (rest.length === 0) return "";
  const all = rest.reduce((sum, { unlisted = 1 }) => sum + unlisted, 0);
  const unread = rest.reduce((sum, one) => sum + (one.unread ?? 0), 0);
  const unchecked = unread === 0 ? "" : ` (${unread} entries are not checked)`;
  return `… and ${all} more${unchecked}; --json has ${all === rest.length ? "them all" : `${rest.length} of them`}\n`;
}
