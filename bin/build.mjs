// Builds what `rolldown -c` would, without its list of every chunk: `npm start` prints an answer, not a build.
import { build } from "rolldown";
import { loadConfig } from "rolldown/config";

try {
  await build(/** @type {import("rolldown").BuildOptions[]} */ (await loadConfig("rolldown.config.ts")));
  const { writeManuals } = await import(new URL("../dist/manuals/manuals.js", import.meta.url).href);
  await writeManuals("man");
} catch (thrown) {
  const error = /** @type {Error & { readonly errors?: readonly Error[] }} */ (thrown);
  // What is wrong in data/ comes with its place and line; each output meets the same fault, which is said once.
  const faults = new Set((error.errors ?? [error]).map((one) => one.message));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
