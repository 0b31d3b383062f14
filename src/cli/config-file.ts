import { isAbsolute, resolve, sep } from "node:path";
import { type Reading, readYaml } from "../catalogue/read.js";
import { OPTIONS, type OptionName } from "../commands/options.js";
import { type Configuration, KEYS, type Setting, settingKey } from "../commands/settings.js";
import { didYouMean } from "../core/closest.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../core/diagnostic.js";
import { isKeyed } from "../core/keyed.js";
import type { SourceFile } from "../core/source.js";
import { realPath } from "../io/upward.js";

const OPTION_OF: ReadonlyMap<string, OptionName> = new Map(KEYS.map(({ option }) => [settingKey(option), option]));

/** The settings of a configuration file, or all that is wrong with it. Paths in it begin at its folder. */
export function readSettings(file: SourceFile, folder: string, kind: "project" | "user"): Outcome<Configuration> {
  const read = readYaml(file);
  if (!read.ok) return read;
  const reading = read.value;
  const { content } = reading;
  // An empty file, or one of comments, sets nothing.
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
    const typed = texts.value.map((text, index) => {
      const path = Array.isArray(value) ? [key, index] : [key];
      const fault = faultOf(option, text, key, path, reading) ?? outside(option, text, folder, kind, path, reading);
      if (fault !== undefined) faults.push(fault);
      return option === "catalogue" ? resolve(folder, text) : text;
    });
    const { excerpt } = reading.fault("schema.invalid", key, [key]);
    const origin = { kind, at: reading.placeOf([key]), ...(excerpt === undefined ? {} : { excerpt }) };
    return [{ option, typed: "repeatable" in OPTIONS[option] ? typed : (typed[0] ?? ""), origin }];
  });
  return faults.length > 0 ? { ok: false, diagnostics: faults } : succeed(settings);
}

function unknownKey(reading: Reading, key: string): Diagnostic {
  const isOption = Object.keys(OPTIONS).some((name) => settingKey(name as OptionName) === key);
  const help = isOption
    ? `--${key} belongs on the command line`
    : (didYouMean(key, OPTION_OF.keys()) ?? `keys here are ${[...OPTION_OF.keys()].join(", ")}`);
  return reading.fault("schema.unknown-key", `unknown key “${key}”`, [], { key, help });
}

/** One value, or a list of them where the option may be repeated; rates also as a map, `fx: { EUR: 0.9 }`. */
function textsOf(value: unknown, option: OptionName, reading: Reading): Outcome<readonly string[]> {
  const key = settingKey(option);
  if (typeof value === "string") return succeed([value]);
  const many = "repeatable" in OPTIONS[option];
  if (many && Array.isArray(value) && value.every((one) => typeof one === "string")) return succeed(value);
  if (option === "fx" && isKeyed(value)) {
    const rates = Object.entries(value);
    if (rates.every(([, rate]) => typeof rate === "string")) return succeed(rates.map((rate) => rate.join("=")));
  }
  const help = many ? "write one value, or a list of them" : "write one value";
  return fail(reading.fault("schema.invalid", `“${key}” is not a plain value`, [key], { help }));
}

/** What the option has against the value, at the value's place. */
function faultOf(
  option: OptionName,
  text: string,
  key: string,
  path: readonly PropertyKey[],
  reading: Reading,
): Diagnostic | undefined {
  const parsed = OPTIONS[option].parse(text, key);
  const [first] = parsed.ok ? [] : parsed.diagnostics;
  return (
    first && reading.fault("schema.invalid", first.message, path, first.help === undefined ? {} : { help: first.help })
  );
}

/** A project may come from anybody: its files are read from its own tree and from nowhere else. */
function outside(
  option: OptionName,
  text: string,
  folder: string,
  kind: "project" | "user",
  path: readonly PropertyKey[],
  reading: Reading,
): Diagnostic | undefined {
  if (option !== "catalogue" || kind === "user") return undefined;
  const help = "name a file beside this one or below it, or move the line to your own configuration";
  if (isAbsolute(text)) return reading.fault("schema.invalid", `“${text}” is an absolute path`, path, { help });
  const [file, tree] = [resolve(folder, text), realPath(folder) ?? folder];
  const within = (one: string): boolean => one.startsWith(tree.endsWith(sep) ? tree : tree + sep);
  // What is not there yet leads nowhere; it is reported as missing when it is read.
  if (within(realPath(file) ?? resolve(tree, text))) return undefined;
  return reading.fault("schema.invalid", `“${text}” is outside of the project`, path, { help });
}
