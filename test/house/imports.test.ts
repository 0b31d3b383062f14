import { describe, expect, test } from "vitest";
import { IN_A_COMMAND, MAY_IMPORT, type May } from "./import-table.js";
import { type File, file, files, findings, importsOf, targetOf } from "./source.js";

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
