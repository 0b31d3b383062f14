import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";
import { inAscii } from "../src/core/unicode.js";

/* What lets Node read the bundled scripts sooner: a quick answer spends more time on reading them than on its work. */

/**
 * Between chunks the bundler exports every name by a getter, in case its value changes. One that is declared as a constant,
 * a function or a class does not, and no chunk requires one that requires it: the value itself is a quarter of the text,
 * and no function to compile when it is asked for.
 */
export function plainExports(): Plugin {
  const getter =
    /^Object\.defineProperty\(exports, "(\S+)", \{\s+enumerable: true,\s+get: function \(\) \{\s+return (\S+);\s+\}\s+\}\);$/gm;
  return {
    name: "giftworth:plain-exports",
    renderChunk(code) {
      const constant = new Set([...code.matchAll(DECLARED)].map(([, name]) => name));
      return code.replace(getter, (whole, name, value) =>
        constant.has(value) ? `exports.${name} = ${value};` : whole,
      );
    },
  };
}

/** What a chunk declares once and for all. */
const DECLARED = /^(?:const|class|(?:async )?function\*?) ([\w$]+)/gm;

/**
 * Node keeps a text of ASCII alone as one byte a character, and reads it in half the time and memory. Outside literals
 * and comments our scripts have nothing else, and within them the escape means the same.
 */
export function ascii(): Plugin {
  return {
    name: "giftworth:ascii",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        chunk.code = inAscii(chunk.code);
      }
    },
  };
}

/**
 * What packages require and never use here, since reading it takes time: commander's executables, its help and its
 * guesses, and another package of colours where chalk has painted the cells.
 */
const UNUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  commander: {
    "node:child_process": "export {};",
    "help.js": "export class Help { prepareContext() {} }; export const stripColor = (text) => text;",
    suggestSimilar: "export const suggestSimilar = () => '';",
  },
  "cli-table3": { "@colors/colors/safe": "module.exports = {};" },
};

/** Leaves out of a package what it never uses. */
export function withoutUnused(): Plugin {
  const prefix = "\0unused:";
  const unused = new Map(Object.values(UNUSED).flatMap((scripts) => Object.entries(scripts)));
  return {
    name: "giftworth:without-unused",
    resolveId(id, importer) {
      const [, name = ""] = /node_modules[\\/]([^\\/]+)/.exec(importer ?? "") ?? [];
      const left = Object.keys(UNUSED[name] ?? {}).find((one) => id === one || id.endsWith(`/${one}`));
      return left === undefined ? null : `${prefix}${left}`;
    },
    load: (id) => (id.startsWith(prefix) ? unused.get(id.slice(prefix.length)) : null),
  };
}

/**
 * Around a script of CommonJS the bundler puts a function, which Node reads once to find its end and again to run it.
 * Commander's are written plainly enough to be modules; of its index we need no more than what it names.
 */
export function commanderAsModules(): Plugin {
  const index = "\0commander";
  const names = { Command: "command", Option: "option", CommanderError: "error" };
  return {
    name: "giftworth:commander-as-modules",
    resolveId: (id) => (id === "commander" ? index : null),
    load(id) {
      if (id !== index) return null;
      const folder = fileURLToPath(new URL("./lib/", import.meta.resolve("commander")));
      return Object.entries(names)
        .map(([name, file]) => `export { ${name} } from ${JSON.stringify(`${folder}${file}.js`)};`)
        .join("\n");
    },
    transform(code, id) {
      if (!/node_modules.commander.lib/.test(id)) return null;
      const module = code
        .replace(/^const (\{.+\}) = require\((.+)\);$/gm, "import $1 from $2;")
        .replace(/^const (\w+) = require\((.+)\)\.\1;$/gm, "import { $1 } from $2;")
        .replace(/^exports\.(\w+) = \1;/gm, "export { $1 };");
      if (/\bexports\b/.test(module)) throw new Error("commander exports in another way");
      return module;
    },
  };
}

/**
 * What tells the clusters of a text apart takes ten milliseconds to make, to read the pattern of all emoji takes twenty,
 * even in a function that is not called; and most tables have nothing to tell. So each is made when it is first used.
 */
export function lateClusters(): Plugin {
  const early = /^const (\w+) = (?:(new Intl\.Segmenter\(\))|\/(.*\\p.+)\/(\w+));$/gm;
  return {
    name: "giftworth:late-clusters",
    transform(code, id) {
      if (!/node_modules.string-width.index\.js$/.test(id)) return null;
      const made = [...code.matchAll(early)];
      if (made.length !== 5) throw new Error("string-width makes its segmenter and patterns in another way");
      return made.reduce((late, [declared, name, segmenter, pattern, flags]) => {
        const value = segmenter ?? `new RegExp(${JSON.stringify(pattern)}, "${flags}")`;
        const used = late.replace(declared, "").replaceAll(new RegExp(`\\b${name}\\b`, "g"), `${name}()`);
        return `let ${name}Made; const ${name} = () => (${name}Made ??= ${value});\n${used}`;
      }, code);
    },
  };
}
