import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type OutputOptions, type Plugin, type RolldownOptions } from "rolldown";
import { compile } from "./src/catalogue/compiled.js";
import { catalogueFrom } from "./src/catalogue/load.js";
import { unwrap } from "./src/core/diagnostic.js";
import { yamlFiles } from "./src/io/files.js";

const root = import.meta.dirname;

/** Serves the built-in catalogue as modules: read from data/ by the program's own reader, checked, written as JSON. */
export function builtInCatalogue(): Plugin {
  let parts: ReturnType<typeof compile> | undefined;
  return {
    name: "giftworth:catalogue",
    resolveId: (id) => (id === "giftworth:catalogue" || id === "giftworth:rates" ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith("\0giftworth:")) return null;
      parts ??= compile(unwrap(catalogueFrom(yamlFiles(join(root, "data")))));
      const part = id === "\0giftworth:rates" ? parts.rates : parts.catalogue;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(part))});`;
    },
  };
}

/**
 * Keeps every chunk in ASCII: Node reads such a script as one byte a character, in half the time and memory.
 * Outside literals and comments there is nothing else, and within them the escape means the same.
 */
function ascii(): Plugin {
  return {
    name: "giftworth:ascii",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        chunk.code = chunk.code.replace(
          /[^\0-\x7F]/g,
          (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
      }
    },
  };
}

/** Commander asks for child processes, which only its executable subcommands would use; loading them takes time. */
function withoutChildProcesses(): Plugin {
  return {
    name: "giftworth:without-child-processes",
    resolveId: (id) => (id === "node:child_process" ? "\0no-child-process" : null),
    load: (id) => (id === "\0no-child-process" ? "export default {};" : null),
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

const shared: RolldownOptions = {
  platform: "node",
  resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
  plugins: [builtInCatalogue(), withoutChildProcesses(), ascii(), licences()],
};

const output = (dir: string, format: "cjs" | "esm", extension: "cjs" | "js"): OutputOptions => {
  const name = `[name].${extension}`;
  return { dir, format, minify: true, entryFileNames: name, chunkFileNames: name };
};

export default defineConfig([
  // The command as CommonJS, which starts faster than modules do on Node 20.
  { ...shared, input: { cli: "src/cli/run.ts" }, output: output("dist/cli", "cjs", "cjs") },
  { ...shared, input: { index: "src/index.ts" }, output: output("dist/lib", "esm", "js") },
]);
