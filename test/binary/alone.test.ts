import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { signatureOf } from "../../bin/binary/mac-signature.mjs";
import { BINARIES, TARGETS } from "../../bin/binary/targets.mjs";
import { executable } from "../program/built.js";
import { cli, words } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary.js";

const root = join(import.meta.dirname, "../..");
const folder = temporaryFolder();

const made = TARGETS.filter(({ file }) => existsSync(join(BINARIES, file)));

/** The binary with nothing around it: in a folder of its own, without an environment. */
function run(line: string, cwd = folder) {
  const { stdout, stderr, status } = spawnSync(executable, words(line), { cwd, env: {}, encoding: "utf8" });
  return { stdout, stderr, exit: status };
}

describe("the binary alone", () => {
  test("names no place of the machine it was built on", () => {
    const bytes = readFileSync(executable);
    const places = [root, homedir(), process.cwd()].filter((place) => place.length > "/root".length);
    for (const place of places) expect(bytes.includes(place), place).toBe(false);
  });

  test.for(["payout Lion --region GB", "cost Lion --json", "compare 700 --in EUR", "promote 800", "sources", "help"])(
    "needs no environment: %s",
    async (line) => {
      const asked = line === "help" ? line : `${line} --as-of 2026-11-22`;
      expect(run(asked)).toEqual(await cli(words(asked)));
    },
  );

  test("has the whole catalogue in it", () => {
    cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
    const { result } = JSON.parse(run("catalogue diff data --json").stdout);
    expect(result).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });

  test("takes nothing from the folder it runs in", () => {
    const strewn = temporaryFolder();
    writeFileSync(join(strewn, ".env"), "GIFTWORTH_REGION=GB\n");
    writeFileSync(join(strewn, "bunfig.toml"), 'preload = ["./loaded.js"]\n');
    writeFileSync(join(strewn, "loaded.js"), "process.exit(9);\n");
    writeFileSync(join(strewn, "package.json"), '{ "type": "commonjs", "imports": {} }\n');
    writeFileSync(join(strewn, "tsconfig.json"), "{");
    expect(run("cost Lion --json", strewn)).toEqual(run("cost Lion --json"));
  });
});

describe("the files next to the binary", () => {
  test("are the checksums of what was built", () => {
    const sums = made.map(({ file }) => {
      const sum = createHash("sha256").update(readFileSync(join(BINARIES, file)));
      return `${sum.digest("hex")}  ${file}\n`;
    });
    expect(readFileSync(join(BINARIES, "SHA256SUMS"), "utf8")).toBe(sums.join(""));
    expect(readdirSync(BINARIES).sort()).toEqual(
      [...made.map(({ file }) => file), "LICENCES.txt", "SHA256SUMS"].sort(),
    );
  });

  test("are the licences of what is inside", () => {
    const text = readFileSync(join(BINARIES, "LICENCES.txt"), "utf8");
    for (const name of ["commander 14", "yaml 2", "zod 4", "Bun 1", "JavaScriptCore"]) expect(text).toContain(name);
    for (const title of ["MIT License", "GNU LESSER GENERAL PUBLIC LICENSE", "Apache License"])
      expect(text).toContain(title);
  });
});

test.each(made)("$file is for $system", ({ file, system }) => {
  const bytes = readFileSync(join(BINARIES, file));
  expect(TARGETS.filter((one) => one.kind(bytes)).map((one) => one.system)).toEqual([system]);
  if (system.startsWith("darwin")) expect(signatureOf(bytes)).not.toBe("broken");
});
