import { isAbsolute, resolve, sep } from "node:path";
import { type Reading, readYaml } from "../../catalogue/yaml/read.js";
import { longOf, OPTIONS, type OptionName } from "../../commands/base/options.js";
import { type Configuration, KEYS, type Setting, settingKey } from "../../commands/base/settings.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { isKeyed } from "../../core/keyed.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { didYouMean } from "../../core/suggest.js";
import { realPath } from "../../io/upward.js";

const OPTION_OF: ReadonlyMap<string, OptionName> = new Map(KEYS.map(({ option }) => [settingKey(option), option]));

/** The settings of a configuration file, or all its faults. Paths in it are relative to its folder. */
export function readSettings(file: SourceFile, folder: string, kind: "project" | "user"): Outcome<Configuration> {
  const read = readYaml(file);
  if (!read.ok) return read;
  const reading = read.value;
  const { content } = reading;
  // The file is empty, or has only comments.
  if (content === undefined || content === null || content === "") return succeed([]);
  if (!isKeyed(content)) {
    const help = "write a key and its value on each line, like region: GB";
    return fail(reading.fault("schema.invalid", "the file has no keys", [], { help }));
  }
  const faults: Diagnostic[] = [...reading.repeated];
  const settings = Object.entries(content).flatMap(([key, value]): Setting[] => {
    const option = OPTION_OF.get(key);
    if (option === undefined) {
      faults.push(unknownKey(reading, key));
      return [];
    }
    const texts = textsOf(value, option, reading);
    if (!texts.ok) {
      faults.push(...texts.diagnostics);
      return [];
    }
    const typed = texts.value.map((said) => {
      const fault = faultOf(option, said, key, reading) ?? outside(option, said, folder, kind, reading);
      if (fault !== undefined) faults.push(fault);
      return option === "catalogue" ? resolve(folder, said.text) : said.text;
    });
    if (option === "fx") faults.push(...rivalRates(texts.value, key, reading));
    const { excerpt } = reading.fault("schema.invalid", key, [key]);
    const origin = { kind, at: reading.placeOf([key]), ...present({ excerpt }) };
    return [{ option, typed: "repeatable" in OPTIONS[option] ? typed : (typed[0] ?? ""), origin }];
  });
  return faults.length > 0 ? { ok: false, diagnostics: faults } : succeed(settings);
}

function unknownKey(reading: Reading, key: string): Diagnostic {
  const option = (Object.keys(OPTIONS) as OptionName[]).find((name) => longOf(name) === `--${key}`);
  const help =
    option === undefined
      ? (didYouMean(key, OPTION_OF.keys()) ?? `keys here are ${[...OPTION_OF.keys()].join(", ")}`)
      : OPTION_OF.has(settingKey(option))
        ? `write “${settingKey(option)}”`
        : `--${key} belongs on the command line`;
  return reading.fault("schema.unknown-key", `unknown key “${key}”`, [], { key, help });
}

/** A value as text for its option, and its place. */
interface Said {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  /** In a map of rates, the currency that is this rate's key. */
  readonly currency?: string;
}

/** One value, or a list if the option is repeatable; rates may also be a map, `fx: { EUR: 0.9 }`. */
function textsOf(value: unknown, option: OptionName, reading: Reading): Outcome<readonly Said[]> {
  const key = settingKey(option);
  if (typeof value === "string") return succeed([{ text: value, path: [key] }]);
  const many = "repeatable" in OPTIONS[option];
  if (many && Array.isArray(value) && value.every((one) => typeof one === "string"))
    return succeed(value.map((text, index) => ({ text, path: [key, index] })));
  if (option === "fx" && isKeyed(value)) {
    const rates = Object.entries(value);
    if (rates.every(([, rate]) => typeof rate === "string"))
      return succeed(rates.map((rate) => ({ text: rate.join("="), path: [key, rate[0]], currency: rate[0] })));
  }
  const help = many ? "write one value, or a list of them" : "write one value";
  return fail(reading.fault("schema.invalid", `“${key}” is not a plain value`, [key], { help }));
}

/** Faults for two rates of one currency: only the author of the file knows which is meant. */
function rivalRates(rates: readonly Said[], key: string, reading: Reading): Diagnostic[] {
  const first = new Map<string, Said>();
  return rates.flatMap((said): Diagnostic[] => {
    const parsed = OPTIONS.fx.parse(said.text, key);
    if (!parsed.ok) return [];
    const { currency } = parsed.value;
    const before = first.get(currency);
    first.set(currency, before ?? said);
    if (before === undefined) return [];
    const message = `${key}: ${currency} is given twice`;
    const related = [{ at: reading.placeOf(before.path), message: "first here" }];
    const fault = reading.fault("schema.duplicate", message, ...faultPlace(said, { help: "keep one of the two" }));
    return [{ ...fault, related }];
  });
}

/** The option's fault with a value, at the value; with a currency that is a key, at the key. */
function faultOf(option: OptionName, said: Said, key: string, reading: Reading): Diagnostic | undefined {
  const parsed = OPTIONS[option].parse(said.text, key);
  const [first] = parsed.ok ? [] : parsed.diagnostics;
  if (first === undefined) return undefined;
  const help = present({ help: first.help });
  return first.code === "arg.number"
    ? reading.fault("schema.invalid", first.message, said.path, help)
    : reading.fault("schema.invalid", first.message, ...faultPlace(said, help));
}

/** The place of a value; for a rate in a map, under its currency. */
const faultPlace = (
  { path, currency }: Said,
  more: { readonly help?: string },
): [path: readonly PropertyKey[], more: { key?: string; help?: string }] =>
  currency === undefined ? [path, more] : [path.slice(0, -1), { key: currency, ...more }];

/** The fault of a path outside the project: projects come from strangers, so they may read only their own files. */
function outside(
  option: OptionName,
  { text, path }: Said,
  folder: string,
  kind: "project" | "user",
  reading: Reading,
): Diagnostic | undefined {
  if (option !== "catalogue" || kind === "user") return undefined;
  const help = "name a file in this folder or below it, or move the line to your own configuration";
  if (isAbsolute(text)) return reading.fault("schema.invalid", `“${text}” is an absolute path`, path, { help });
  const [file, tree] = [resolve(folder, text), realPath(folder) ?? folder];
  const within = (one: string): boolean => one.startsWith(tree.endsWith(sep) ? tree : tree + sep);
  // A missing file has no real path; it is reported when it is read.
  if (within(realPath(file) ?? resolve(tree, text))) return undefined;
  return reading.fault("schema.invalid", `“${text}” is outside the project`, path, { help });
}
