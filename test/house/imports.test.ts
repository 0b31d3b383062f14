import { describe, expect, test } from "vitest";
import { type File, file, files, findings, folderOf, importsOf, targetOf } from "./source.js";

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
      yaml: /^catalogue\/(?:commas|guard|read)\.ts$/,
      // The built-in catalogue is opened, and its model used, without the schemas.
      zod: /^catalogue\/(?!(?:model|compiled|bundled\.d|read|guard|checks|load|stack|write)\.ts$)/,
    },
  },
  reports: {
    own: ["core", "catalogue/model", "packing", "readers/records", "readers/live/tallied", "readers/export/records"],
  },
  // JSON Schemas, printed on request: zod is loaded by nobody else outside the catalogue.
  schemas: { own: ["core", "catalogue", "reports"], packages: { zod: ANY_FILE } },
  render: { own: ["core"], packages: { chalk: /^render\/theme\.ts$/, "cli-table3": /^render\/table\.ts$/ } },
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
      "render/safe-text",
      "schemas/print",
    ],
  },
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
    own: ["core", "catalogue", "readers", "reports", "render", "commands", "io", "../package.json"],
    packages: {
      commander: /^cli\/(?:program|declare|refusals)\.ts$/,
      "node:fs": /^cli\/(?:output|terminal)\.ts$/,
      "node:path": /^cli\/(?:configuration|config-file)\.ts$/,
      "node:v8": /^cli\/garbage\.ts$/,
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
