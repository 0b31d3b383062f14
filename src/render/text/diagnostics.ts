import type { Diagnostic } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { jsonText } from "../json.js";
import { safeText } from "../safe-text.js";
import type { Role, Theme } from "./plain-theme.js";

/** `FILE:LINE:COL: error[code]: what`, the line with a caret, and what to do. */
export function diagnosticText(
  { code, severity, message, at, excerpt, related, help }: Diagnostic,
  theme: Theme,
): string {
  const place = at === undefined ? "giftworth" : `${safeText(at.file)}:${at.line}:${at.column}`;
  const role: Role = severity === "error" ? "error" : "warning";
  const lines = [`${theme("place", place)}: ${theme(role, `${severity}[${code}]`)}: ${shownOf(message, LONGEST_TEXT)}`];
  if (at !== undefined && excerpt !== undefined && excerpt.text.trim() !== "") {
    const number = String(at.line);
    const [before = 0, more] = [excerpt.before, excerpt.before === undefined ? "" : "…"];
    lines.push(` ${number} | ${more}${shownOf(excerpt.text)}`);
    // Columns count UTF-16 units; a caret lines up only under plain ASCII, so elsewhere the place has to do.
    const column = at.column - before;
    if (/^[ -~]*$/.test(excerpt.text.slice(0, column - 1)) && column < LONGEST) {
      const carets = "^".repeat(Math.min(excerpt.width, LONGEST - column));
      lines.push(` ${" ".repeat(number.length)} | ${" ".repeat(more.length + column - 1)}${theme(role, carets)}`);
    }
  }
  for (const other of related ?? []) {
    lines.push(
      `  ${theme("place", `${safeText(other.at.file)}:${other.at.line}:${other.at.column}`)}: ${other.message}`,
    );
  }
  if (help !== undefined) lines.push(`  help: ${shownOf(help, LONGEST_TEXT)}`);
  return `${lines.join("\n")}\n`;
}

/** Every failure as one JSON object, whatever went wrong. */
export const failureText = (exitCode: number, diagnostics: readonly Diagnostic[]): string =>
  jsonText({
    report: "failure/1",
    exitCode,
    diagnostics: diagnostics.map(({ code, severity, message, at, related, help }) => ({
      code,
      severity,
      message,
      ...at,
      ...present({
        related: related?.map((one) => ({ message: one.message, ...one.at })),
        help,
      }),
    })),
  });

/** A hundred kilobytes typed as a gift name are not worth a hundred kilobytes of error. */
const LONGEST = 400;

/** Our own words may list the thirty columns of an answer, or the layouts of a dozen programs. */
const LONGEST_TEXT = 1_000;

/** Of a line as long as its file only the beginning is looked at: an error a hundred times over shows it a hundred times. */
function shownOf(text: string, most = LONGEST): string {
  const beginning = text.slice(0, most * MOST_MADE_ONE);
  const shown = safeText(beginning);
  return shown.length <= most && beginning.length === text.length ? shown : `${shown.slice(0, most)}…`;
}

/** A letter and its marks may be shown as one character; those of one line hardly ever are that many. */
const MOST_MADE_ONE = 4;
