import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * The rules of the house, read against every file of src/. Each rule is a function from a file to what it has against
 * it, so that the tests below can also plant a fault and see it found.
 */

interface File {
  /** Path below src/, with slashes: `core/date.ts`. */
  readonly path: string;
  readonly text: string;
}

const SRC = join(import.meta.dirname, "../src");

const files: readonly File[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(SRC, path), "utf8") }));

const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : path);

/** The text without its comments, line for line. */
const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).replace(/(^|\s)\/\/.*$/gm, "$1");

interface Import {
  readonly from: string;
  readonly how: "value" | "type" | "dynamic";
}

/** Everything a file imports or re-exports, whatever the form. */
function importsOf(text: string): Import[] {
  const code = codeOf(text);
  const found: Import[] = [];
  for (const [, type, from] of code.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^;"']*?\bfrom\s+["']([^"']+)["']/gm)) {
    found.push({ from: from!, how: type === undefined ? "value" : "type" });
  }
  for (const [, from] of code.matchAll(/^\s*import\s+["']([^"']+)["']/gm)) found.push({ from: from!, how: "value" });
  for (const [, from] of code.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]/g))
    found.push({ from: from!, how: "dynamic" });
  return found;
}

/** Where an import leads: a path below src/ without its ending, or the name of a package. */
const targetOf = (file: File, { from }: Import): { own?: string; foreign?: string } =>
  from.startsWith(".")
    ? {
        own: normalize(join(dirname(file.path), from))
          .replaceAll("\\", "/")
          .replace(/\.js$/, ""),
      }
    : { foreign: from };

interface May {
  /** Folders, or single files without their ending; a folder may always import itself. */
  readonly own: readonly string[];
  /** A package, and the files that may import it. */
  readonly packages?: Readonly<Record<string, RegExp>>;
}

const ANY_FILE = /./;

/** Who may import whom. */
const MAY_IMPORT: Readonly<Record<string, May>> = {
  core: { own: [], packages: { "decimal.js": /^core\/decimal\.ts$/ } },
  packing: { own: [] },
  // YAML that says what the columns of somebody's own sheet are: loaded only where one is named.
  columns: { own: ["core", "catalogue/read", "readers"] },
  // Bytes are checked, unpacked and read as text; nothing outside is touched.
  readers: {
    own: ["core"],
    packages: { "node:buffer": /^readers\/live\//, "node:zlib": /^readers\/zip\.ts$/ },
  },
  catalogue: {
    own: ["core"],
    packages: {
      yaml: /^catalogue\/(?:guard|read)\.ts$/,
      // The built-in catalogue is opened, and its model used, without the schemas.
      zod: /^catalogue\/(?!(?:model|compiled|bundled\.d|read|guard|checks|load|stack|write)\.ts$)/,
    },
  },
  reports: { own: ["core", "catalogue/model", "packing", "readers/live/tallied", "readers/export/records"] },
  // JSON Schemas, printed on request: zod is loaded by nobody else outside the catalogue.
  schemas: { own: ["core", "catalogue", "reports"], packages: { zod: ANY_FILE } },
  render: { own: ["core"], packages: { chalk: /^render\/theme\.ts$/, "cli-table3": /^render\/text\.ts$/ } },
  commands: {
    own: [
      "core",
      "catalogue/model",
      "catalogue/stack",
      "catalogue/write",
      "readers",
      "columns",
      "reports",
      "render/blocks",
      "render/figures",
      "schemas/print",
    ],
  },
  io: {
    own: ["core"],
    packages: {
      "node:fs": ANY_FILE,
      "node:path": ANY_FILE,
      "node:zlib": /^io\/bytes\.ts$/,
      "node:stream": /^io\/bytes\.ts$/,
    },
  },
  cli: {
    own: ["core", "catalogue", "readers", "reports", "render", "commands", "io", "../package.json"],
    packages: {
      commander: /^cli\/(?:program|declare|refusals)\.ts$/,
      "node:fs": /^cli\/(?:output|terminal)\.ts$/,
      "node:path": /^cli\/(?:configuration|config-file)\.ts$/,
      "giftworth:catalogue": /^cli\/catalogue\.ts$/,
      "giftworth:rates": /^cli\/catalogue\.ts$/,
      "giftworth:promote": /^cli\/catalogue\.ts$/,
    },
  },
  "index.ts": {
    own: [
      "core",
      "catalogue/model",
      "catalogue/compiled",
      "catalogue/load",
      "readers",
      "columns",
      "reports",
      "render/json",
    ],
    packages: { "giftworth:catalogue": ANY_FILE, "giftworth:rates": ANY_FILE, "giftworth:promote": ANY_FILE },
  },
};

function forbiddenImports(file: File): string[] {
  const folder = folderOf(file.path);
  const may = MAY_IMPORT[folder];
  if (may === undefined) return [`${folder} is not in the table`];
  return importsOf(file.text).flatMap((one) => {
    const { own, foreign } = targetOf(file, one);
    const allowed =
      own === undefined
        ? (may.packages?.[foreign!]?.test(file.path) ?? false)
        : folderOf(own) === folder || may.own.some((each) => own === each || own.startsWith(`${each}/`));
    return allowed ? [] : [`imports ${one.from}`];
  });
}

/** A pattern that may stand nowhere but in the given files. */
const never =
  (pattern: RegExp, except?: RegExp) =>
  ({ path, text }: File): string[] =>
    except?.test(path) === true ? [] : [...codeOf(text).matchAll(pattern)].map(([found]) => found);

const touchesTheWorld = never(
  /\bprocess\.|\bDate\.now\b|\bnew Date\(|\bconsole\.|\bMath\.random\b|\bperformance\.|\bglobalThis\b/g,
  /^(?:cli|io)\//,
);
const exits = never(/\bprocess\.(?:exit|abort|reallyExit)\(/g);
const floats = never(/\.toNumber\(\)|\bparseFloat\b|\bMath\.(?:round|trunc|fround)\b|\.toFixed\(2\)|\bIntl\./g);
const escapes = never(/:\s*any(?:\[\])*(?=\s*(?:[;,)=>|&}]|$))|\bas any\b|<any>/gm);

/** These stand in comments, so they are looked for in the whole text. */
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

/** Exports whose name says all there is. A folder's whole kind first, then single names. */
const PLAIN_NAMES: readonly RegExp[] = [
  /^catalogue\/\S+ (?:lower[A-Z]\w*|\w+Schema)$/,
  /^catalogue\/model\.ts /, // the map at its head names every noun
  /^catalogue\/fields\.ts (?:words|id|whole|positive|currency|regionCode|groupId|regionOrGroup|day|observed|flag|sourcesOf)$/,
  /^catalogue\/sections\.ts SECTION_NAMES$/,
  /^commands\/\S+ \w+Command$/,
  /^commands\/\S+ (?:[A-Z]+|day|month|currency|channel|league|command|placeOf|shareOf|channelText)$/,
  /^core\/\S+ (?:monthOf|succeed|fail|minus|BOUNDS|isMoney)$/,
  /^render\/\S+ (?:footer|plainTheme)$/,
  /^reports\/\S+ (?:exchangeFor|citedSource|isFigure|giftRef)$/,
  /^reports\/\S+ (?:Models|Packages|Regions|Sources|ViewersSide)$/, // the body of a report: its fields are contract
  /^schemas\/figures\.ts (?:[a-z]+)$/,
  /^cli\/output\.ts envelope$/,
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

const findings = (rule: (file: File) => readonly string[]): string[] =>
  files.flatMap((file) => rule(file).map((fault) => `${file.path}: ${fault}`));

const file = (path: string, text: string): File => ({ path, text });

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(250);
});

describe("imports", () => {
  test("every import in src/ is in the table", () => expect(findings(forbiddenImports)).toEqual([]));

  test("every form of import is seen", () => {
    const text = `import a from "a";
import type { B } from "b";
import { type C, c } from "c";
import {
  d,
} from "d";
import "e";
export { f } from "f";
export type * from "g";
export * from 'h';
const i = await import("i");
type J = typeof import("j");
// import k from "k";
/* import l from "l"; */
`;
    const seen = importsOf(text);
    expect(new Set(seen.map(({ from }) => from))).toEqual(new Set("abcdefghij"));
    expect(seen.filter(({ how }) => how === "type").map(({ from }) => from)).toEqual(["b", "g"]);
    expect(seen.filter(({ how }) => how === "dynamic").map(({ from }) => from)).toEqual(["i", "j"]);
  });

  test.each([
    ["core/date.ts", `import { z } from "zod";`],
    ["core/date.ts", `import type { Catalogue } from "../catalogue/model.js";`],
    ["core/quantity.ts", `import { Decimal } from "decimal.js";`],
    ["packing/sums.ts", `import { exact } from "../core/decimal.js";`],
    ["packing/sums.ts", `import type { Money } from "../core/quantity.js";`],
    ["catalogue/load.ts", `import { parse } from "yaml";`],
    ["catalogue/compiled.ts", `import { z } from "zod";`],
    ["catalogue/load.ts", `import { cost } from "../reports/cost.js";`],
    ["reports/cost.ts", `import { catalogueFrom } from "../catalogue/load.js";`],
    ["reports/cost.ts", `import type { Block } from "../render/blocks.js";`],
    ["reports/cost.ts", `const fs = await import("node:fs");`],
    ["render/text.ts", `import type { Report } from "../reports/report.js";`],
    ["render/rows.ts", `import chalk from "chalk";`],
    ["render/rows.ts", `import Table from "cli-table3";`],
    ["commands/cost.ts", `import { toText } from "../render/text.js";`],
    ["commands/cost.ts", `import { Command } from "commander";`],
    ["commands/cost.ts", `import { readText } from "../io/files.js";`],
    ["commands/cost.ts", `import { cheapest } from "../packing/cheapest.js";`],
    ["io/files.ts", `import { main } from "../cli/main.js";`],
    ["io/files.ts", `import { get } from "node:https";`],
    ["cli/main.ts", `import { Command } from "commander";`],
    ["cli/main.ts", `import { cheapest } from "../packing/cheapest.js";`],
    ["index.ts", `import { main } from "./cli/main.js";`],
    ["index.ts", `import { readFileSync } from "node:fs";`],
    ["extra/new.ts", `export const a = 1;`],
  ])("a planted import in %s is found: %s", (path, text) => {
    expect(forbiddenImports(file(path, text))).toHaveLength(1);
  });
});

describe("what a quick answer loads", () => {
  /** Files and packages reached from `start` by value imports alone, the lazy ones left out. */
  function loads(start: string, among: readonly File[] = files): Set<string> {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const found = among.find((one) => one.path === `${path}.ts`);
      if (found === undefined) return;
      for (const one of importsOf(found.text)) {
        if (one.how !== "value") continue;
        const { own, foreign } = targetOf(found, one);
        visit(own ?? foreign!);
      }
    };
    visit(start);
    return seen;
  }
  const heavy = [
    "yaml",
    "zod",
    "chalk",
    "cli-table3",
    "giftworth:rates",
    "giftworth:promote",
    "catalogue/load",
    "render/text",
  ];

  test("no answer loads parser, schemas, tables or rates before it needs them", () => {
    const answers = files
      .filter(({ path }) => path.startsWith("reports/"))
      .map(({ path }) => path.replace(/\.ts$/, ""));
    const loaded = new Set(["cli/main", ...answers].flatMap((start) => [...loads(start)]));
    expect(loaded).toContain("decimal.js");
    expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
  });

  test("--version loads next to nothing", () => {
    const loaded = [...loads("cli/run")];
    expect(loaded).toContain("cli/version");
    expect(loaded.filter((name) => name === "commander" || name.startsWith("commands/"))).toEqual([]);
  });

  test("the library loads neither parser nor schemas", () => {
    expect(["yaml", "zod"].filter((name) => loads("index").has(name))).toEqual([]);
  });

  test("a planted import is found", () => {
    const planted = [file("cli/main.ts", `import { a } from "../core/a.js";`), file("core/a.ts", `import "zod";`)];
    expect(loads("cli/main", planted)).toContain("zod");
  });
});

describe.each<[string, (file: File) => readonly string[], readonly (readonly [path: string, text: string])[]]>([
  [
    "only cli and io touch the world",
    touchesTheWorld,
    [
      ["core/date.ts", "const today = Date.now();"],
      ["core/date.ts", "const today = new Date();"],
      ["reports/cost.ts", "console.log(1);"],
      ["commands/cost.ts", "process.stdout.write(text);"],
      ["index.ts", "const seed = Math.random();"],
    ],
  ],
  ["nothing ends the process", exits, [["cli/run.ts", "process.exit(2);"]]],
  [
    "no floats and no Intl",
    floats,
    [
      ["render/figures.ts", "value.toFixed(2)"],
      ["core/quantity.ts", "q.exact.toNumber()"],
      ["reports/cost.ts", "Math.round(x * 100)"],
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

test("comments are no code, and exempt folders are exempt", () => {
  expect(touchesTheWorld(file("cli/terminal.ts", "process.stdout"))).toEqual([]);
  expect(touchesTheWorld(file("core/a.ts", "/** See process.env. */\n// Date.now"))).toEqual([]);
  expect(tooLong(file("core/a.ts", "\n".repeat(250)))).toEqual([]);
  expect(undocumented(file("core/a.ts", "/** Said. */\nexport const a = 1;"))).toEqual([]);
});
