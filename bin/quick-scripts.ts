import type { Plugin } from "rolldown";
import { inAscii } from "../src/core/hiding.js";

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
    "node:child_process": "module.exports = {};",
    "help.js": "module.exports = { Help: class { prepareContext() {} }, stripColor: (text) => text };",
    suggestSimilar: "module.exports = {};",
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
