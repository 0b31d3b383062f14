// usage: node bin/pinned.mjs bun|node...   Fetches them for this machine, and ends with 77 where one cannot be had.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const cache = join(here, "../node_modules/.cache/giftworth");

/**
 * Programs that only some scripts need, and that are too large for everybody's `npm ci`: a package for each system, its
 * version and the sum of its tarball.
 * @type {Readonly<Record<string, { readonly version: string, readonly integrity: string }>>}
 */
const PINNED = JSON.parse(readFileSync(join(here, "pinned.json"), "utf8"));

/** The status of a script whose need is not here (test/needs.sh). */
const NOT_HERE = 77;

/** It is not to be had: no such system, or no network. */
export class NotHere extends Error {}

/** The package of a program for a system, as Node names systems: `linux-x64`. */
export function packageOf(/** @type {"bun" | "node"} */ program, system = `${process.platform}-${process.arch}`) {
  const [platform, arch] = system.split("-");
  if (program === "node") return `node-${system}`;
  return `@oven/bun-${platform === "win32" ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`;
}

/** Where a package keeps its executable, once it has been fetched. */
export const executableOf = (/** @type {string} */ name) =>
  join(folderOf(name), "bin", name.startsWith("node") ? "node" : name.includes("windows") ? "bun.exe" : "bun");

/** @returns {{ readonly version: string, readonly integrity: string }} */
function pinned(/** @type {string} */ name) {
  const found = PINNED[name];
  if (found === undefined) throw new NotHere(`there is no ${name}`);
  return found;
}

/** The version of a package that is pinned. */
export const versionOf = (/** @type {string} */ name) => pinned(name).version;

const folderOf = (/** @type {string} */ name) => join(cache, `${name.replace("/", "-")}-${versionOf(name)}`);

/** Fetches a package, once; throws where it is not to be had, or is not what was pinned. */
export function fetchPinned(/** @type {string} */ name) {
  const { version, integrity } = pinned(name);
  const folder = folderOf(name);
  if (existsSync(folder)) return;
  mkdirSync(cache, { recursive: true });
  const part = mkdtempSync(join(cache, "part-"));
  try {
    const packed = spawnSync("npm", ["pack", `${name}@${version}`, "--pack-destination", part], {
      stdio: "ignore",
      shell: process.platform === "win32",
    });
    const [tarball] = readdirSync(part);
    if (packed.status !== 0 || tarball === undefined) throw new NotHere(`${name} ${version} cannot be fetched`);
    const sum = createHash("sha512")
      .update(readFileSync(join(part, tarball)))
      .digest("base64");
    if (`sha512-${sum}` !== integrity) throw new Error(`${name} ${version} is not the one in bin/pinned.json`);
    const unpacked = spawnSync("tar", ["-xzf", tarball], { cwd: part });
    if (unpacked.status !== 0) throw new Error(`${name} ${version} cannot be unpacked`);
    // Whole or not at all, whatever else fetches it now.
    if (!existsSync(folder)) renameSync(join(part, "package"), folder);
  } finally {
    rmSync(part, { recursive: true });
  }
}

/** Does it, and leaves the status of what is not here where that is why it cannot. */
export function orNotHere(/** @type {() => void} */ work) {
  try {
    work();
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
    process.exitCode = error instanceof NotHere ? NOT_HERE : 1;
  }
}

if (process.argv[1] === import.meta.filename)
  orNotHere(() => {
    for (const program of process.argv.slice(2)) fetchPinned(packageOf(/** @type {"bun" | "node"} */ (program)));
  });
