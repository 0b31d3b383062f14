import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary.js";

/*
 * The recipes of CONTRIBUTING.md, followed to the letter in a copy of the repository: new files are written, lines added
 * below the lines that are named, types checked, the program built, and what the recipes print compared.
 */

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

const NEW_FILE = /^New file `([^`]+)`(?:(?!```).)*?\n\n```\w+\n(.*?)^```$/gms;
const BELOW = /[Ii]n\s+`([^`]+)`, below `([^`]+)`:\n\n```\w+\n(.*?)^```$/gms;
const CONSOLE = /^```console\n\$ (.*?)\n(.*?)^```$/gms;

const newFiles = [...page.matchAll(NEW_FILE)].map(([, path = "", text = ""]) => [path, text] as const);
const additions = [...page.matchAll(BELOW)].map(([, path = "", line = "", text = ""]) => ({ path, line, text }));
const shown = [...page.matchAll(CONSOLE)].map(([, command = "", output = ""]) => [command, output] as const);

const copy = temporaryFolder();

const run = (command: string, ...args: readonly string[]) => {
  const env = { PATH: `${join(copy, "bin")}:${process.env.PATH}`, GIFTWORTH_AS_OF: "2026-11-29" };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: "utf8" });
  return { status, said: stdout + stderr };
};

beforeAll(() => {
  const left = new Set([".git", "node_modules", "dist"]);
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const [path, text] of newFiles) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text, { flag: "wx" });
  }
  for (const { path, line, text } of additions) {
    const before = readFileSync(join(copy, path), "utf8");
    expect(before.split(`${line}\n`), `${path} has “${line}” once`).toHaveLength(2);
    writeFileSync(
      join(copy, path),
      before.replace(`${line}\n`, () => `${line}\n${text}`),
    );
  }
  expect(run("node", "bin/build.mjs")).toEqual({ status: 0, said: "" });
  const script = join(copy, "bin/giftworth");
  writeFileSync(script, '#!/bin/sh\nexec node "$(dirname "$0")/giftworth.cjs" "$@"\n');
  chmodSync(script, 0o755);
});

describe("the recipes", () => {
  test("are found, each with something to add", () => {
    expect(page.match(/^## (?:Add|Correct) /gm)).toHaveLength(6);
    expect(newFiles.map(([path]) => path)).toHaveLength(6);
    expect(additions).toHaveLength(6);
    expect(shown).toHaveLength(5);
  });

  test("have the right types and style", () => {
    expect(run("npx", "tsc")).toEqual({ status: 0, said: "" });
    const touched = [...newFiles.map(([path]) => path), ...additions.map(({ path }) => path)];
    const typescript = touched.filter((path) => path.endsWith(".ts"));
    const { status, said } = run("npx", "biome", "check", "--error-on-warnings", ...typescript);
    expect(status, said).toBe(0);
  });

  test("give a catalogue without errors", () => {
    expect(run("giftworth", "catalogue", "check", "data")).toMatchObject({ status: 0 });
    expect(run("giftworth", "catalogue", "diff", "data")).toMatchObject({ status: 0 });
  });

  test.each(shown)("$ %s", (command, output) => {
    expect(run("sh", "-c", command)).toEqual({ status: 0, said: output });
  });
});
