import { describe, expect, test } from "vitest";
import { type File, file, files, findings, importsOf, targetOf } from "./source.js";

interface May {
  /** Folders, or single files without their ending; a folder may always import itself. */
  readonly own: readonly string[];
  /** A package, and the files that may import it. */
  readonly packages?: Readonly<Record<string, RegExp>>;
}

const ANY_FILE = /./;

/** The money rules that several commands share. */
const RULES = ["report", "gifts", "pricing", "regions", "payouts"];

/** What the user's files were read into: plain records, no reader. */
const RECORDS = [
  "readers/counts/records",
  "readers/export/records",
  "readers/live/model/tally-result",
  "readers/statements/reasons",
];

/** Who may import whom. */
const MAY_IMPORT: Readonly<Record<string, May>> = {
  core: { own: [], packages: { "decimal.js": /^core\/decimal\.ts$/ } },
  packing: { own: [] },
  // Bytes are checked, unpacked and read as text; nothing outside is touched.
  readers: {
    own: ["core"],
    packages: {
      "node:buffer": /^readers\/(?:live\/|text\/zip\.ts)/,
      yauzl: /^readers\/text\/zip\.ts$/,
      "read-excel-file/universal": /^readers\/spreadsheet\/xlsx\.ts$/,
    },
  },
  // YAML that describes the columns of the user's own sheet: loaded only if one is named.
  "readers/columns/column-map-yaml": { own: ["core", "catalogue/yaml/read", "readers"] },
  "catalogue/model": { own: ["core"] },
  "catalogue/yaml": { own: ["core"], packages: { yaml: ANY_FILE } },
  "catalogue/schema": { own: ["core", "catalogue/model", "catalogue/yaml"], packages: { zod: ANY_FILE } },
  "catalogue/load": { own: ["core", "catalogue"] },
  // The built-in catalogue is opened, and its model used, without parser and schemas.
  catalogue: { own: ["core", "catalogue/model"] },
  report: { own: ["core", "catalogue/model", "packing/integers"] },
  gifts: { own: ["core", "catalogue/model", "report", ...RECORDS] },
  pricing: { own: ["core", "catalogue/model", "packing", "regions", "report", ...RECORDS] },
  regions: { own: ["core", "catalogue/model", "report"] },
  payouts: { own: ["core", "catalogue/model", "packing", ...RULES] },
  render: {
    own: ["core"],
    packages: {
      chalk: /^render\/text\/theme\.ts$/,
      "cli-table3": /^render\/text\/table\.ts$/,
      "string-width": /^render\/text\/display-width\.ts$/,
    },
  },
  "commands/base": {
    own: ["core", "catalogue/model", "readers", ...RULES, "render/blocks", "render/formats", "render/text/figures"],
    packages: { zod: /^commands\/base\/figure-schema\.ts$/ },
  },
  // Documents every command: it is given their list.
  "commands/help": {
    own: ["core", "report", "render/formats", "render/json", "render/text/wrap", "commands/base"],
    packages: { zod: /^commands\/help\/schema\.ts$/ },
  },
  // Completes every command: it is given their list.
  "commands/completion": {
    own: ["core", "catalogue/model", "render/safe-text", "commands/base", "commands/help", "commands/catalogue"],
  },
  commands: { own: ["core"] },
  io: {
    own: ["core"],
    packages: {
      "node:fs": ANY_FILE,
      "node:path": ANY_FILE,
      "node:zlib": /^io\/bytes\.ts$/,
      "node:stream": /^io\/(?:bytes|named-pipe)\.ts$/,
      "node:net": /^io\/named-pipe\.ts$/,
    },
  },
  cli: {
    own: [
      "core",
      "catalogue/model",
      "catalogue/compiled",
      "catalogue/load",
      "catalogue/yaml/read",
      "catalogue/yaml/edit",
      "report",
      "render",
      "commands/index",
      "commands/base",
      "commands/help",
      "commands/completion/offers",
      "cli/guided",
      "io",
      "../package.json",
    ],
    packages: {
      "node:stream": /^cli\/terminal\/terminal\.ts$/,
      "node:child_process": /^cli\/terminal\/start-pager\.ts$/,
      commander: /^cli\/argv\/(?:program|declare|parse-errors)\.ts$/,
      "node:fs": /^cli\/terminal\/(?:output|terminal)\.ts$/,
      "node:path": /^cli\/config\/(?:configuration|config-file|change-settings)\.ts$/,
      "node:v8": /^cli\/terminal\/heap\.ts$/,
      "giftworth:catalogue": /^cli\/open-catalogue\.ts$/,
      "giftworth:example-log": /^cli\/example-log\.ts$/,
      "giftworth:day": /^cli\/version\.ts$/,
    },
  },
  // Knows gifts and countries by name, as they are typed; one file reads keys.
  "cli/guided": {
    own: ["core", "catalogue/model", "render", "commands/base", "gifts/coins-and-gifts", "regions/region", "cli"],
    packages: {
      "@clack/core": /^cli\/guided\/ask-line\.ts$/,
      "node:readline": /^cli\/guided\/ask-line\.ts$/,
    },
  },
  "index.ts": {
    own: [
      "core",
      "catalogue/model",
      "catalogue/compiled",
      "catalogue/load",
      "readers",
      ...RULES,
      "render/json",
      "io/today",
    ],
    packages: { "giftworth:catalogue": ANY_FILE },
  },
};

/** What the files of a command's own folder may import besides each other, by their part in it. */
const IN_A_COMMAND: readonly (readonly [part: RegExp, may: May])[] = [
  // Words and options in, blocks out: what is shown, and which files are opened.
  [
    /\/(?:command|layout[\w-]*|read-(?:files|settings|statements)|open-logs)$/,
    {
      own: [
        "core",
        "catalogue/model",
        "catalogue/load/overlay",
        "catalogue/write",
        "commands/base",
        "readers",
        ...RULES,
        "render/blocks",
        "render/text/cells",
        "render/text/figures",
        "render/safe-text",
      ],
    },
  ],
  // The description of a command, before anything of it is loaded.
  [/\/help$/, { own: ["commands/base/command"] }],
  // JSON Schemas, printed on request.
  [
    /\/(?:\w+-)?schema$|^commands\/catalogue\/schema\//,
    { own: ["core", "catalogue", "commands", ...RULES], packages: { zod: ANY_FILE } },
  ],
  // Futures are drawn by a generator whose seed is the past.
  [
    /^commands\/forecast\/statistics\//,
    {
      own: ["core"],
      packages: { "pure-rand/generator/xoroshiro128plus": ANY_FILE, "pure-rand/distribution/uniformInt": ANY_FILE },
    },
  ],
  // Everything else works answers out from what it is given.
  [/./, { own: ["core", "catalogue/model", "packing", ...RULES, ...RECORDS] }],
];

/** The row of the table for a file: that of its longest folder, or of its part in a command's folder. */
function rowFor(path: string): { readonly room: string; readonly may: May } | undefined {
  const name = path.replace(/\.ts$/, "");
  const room = Object.keys(MAY_IMPORT)
    .filter((each) => each === path || name === each || name.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (room !== "commands" || /^commands\/\w+$/.test(name))
    return room === undefined ? undefined : { room, may: MAY_IMPORT[room]! };
  const [folder] = /^commands\/[\w-]+/.exec(name)!;
  return { room: folder, may: IN_A_COMMAND.find(([part]) => part.test(name))![1] };
}

/** The list of all commands loads each when it is named; one command may use another's report. */
const acrossCommands = (from: string, to: string): boolean =>
  /^commands\/(?:\w+|[\w-]+\/index)\.ts$/.test(from)
    ? to.startsWith("commands/")
    : /^commands\/[\w/-]+\/(?:report|query|records)$/.test(to);

function forbiddenImports(file: File): string[] {
  const row = rowFor(file.path);
  if (row === undefined) return [`${file.path} is not in the table`];
  const { room, may } = row;
  return importsOf(file.text).flatMap((one) => {
    const { own, foreign } = targetOf(file, one);
    const allowed =
      own === undefined
        ? (may.packages?.[foreign!]?.test(file.path) ?? false)
        : rowFor(own)?.room === room ||
          may.own.some((each) => own === each || own.startsWith(`${each}/`)) ||
          (/^commands\/(?!base)|^index\.ts$/.test(file.path) && acrossCommands(file.path, own));
    return allowed ? [] : [`imports ${one.from}`];
  });
}

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
    ["core/date.ts", `import type { Catalogue } from "../catalogue/model/model.js";`],
    ["core/quantity.ts", `import { Decimal } from "decimal.js";`],
    ["packing/sums.ts", `import { exact } from "../core/decimal.js";`],
    ["packing/sums.ts", `import type { Money } from "../core/quantity.js";`],
    ["catalogue/load/load.ts", `import { parse } from "yaml";`],
    ["catalogue/compiled.ts", `import { z } from "zod";`],
    ["catalogue/compiled.ts", `import { catalogueFrom } from "./load/load.js";`],
    ["catalogue/load/load.ts", `import { cost } from "../../commands/cost/report.js";`],
    ["readers/agency/agency.ts", `import { payoutRules } from "../../payouts/payout-rules.js";`],
    ["payouts/share.ts", `import type { PayoutQuery } from "../commands/payout/report.js";`],
    ["pricing/quote.ts", `import { shareFor } from "../payouts/share.js";`],
    ["commands/cost/report.ts", `import { catalogueFrom } from "../../catalogue/load/load.js";`],
    ["commands/cost/report.ts", `import type { Block } from "../../render/blocks.js";`],
    ["commands/cost/report.ts", `import { command } from "../base/command.js";`],
    ["commands/cost/report.ts", `import { readLive } from "../../readers/live/read-live.js";`],
    ["commands/cost/report.ts", `import { views } from "../promote/views.js";`],
    ["commands/cost/report.ts", `const fs = await import("node:fs");`],
    ["commands/cost/help.ts", `import { OPTIONS } from "../base/options.js";`],
    ["commands/cost/command.ts", `import { toText } from "../../render/text/text.js";`],
    ["commands/cost/command.ts", `import { Command } from "commander";`],
    ["commands/cost/command.ts", `import { readText } from "../../io/files.js";`],
    ["commands/cost/command.ts", `import { cheapest } from "../../packing/cheapest.js";`],
    ["commands/base/command.ts", `import { payout } from "../payout/report.js";`],
    ["render/text/text.ts", `import type { Report } from "../../report/report.js";`],
    ["render/rows.ts", `import chalk from "chalk";`],
    ["render/rows.ts", `import Table from "cli-table3";`],
    ["io/files.ts", `import { main } from "../cli/main.js";`],
    ["io/files.ts", `import { get } from "node:https";`],
    ["cli/main.ts", `import { Command } from "commander";`],
    ["cli/terminal/pager.ts", `import { spawn } from "node:child_process";`],
    ["cli/main.ts", `import { cheapest } from "../packing/cheapest.js";`],
    ["cli/main.ts", `import { cost } from "../commands/cost/report.js";`],
    ["index.ts", `import { main } from "./cli/main.js";`],
    ["index.ts", `import { views } from "./commands/promote/views.js";`],
    ["index.ts", `import { readFileSync } from "node:fs";`],
    ["extra/new.ts", `import { a } from "../core/a.js";`],
  ])("a planted import in %s is found: %s", (path, text) => {
    expect(forbiddenImports(file(path, text))).toHaveLength(1);
  });
});
