import { dayOf } from "../../core/date.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { isKeyed } from "../../core/keyed.js";
import { numberFault } from "../../core/number.js";
import type { SourceFile } from "../../core/source.js";
import { several } from "../../core/text.js";
import { readCount } from "../text/amounts.js";
import { type CsvCell, type CsvRow, readCsv } from "../text/csv.js";
import { jsonFault } from "../text/json-fault.js";
import { firstLine, type Refuse, SEPARATOR_LINE } from "../text/sheet.js";
import { isTally, livesInTally } from "./live-history-from-tally.js";
import type { PastLive } from "./records.js";

/** The most faults to report: further ones are usually of the same kind. */
const MOST_FAULTS = 10;

/** Whether JSON begins with an object that has a day, like a history and unlike the events of a log. */
export const hasDays = (beginning: string): boolean =>
  objectOf(firstLine(beginning.replace(/^\uFEFF/, "")).first.trim())?.some(([key]) => key === "day") === true;

/**
 * Past LIVEs with their day and coins, from CSV with a head, one JSON object a line, or a JSON tally; the text decides
 * which. Fails with the first faults in the file, each at its place.
 */
export function readHistory({ name, text }: SourceFile): Outcome<readonly PastLive[]> {
  if (isTally(text)) return livesInTally({ name, text });
  const plain = text.replace(/^\uFEFF/, "");
  const faults: Diagnostic[] = [];
  const lines = plain.split(/\r\n|\n|\r/);
  const refuse: Refuse = ({ line, column, text: found }, message, help) => {
    const excerpt = { text: lines[line - 1] ?? "", width: Math.max(1, found.split(/[\r\n]/)[0]!.length) };
    const at = { file: name, line, column };
    faults.push({ code: "history.invalid", severity: "error", message, at, excerpt, help });
  };
  const lives = /^\s*[{[]/.test(plain) ? fromJson(lines, refuse) : fromCsv(plain, refuse);
  return faults.length > 0 ? { ok: false, diagnostics: firstOf(faults) } : { ok: true, value: lives };
}

/** The first faults; the last one's message includes the number left out. */
function firstOf(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = faults[MOST_FAULTS];
  if (next === undefined) return faults;
  const message = `${next.message}, and ${several(faults.length - MOST_FAULTS - 1, "more fault")}`;
  return [...faults.slice(0, MOST_FAULTS), { ...next, message }];
}

const FORM = "write one LIVE per line under the headings day,coins, like 2026-03-31,3000";
const JSON_FORM = 'write one object per line, like {"day":"2026-03-31","coins":3000}';

function fromCsv(text: string, refuse: Refuse): PastLive[] {
  const { rows, open } = readCsv(text.replace(SEPARATOR_LINE, ""), firstLine(text).separator);
  if (open !== undefined) {
    refuse({ ...open, text: '"' }, "a quote is opened and never closed", "close it, or leave it out");
    return [];
  }
  const [head, ...body] = rows;
  if (head === undefined) return [];
  // A tally by day has its day under “key”.
  const named = (name: string): boolean => head.some(({ text: cell }) => cell.trim().toLowerCase() === name);
  const [day, coins] = [
    columnOf(!named("day") && named("key") ? "key" : "day", head, refuse),
    columnOf("coins", head, refuse),
  ];
  if (day === undefined || coins === undefined) return [];
  return body.flatMap((row) => {
    const [onDay, brought] = [cellAt(day, "day", row, refuse), cellAt(coins, "coins", row, refuse)];
    return onDay === undefined || brought === undefined ? [] : liveOf(onDay, brought, refuse);
  });
}

function columnOf(name: string, head: CsvRow, refuse: Refuse): number | undefined {
  const found = head.flatMap((cell, index) => (cell.text.trim().toLowerCase() === name ? [index] : []));
  const [column, other] = found;
  if (column === undefined) {
    refuse(head[0]!, `the headings have no column “${name}”`, FORM);
  } else if (other !== undefined) {
    refuse(head[other]!, `the headings have the column “${name}” twice`, "keep one of the two");
  }
  return column;
}

function cellAt(column: number, name: string, row: CsvRow, refuse: Refuse): CsvCell | undefined {
  const cell = row[column];
  if (cell === undefined) refuse(row[0]!, `the row ends before its ${name}`, FORM);
  return cell;
}

/** The LIVE of a row. Reads both cells before refusing either, so that all faults of a row are reported. */
function liveOf(onDay: CsvCell, brought: CsvCell, refuse: Refuse): PastLive[] {
  const [day, coins] = [dayOf(onDay.text.trim()), readCount(brought.text)];
  if (day === undefined) refuse(onDay, `“${onDay.text}” is not a date`, "write it as YYYY-MM-DD, like 2026-03-31");
  if (coins === undefined) {
    const written = brought.text.trim();
    const fault = /^\d+[.,]\d+$/.test(written) ? "is not a whole number" : numberFault(written);
    refuse(brought, `coins: “${brought.text}” ${fault}`, "write whole coins, like 3000 or 1,600");
    return [];
  }
  return day === undefined ? [] : [{ day, coins }];
}

function fromJson(lines: readonly string[], refuse: Refuse): PastLive[] {
  const lives: PastLive[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === "") continue;
    const at: CsvCell = { text, line: index + 1, column: line.length - line.trimStart().length + 1 };
    if (text.startsWith("[")) {
      refuse(at, "this is a JSON array, not one object per line", JSON_FORM);
      return [];
    }
    const object = objectOf(text);
    if (object === undefined) {
      refuse(...notObject(line, at));
      // An object over many lines would give a fault in each.
      if (lives.length === 0) return [];
      continue;
    }
    const strange = lives.length === 0 && object.every(([key]) => key !== "day" && key !== "coins");
    lives.push(...liveIn(object, at, refuse));
    // Every line of another kind of log would give the same fault.
    if (strange) return [];
  }
  return lives;
}

/** The fault of a line that is not a JSON object, at the place where it stops being JSON, else at its beginning. */
function notObject(line: string, at: CsvCell): Parameters<Refuse> {
  try {
    JSON.parse(line);
    return [at, "the line is not one JSON object", JSON_FORM];
  } catch {
    const { at: place, isCutOff } = jsonFault(line);
    const cell = { text: line[place] ?? "", line: at.line, column: (isCutOff ? line.length : place) + 1 };
    return [
      cell,
      isCutOff ? "the line is cut off: its JSON is incomplete" : "the line is damaged: this is not JSON",
      JSON_FORM,
    ];
  }
}

/** An object's keys and values; keys in lower case, so that a name in two spellings is found. */
function objectOf(text: string): readonly (readonly [key: string, value: unknown])[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isKeyed(value)) return undefined;
    return Object.entries(value).map(([key, held]) => [key.trim().toLowerCase(), held]);
  } catch {
    return undefined;
  }
}

function liveIn(object: readonly (readonly [string, unknown])[], at: CsvCell, refuse: Refuse): PastLive[] {
  const values = ["day", "coins"].map((name) => {
    const found = object.filter(([key]) => key === name);
    if (found.length === 0) refuse(at, `the object has no “${name}”`, JSON_FORM);
    if (found.length > 1) refuse(at, `the object has “${name}” twice`, "keep one of the two");
    return found.length === 1 ? found[0]![1] : undefined;
  });
  const [onDay, coins] = values;
  if (onDay === undefined || coins === undefined) return [];
  const day = typeof onDay === "string" ? dayOf(onDay.trim()) : undefined;
  if (day === undefined) refuse(at, `day: ${JSON.stringify(onDay)} is not a date`, "write it as a text, YYYY-MM-DD");
  if (typeof coins !== "number" || !Number.isSafeInteger(coins) || coins < 0) {
    refuse(at, `coins: ${JSON.stringify(coins)} is not a whole number`, "write whole coins in plain digits, like 3000");
    return [];
  }
  return day === undefined ? [] : [{ day, coins }];
}
