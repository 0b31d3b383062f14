import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { codeOf, type File, file, files, findings } from "./source.js";

/** A pattern that is allowed only in the given files. */
const never =
  (pattern: RegExp, except?: RegExp) =>
  ({ path, text }: File): string[] =>
    except?.test(path) === true ? [] : [...codeOf(text).matchAll(pattern)].map(([found]) => found);

const touchesTheWorld = never(
  /\bprocess\.|\bDate\.now\b|\bnew Date\(|\bconsole\.|\bMath\.random\b|\bperformance\.|\bglobalThis\b/g,
  /^(?:cli|io)\//,
);
const exits = never(/\bprocess\.(?:exit|abort|reallyExit)\(/g);
const unheard = never(/\berr\.write\(|\bprocess\.stderr\.write\(/g);
/** Only the runtime knows the world's time zones. */
const floats = never(
  /\.toNumber\(\)|\bparseFloat\b|\bMath\.(?:round|trunc|fround)\b|\.toFixed\(2\)|\bIntl\./g,
  /^io\/time-zones\.ts$/,
);
const escapes = never(/:\s*any(?:\[\])*(?=\s*(?:[;,)=>|&}]|$))|\bas any\b|<any>/gm);

/** Words are for people and may change. If another program has only words for a fault, its own file reads them. */
const asksProse = never(
  /\b(?:message|reason|note|label|help|because|summary|warning|cause)(?:\??\.(?:startsWith|endsWith|includes|indexOf|match|search)\(| [!=]== ["'`][^"'`]* )|\.(?:test|exec)\((?:[\w.?]+\.)?(?:message|reason|note|label|help|because|summary|warning|cause)\)/g,
  /^cli\/argv\/parse-errors\.ts$/,
);

const spreadsNothing = never(/ === undefined\s*\? \{\}/g);

/** These are in comments, so the whole text is searched for them. */
const confesses = ({ text }: File): string[] =>
  [...text.matchAll(/\bTODO\b|\bFIXME\b|\bXXX\b|@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore/g)].map(
    ([found]) => found,
  );

const tooLong = ({ text }: File): string[] => {
  const lines = text.split("\n").length - 1;
  return lines > 250 ? [`${lines} lines`] : [];
};

const vagueNames = ({ path }: File): string[] =>
  path.split("/").filter((part) => /^(?:utils?|helpers?|common|misc|lib|managers?)(?:\.ts)?$/.test(part));

/** Files directly in a folder that are read at a glance. */
const MOST_FILES = 25;

function crowded(among: readonly File[]): string[] {
  const folders = among.map(({ path }) => dirname(path));
  return [...new Set(folders)].filter((folder) => folders.filter((one) => one === folder).length > MOST_FILES);
}

/** Exports whose name says all there is. A folder's whole kind first, then single names. */
const PLAIN_NAMES: readonly RegExp[] = [
  /^catalogue\/\S+ (?:lower[A-Z]\w*|\w+Schema)$/,
  /^catalogue\/model\/(?:model|entry)\.ts /, // the map at the head of the model names every noun
  /^catalogue\/schema\/fields\.ts (?:words|id|whole|positive|aboveZero|currency|regionCode|groupId|regionOrGroup|day|observed|flag|sourcesOf)$/,
  /^catalogue\/schema\/sections\.ts SECTION_NAMES$/,
  /^commands\/\S+ \w+(?:Command|Help|Schema)$/,
  /^commands\/\S+ (?:[A-Z]+|day|month|currency|channel|league|command|placeGiven|shareGiven)$/,
  /^commands\/(?:models|packages|regions|sources)\/report\.ts (?:Models|Packages|Regions|Sources)$/, // the body of a report: its fields are contract
  /^commands\/base\/figure-schema\.ts (?:[a-z]+)$/,
  /^core\/\S+ (?:monthOf|succeed|fail|minus|BOUNDS|isMoney)$/,
  /^render\/\S+ (?:footer|plainTheme)$/,
  /^(?:report|gifts|pricing)\/\S+ (?:exchangeFor|citedSource|isFigure|giftRef)$/,
  /^cli\/terminal\/output\.ts envelope$/,
];

/** Exported functions, constants and interfaces without a line of JSDoc, neither above nor (interfaces) at a field. */
function undocumented({ path, text }: File): string[] {
  if (path === "index.ts") return [];
  const lines = text.split("\n");
  return lines.flatMap((line, i) => {
    const match = /^export (?:async )?(function\*?|const|interface|class) (\w+)/.exec(line);
    if (match === null || /\*\/\s*$/.test(lines[i - 1] ?? "")) return [];
    const [, kind, name] = match;
    const body = lines.slice(i + 1, lines.indexOf("}", i));
    if (kind === "interface" && body.some((field) => /^\s+\/\*\*/.test(field))) return [];
    return PLAIN_NAMES.some((plain) => plain.test(`${path} ${name}`)) ? [] : [name!];
  });
}

describe.each<[string, (file: File) => readonly string[], readonly (readonly [path: string, text: string])[]]>([
  [
    "only cli and io touch the world",
    touchesTheWorld,
    [
      ["core/date.ts", "const today = Date.now();"],
      ["core/date.ts", "const today = new Date();"],
      ["commands/cost/report.ts", "console.log(1);"],
      ["commands/cost.ts", "process.stdout.write(text);"],
      ["index.ts", "const seed = Math.random();"],
    ],
  ],
  ["a standard error without a reader costs no answer", unheard, [["cli/main.ts", "await terminal.err.write(text);"]]],
  ["nothing ends the process", exits, [["cli/run.ts", "process.exit(2);"]]],
  [
    "no floats and no Intl",
    floats,
    [
      ["render/figures.ts", "value.toFixed(2)"],
      ["core/quantity.ts", "q.exact.toNumber()"],
      ["commands/cost/report.ts", "Math.round(x * 100)"],
      ["cli/main.ts", "parseFloat(text)"],
      ["render/figures.ts", "new Intl.NumberFormat()"],
    ],
  ],
  [
    "no escape from the types",
    escapes,
    [
      ["cli/main.ts", "function f(x: any) {}"],
      ["cli/main.ts", "const x = y as any;"],
    ],
  ],
  [
    "nothing unfinished or silenced",
    confesses,
    [
      ["cli/main.ts", "// TODO: later"],
      ["cli/main.ts", "// FIXME"],
      ["cli/main.ts", "// @ts-ignore"],
      ["cli/main.ts", "// biome-ignore lint: why"],
    ],
  ],
  [
    "no code branches on prose",
    asksProse,
    [
      ["commands/a/notes.ts", 'rows.filter(({ reason }) => reason.startsWith("going out"))'],
      ["commands/a/causes.ts", "rows.filter(({ reason }) => /^status/i.test(reason))"],
      ["catalogue/schema/a.ts", 'issue.message?.includes("missing")'],
      ["report/a.ts", "const [day] = /since (.*)/.exec(step.note) ?? [];"],
      ["report/a.ts", 'step.label === "price of a coin"'],
    ],
  ],
  [
    "what is undefined is left out by `present`",
    spreadsNothing,
    [
      ["report/a.ts", "({ a, ...(b === undefined ? {} : { b }) })"],
      ["report/a.ts", "const more = b === undefined\n  ? {}\n  : { b };"],
    ],
  ],
  ["no file over 250 lines", tooLong, [["cli/main.ts", "\n".repeat(251)]]],
  [
    "no vague names",
    vagueNames,
    [
      ["core/utils/a.ts", ""],
      ["helpers/a.ts", ""],
      ["core/common.ts", ""],
    ],
  ],
  [
    "every export says what its name cannot",
    undocumented,
    [
      ["core/new.ts", "export function a() {}"],
      ["core/new.ts", "export const a = 1;"],
      ["core/new.ts", "export interface A {\n  readonly b: string;\n}\n/** c */"],
    ],
  ],
])("%s", (_, rule, planted) => {
  test("src/ keeps it", () => {
    expect(findings(rule)).toEqual([]);
  });
  test.each(planted)("a fault planted in %s is found: %j", (path, text) => {
    expect(rule(file(path, text))).toHaveLength(1);
  });
});

test("comments are not code, and exempt folders are exempt", () => {
  expect(touchesTheWorld(file("cli/terminal.ts", "process.stdout"))).toEqual([]);
  expect(touchesTheWorld(file("core/a.ts", "/** See process.env. */\n// Date.now"))).toEqual([]);
  expect(tooLong(file("core/a.ts", "\n".repeat(250)))).toEqual([]);
  expect(undocumented(file("core/a.ts", "/** Said. */\nexport const a = 1;"))).toEqual([]);
});

describe(`no folder with more than ${MOST_FILES} files`, () => {
  const inCore = (count: number): File[] => Array.from({ length: count }, (_, i) => file(`core/${i}.ts`, ""));

  test("src/ keeps it", () => expect(crowded(files)).toEqual([]));

  test("one too many is found; files in a folder below are that folder's", () => {
    expect(crowded(inCore(MOST_FILES + 1))).toEqual(["core"]);
    expect(crowded([...inCore(MOST_FILES), file("core/below/a.ts", "")])).toEqual([]);
  });
});
