import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { defineConfig, type OutputOptions, type Plugin, type RolldownOptions } from "rolldown";
import { ascii, commanderAsModules, lateClusters, plainExports, withoutUnused } from "./bin/quick-scripts.js";
import { withoutUnusedMethods } from "./bin/unused-methods.js";
import { type CompiledParts, compile } from "./src/catalogue/compiled.js";
import { catalogueFrom } from "./src/catalogue/load/load.js";
import type { Catalogue } from "./src/catalogue/model/model.js";
import { yamlFiles } from "./src/io/files.js";
import { diagnosticText } from "./src/render/text/diagnostics.js";
import { plainTheme } from "./src/render/text/plain-theme.js";

const root = import.meta.dirname;

let parts: CompiledParts | undefined;

/** The catalogue in data/, or every fault in it with its place and line, in the words of the program. */
function checkedCatalogue(): Catalogue {
  const read = catalogueFrom(yamlFiles(join(root, "data")));
  if (read.ok) return read.value;
  throw new Error(read.diagnostics.map((one) => diagnosticText(one, plainTheme)).join("\n"));
}

/** The built-in catalogue: read from data/ by the program's own reader, checked, written part for part. */
function compiled(): CompiledParts {
  parts ??= compile(checkedCatalogue());
  return parts;
}

const CATALOGUE = "giftworth:catalogue";

/** Serves the catalogue as a module of texts. */
export function builtInCatalogue(): Plugin {
  return {
    name: CATALOGUE,
    resolveId: (id) => (id === CATALOGUE ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${CATALOGUE}`) return null;
      const texts = Object.entries(compiled()).map(([name, text]) => `${name}: () => ${JSON.stringify(text)}`);
      return `export default { ${texts.join(",")} };`;
    },
  };
}

/** Serves the day of the catalogue, which a version is printed with. */
export function dayOfCatalogue(): Plugin {
  return {
    name: "giftworth:day",
    resolveId: (id) => (id === "giftworth:day" ? `\0${id}` : null),
    load: (id) => (id === "\0giftworth:day" ? `export default ${compiled().day};` : null),
  };
}

/** For CommonJS, writes the texts beside the chunks instead: Node reads a file in half the time of a script around it. */
function catalogueBeside(): Plugin {
  return {
    name: `${CATALOGUE}-beside`,
    resolveId: (id) => (id === CATALOGUE ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${CATALOGUE}`) return null;
      const reads = Object.keys(compiled()).map((name) => `${name}: () => read("${name}")`);
      return `import { readFileSync } from "node:fs";
        const read = (name) => readFileSync(__dirname + "/catalogue/" + name + ".txt", "utf8");
        export default { ${reads.join(",")} };`;
    },
    generateBundle() {
      for (const [name, source] of Object.entries(compiled()))
        this.emitFile({ type: "asset", fileName: `catalogue/${name}.txt`, source });
    },
  };
}

/** The table library would measure cells by an older string-width, and pad them to another width than all else has. */
function oneMeasure(): Plugin {
  const ours = JSON.stringify(join(root, "src/render/text/display-width.ts"));
  return {
    name: "giftworth:one-measure",
    resolveId: (id, importer) => (id === "string-width" && importer?.includes("cli-table3") ? "\0cell-width" : null),
    load: (id) => (id === "\0cell-width" ? `module.exports = require(${ours}).displayWidth;` : null),
  };
}

/** Serves the examples of what can be read as a module of their texts: there may be no file beside the program. */
export function exampleFiles(): Plugin {
  const id = "giftworth:examples";
  const texts = (): object => {
    const names = readdirSync(join(root, "data")).filter((name) => name.startsWith("example-"));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, "data", name), "utf8")]));
  };
  return {
    name: id,
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    load: (wanted) => (wanted === `\0${id}` ? `export default ${JSON.stringify(texts())};` : null),
  };
}

/** Writes the licences of everything that was bundled beside the bundle. */
function licences(): Plugin {
  return {
    name: "giftworth:licences",
    generateBundle(_, bundle) {
      const packages = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of chunk.moduleIds) {
          const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"))?.[1];
          if (name !== undefined) packages.add(name);
        }
      }
      const source = [...packages].sort().map(licenceOf).join("\n\n");
      this.emitFile({ type: "asset", fileName: "LICENCES.txt", source });
    },
  };
}

function licenceOf(name: string): string {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
}

const plugins = [
  dayOfCatalogue(),
  exampleFiles(),
  withoutUnused(),
  commanderAsModules(),
  withoutUnusedMethods(),
  oneMeasure(),
  lateClusters(),
  plainExports(),
  ascii(),
  licences(),
];

const shared: RolldownOptions = {
  logLevel: "warn",
  // What the bundler warns of is a mistake in the imports, or in the groups below.
  onwarn({ message }) {
    throw new Error(message);
  },
  // How long plugins take is no matter of whoever installs this.
  checks: { pluginTimings: false },
  platform: "node",
  resolve: {
    extensionAlias: { ".js": [".ts", ".js"] },
    // Its build for browsers is the same code as modules, whose unused parts are left out, and does not look at the
    // environment for every token.
    alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
  },
};

/** A chunk is named for the file it is loaded as: `payout-command` for src/commands/payout/command.ts. */
function chunkName({
  name,
  facadeModuleId,
}: {
  readonly name: string;
  readonly facadeModuleId: string | null;
}): string {
  const path = relative(join(root, "src"), facadeModuleId ?? name).replaceAll("\\", "/");
  const [, own] = /^(?:commands|readers)\/([\w/-]+)\.ts$/.exec(path) ?? [];
  return own?.replaceAll("/", "-") ?? name;
}

const output = (dir: string, format: "cjs" | "esm", extension: "cjs" | "js"): OutputOptions => {
  return {
    dir,
    format,
    minify: true,
    cleanDir: true,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: (chunk) => `${chunkName(chunk)}.${extension}`,
  };
};

/**
 * What every question needs, what every answer needs, and what every payout needs; the rest is a chunk for each command.
 * Of two groups that a file fits, the one of higher priority has it; what only other chunks need is in none.
 */
const GROUPS = [
  // Before it is known what is asked: no more than a version needs.
  {
    name: "cli",
    test: /rolldown.runtime|src.core.(?:calendar|instant)\.|src.cli.(?:package|binary|run|version|terminal.(?:say|terminal))\./,
    priority: 4,
  },
  // To find out what is asked, with everything that takes: all of it is needed for help too.
  { name: "asked", test: /src.cli.main\./, priority: 3 },
  {
    name: "called",
    test: /src.core.(?!decimal|quantity|step)|src.catalogue.model|src.commands.base.(?:command|settings|query-and-cells)\.|src.render.(?!json-path)(?:\w|-)+\.|src.render.text.(?:figures|plain-theme|steps|diagnostics)\.|src.io.(?:file-at|files|upward)\.|src.cli.(?:run-command|inputs|blame|open-catalogue)\.|src.cli.config.(?!config-file|change-settings)|src.cli.terminal.(?:colour|interrupt|output|output-format|print-warnings)\./,
    priority: 2.5,
  },
  {
    name: "answer",
    test: /giftworth:catalogue|src.(?:packing.(?!most-|bisect|small-)|core.(?!time-zone|keyed)|gifts.(?!gift-(?:count|price))|regions.(?:region|market|place-words))|src.report.report\.|src.pricing.(?:price-lists|purchase-words|quote|exchange)\.|src.commands.(?:base.(?:skeleton|cell-texts)|cost.report)\./,
    priority: 2,
  },
  {
    name: "creator",
    test: /src.payouts|src.packing.most-|src.pricing.(?:viewer-cost|spend|stated-money|money-limit)\.|src.regions.rules-in-force\.|src.commands.payout.report\./,
    priority: 1,
  },
  // Help has lines to wrap, and no answer.
  { name: "wrap", test: /src.render.text.(?:wrap|display-width)\./, priority: 0.9 },
  { name: "text", test: /src.render.text.(?:text|cells)\./, priority: 0.8 },
];

/**
 * The command as CommonJS, which starts faster than modules do on Node 20; what works answers out is one chunk, loaded
 * when there is a question.
 */
const command = (dir: string, cli: string, catalogue: Plugin): RolldownOptions => ({
  ...shared,
  plugins: [catalogue, ...plugins],
  input: { cli },
  output: { ...output(dir, "cjs", "cjs"), codeSplitting: { groups: GROUPS } },
});

export default defineConfig([
  command("dist/cli", "src/cli/package.ts", catalogueBeside()),
  // What the binary is compiled from: it has no files beside it.
  command("dist/standalone", "src/cli/binary.ts", builtInCatalogue()),
  {
    ...shared,
    plugins: [builtInCatalogue(), ...plugins],
    input: { index: "src/index.ts" },
    // With line breaks: Node prints the whole line that threw above the message of an uncaught error.
    output: {
      ...output("dist/lib", "esm", "js"),
      minify: { compress: true, mangle: true, codegen: { removeWhitespace: false } },
    },
  },
  // Writes the manual pages, once all of this is built; not part of the package either.
  {
    ...shared,
    plugins: [builtInCatalogue(), dayOfCatalogue(), withoutUnused()],
    input: { manuals: "bin/manuals.ts" },
    external: ["yaml", "zod", "commander", "chalk", "cli-table3"],
    output: output("dist/manuals", "esm", "js"),
  },
  // Measures the sources themselves, in process; not part of the package.
  {
    ...shared,
    input: { bench: "test/bench/bench.ts" },
    external: ["yaml", "zod"],
    output: output("dist/bench", "esm", "js"),
  },
]);
