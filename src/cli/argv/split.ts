import { parseArgs } from "node:util";
import { longOf, OPTIONS, type OptionName, type TypedOptions } from "../../commands/base/options.js";
import type { Diagnostic } from "../../core/diagnostic.js";
import { missing } from "./reorder-argv.js";

/** A command line, taken apart by the options that a command has. */
export interface Split {
  readonly words: readonly string[];
  readonly options: TypedOptions;
  readonly asksHelp: boolean;
  /** What was typed as an option and is none, or has a value that it does not take. */
  readonly unknown: readonly string[];
  /** Options that are given twice. */
  readonly repeated: readonly Diagnostic[];
  /** Options that lack their value. */
  readonly lacking: readonly Diagnostic[];
}

/** Takes a command line apart; the values of its options are parsed elsewhere. A number below zero is a word or no option. */
export function split(argv: readonly string[], names: readonly OptionName[], below: "word" | "unknown"): Split {
  const named = new Map(names.map((name) => [longOf(name).slice(2), name]));
  const words: string[] = [];
  const options: Partial<Record<OptionName, boolean | string | readonly string[]>> = {};
  const unknown: string[] = [];
  const repeated = new Map<OptionName, Diagnostic>();
  const lacking: Diagnostic[] = [];
  let asksHelp = false;
  // The last argument that is none of the options. Letters further on in it, as in a group of several, are not looked at.
  let whole = -1;
  for (const token of tokensOf(argv, named)) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option" || token.index === whole) continue;
    const name = named.get(token.name);
    if (name !== undefined && (takesValue(name) || token.inlineValue !== true)) {
      const before = options[name];
      const value = takesValue(name) ? token.value : !token.name.startsWith("no-");
      if (value === undefined) lacking.push(missing(longOf(name)));
      else if ("repeatable" in OPTIONS[name]) options[name] = [...((before as string[]) ?? []), String(value)];
      else options[name] = value;
      if (before !== undefined && !("repeatable" in OPTIONS[name])) repeated.set(name, twice(longOf(name)));
      continue;
    }
    whole = token.index;
    const typed = argv[whole]!;
    if (below === "word" && NEGATIVE.test(typed)) words.push(typed);
    else if (HELP.has(typed)) asksHelp = true;
    else unknown.push(typed);
  }
  return { words, options, asksHelp, unknown, repeated: [...repeated.values()], lacking };
}

const HELP: ReadonlySet<string> = new Set(["-h", "--help"]);

const NEGATIVE = /^-(?:\d+|\d*\.\d+)(?:e[+-]?\d+)?$/;

const takesValue = (name: OptionName): boolean => OPTIONS[name].flags.includes("<");

/** Not strictly: what is wrong is said in our words. */
const tokensOf = (argv: readonly string[], named: ReadonlyMap<string, OptionName>) =>
  parseArgs({
    args: [...argv],
    options: Object.fromEntries([...named].map(([long, name]) => [long, spelled(name)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;

/** How an option is spelled, for the parser. */
function spelled(name: OptionName): { readonly type: "string" | "boolean"; readonly short?: string } {
  const [, short] = /^-(\w),/.exec(OPTIONS[name].flags) ?? [];
  const type = takesValue(name) ? "string" : "boolean";
  return short === undefined ? { type } : { type, short };
}

const twice = (option: string): Diagnostic => ({
  code: "arg.repeated",
  severity: "error",
  message: `${option} is given twice`,
  help: "keep one of the two",
});
