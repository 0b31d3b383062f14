// Builds what `rolldown -c` would, without its list of every chunk: `npm start` prints an answer, not a build.
// With --types, checks all code and declares the library's types too: the compiler works beside the bundler.
import { spawn } from "node:child_process";
import { build } from "rolldown";
import { loadConfig } from "rolldown/config";

/**
 * Runs a script to its end, in this terminal.
 * @param {string} words
 * @returns {Promise<boolean>} whether it succeeded
 */
const run = (words) =>
  new Promise((resolve) => {
    spawn(process.execPath, words.split(" "), { stdio: "inherit" }).on("exit", (status) => resolve(status === 0));
  });

// One checker: several share no types, and each works out most of them again.
const TYPES =
  "node_modules/typescript/bin/tsc --checkers 1 --noEmit false --declaration --emitDeclarationOnly --stripInternal --outDir dist/types";
const ONE_FILE = "bin/bundle-types.mjs dist/types/src/index.d.ts dist/lib/index.d.ts";

try {
  const types = process.argv.includes("--types") ? run(TYPES) : undefined;
  await build(/** @type {import("rolldown").BuildOptions[]} */ (await loadConfig("rolldown.config.ts")));
  const { writeManuals } = await import(new URL("../dist/manuals/manuals.js", import.meta.url).href);
  await writeManuals("man");
  // The bundler empties dist/lib first.
  if (types !== undefined && !((await types) && (await run(ONE_FILE)))) process.exitCode = 1;
} catch (thrown) {
  const error = /** @type {Error & { readonly errors?: readonly Error[] }} */ (thrown);
  // What is wrong in data/ comes with its place and line; each output meets the same fault, which is said once.
  const faults = new Set((error.errors ?? [error]).map((one) => one.message));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
