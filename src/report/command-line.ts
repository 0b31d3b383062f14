import { shifted } from "../core/number.js";

/** The keys of a question that are words on the command line, in order; every other key is an option. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  add: ["kind", "name"],
  budget: ["budget"],
  check: ["files"],
  "config-get": ["key"],
  "config-path": [],
  "config-set": ["key", "values"],
  "config-unset": ["key"],
  diff: ["from", "to"],
  gifts: ["query"],
  goal: ["target"],
  offer: ["coins", "price"],
  promote: ["coins"],
  reconcile: ["files"],
  regions: ["region"],
  show: ["id"],
  sources: ["id"],
  spent: ["export"],
  tally: ["logs"],
};

/** Commands whose names differ from those of their reports. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  add: ["catalogue", "add"],
  check: ["catalogue", "check"],
  config: ["config", "show"],
  "config-get": ["config", "get"],
  "config-path": ["config", "path"],
  "config-set": ["config", "set"],
  "config-unset": ["config", "unset"],
  diff: ["catalogue", "diff"],
  show: ["catalogue", "show"],
};

const ASKED = ["what", "spend"];

/** Keys whose option has another name. */
const NAMES: Readonly<Record<string, string>> = { gifts: "gift", minPaid: "min", maxPaid: "max" };

/** Keys whose values are fractions, typed in percent. */
const PERCENT = new Set(["share", "agency", "withholding", "penalty", "growth", "tax"]);

/** Keys whose values are typed in one list: `US,GB`. */
const LISTED = new Set(["prices", "region", "packages"]);

/** A question as typed, each option by its name, with the day and all defaults filled in. */
export function commandLine(report: string, query: object): string[] {
  const command = report.replace(/\/\d+$/, "");
  const words = WORDS[command] ?? ASKED;
  const { region, asOf, ...rest } = query as Readonly<Record<string, unknown>>;
  const given: Readonly<Record<string, unknown>> = { region, ...rest, asOf };
  return [
    ...(CALLED[command] ?? [command]),
    ...words.flatMap((key) => (given[key] === undefined ? [] : [given[key]].flat().map(valueText))),
    ...Object.entries(given).flatMap(([key, value]) => (words.includes(key) ? [] : optionText(key, value))),
  ];
}

function optionText(key: string, value: unknown): string[] {
  const option = `--${(NAMES[key] ?? key).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (value === undefined || value === false) return [];
  if (value === true) return [option];
  if (PERCENT.has(key)) return [option, percentText(String(value))];
  if (key === "missions") return Object.entries(value as object).flatMap(([name, one]) => optionText(name, one));
  if (Array.isArray(value) && LISTED.has(key)) return [option, value.map(valueText).join(",")];
  return [value].flat().flatMap((one) => [option, valueText(one)]);
}

const percentText = (part: string): string =>
  part.startsWith("-") ? `-${shifted(part.slice(1), 2)}%` : `${shifted(part, 2)}%`;

/** A value as typed: `20USD`, `EUR=0.9`, `2000/3000/5000`. */
function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const {
    amount,
    currency = "",
    sign = "",
    perUsd,
    coins,
    low,
    likely,
    high,
    file,
    ...target
  } = value as Record<string, unknown>;
  if (perUsd !== undefined) return `${currency}=${perUsd}`;
  if (likely !== undefined) return low === high ? String(likely) : `${low}/${likely}/${high}`;
  if (amount !== undefined && coins !== undefined) return `${coins}=${valueText({ amount, currency, sign })}`;
  if (coins !== undefined) return `${coins}coins`;
  if (amount !== undefined) return `${sign}${amount}${currency}`;
  if (file !== undefined) return String(file);
  const [[unit, count] = []] = Object.entries(target);
  return unit === "diamonds" ? `${count}${unit}` : [count].flat().map(valueText).join(" ");
}
