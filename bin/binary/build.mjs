// usage: node bin/binary/build.mjs [--all]   Makes one file of dist/standalone, for this system or for every one.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { executableOf, fetchPinned, NotHere, orNotHere, packageOf, versionOf } from "../pinned.mjs";
import { signatureOf, withoutSignature } from "./mac-signature.mjs";
import { BINARIES, TARGETS, THIS_SYSTEM } from "./targets.mjs";

/** @typedef {(typeof TARGETS)[number]} Target */

const here = import.meta.dirname;
const root = join(here, "../..");

/** A folder that is gone afterwards: a path that the compiler wrote into the file would lead nowhere. */
const work = mkdtempSync(join(tmpdir(), "giftworth-binary-"));

const FLAGS = [
  "--compile",
  "--minify",
  // Start-up without it is three times as long.
  "--bytecode",
  // What lies in the folder where a question is asked is not the program's to read.
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
];

/** The executable for a system, checked. */
function compiled(/** @type {Target} */ { system, file, compiler, kind }) {
  const engine = packageOf("bun", system);
  fetchPinned(engine);
  const made = join(work, file);
  const flags = [...FLAGS, `--target=${compiler}`, `--compile-executable-path=${executableOf(engine)}`];
  run(executableOf(packageOf("bun")), ["build", ...flags, `--outfile=${made}`, "standalone/cli.cjs"]);
  const bytes = signedAsItRuns(readFileSync(made), system);
  if (!kind(bytes)) throw new Error(`${file} is not an executable for ${system}`);
  return bytes;
}

/** For a Mac, with a signature that fits or, where its processor allows that, with none. */
function signedAsItRuns(/** @type {Buffer} */ bytes, /** @type {string} */ system) {
  if (!system.startsWith("darwin") || signatureOf(bytes) === "fits") return bytes;
  if (system === "darwin-arm64") throw new Error("the signature for macOS does not fit");
  return withoutSignature(bytes);
}

/** Runs a program to its end, in the folder that goes; answers what it says. */
function run(/** @type {string} */ program, /** @type {readonly string[]} */ argv, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(program, argv, { cwd: work, env, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program}: status ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** What is inside may be passed on with these. */
const licences = () =>
  [
    readFileSync(join(root, "LICENSE"), "utf8"),
    readFileSync(join(root, "dist/standalone/LICENCES.txt"), "utf8"),
    `Bun ${versionOf(packageOf("bun"))}\n\n${readFileSync(join(here, "licences/engine.txt"), "utf8")}`,
    readFileSync(join(here, "licences/LGPL-2.1.txt"), "utf8"),
    readFileSync(join(here, "licences/Apache-2.0.txt"), "utf8"),
  ].join(`\n\n${"-".repeat(80)}\n\n`);

function build(/** @type {readonly Target[]} */ targets) {
  if (targets.length === 0) throw new NotHere(`there is no binary for ${THIS_SYSTEM}`);
  fetchPinned(packageOf("bun"));
  cpSync(join(root, "dist/standalone"), join(work, "standalone"), { recursive: true });
  rmSync(BINARIES, { recursive: true, force: true });
  mkdirSync(BINARIES, { recursive: true });
  const sums = targets.map((target) => {
    const bytes = compiled(target);
    const path = join(BINARIES, target.file);
    writeFileSync(path, bytes, { mode: 0o755 });
    const version = target.system === THIS_SYSTEM ? run(path, ["--version"], {}).trim() : "not run, for another system";
    process.stdout.write(`dist/binary/${target.file}: ${Math.round(bytes.length / 1e6)} MB, ${version}\n`);
    return `${createHash("sha256").update(bytes).digest("hex")}  ${target.file}\n`;
  });
  writeFileSync(join(BINARIES, "SHA256SUMS"), sums.join(""));
  writeFileSync(join(BINARIES, "LICENCES.txt"), licences());
}

orNotHere(() => {
  const all = process.argv.includes("--all");
  try {
    build(TARGETS.filter(({ system }) => all || system === THIS_SYSTEM));
  } finally {
    rmSync(work, { recursive: true });
  }
});
