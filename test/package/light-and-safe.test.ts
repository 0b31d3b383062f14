import { spawnSync } from "node:child_process";
import { closeSync, existsSync, lstatSync, openSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBuilt, type Settings } from "../program/built.js";
import { cli } from "../support/cli.js";
import { SCRIPT } from "../support/script.js";
import { temporaryFolder } from "../support/temporary.js";

const root = join(import.meta.dirname, "../..");
const folder = temporaryFolder();

const run = (argv: readonly string[], settings: Settings = {}) => runBuilt(argv, { cwd: folder, ...settings });

test("a version needs neither commander nor a report", () => {
  const hook = join(folder, "hook.cjs");
  writeFileSync(hook, `process.on("exit", () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));`);
  const { stderr } = spawnSync(process.execPath, ["--require", hook, SCRIPT, "--version"], { encoding: "utf8" });
  const names = (JSON.parse(stderr) as string[]).map((path) => basename(path)).filter((name) => name.endsWith(".cjs"));
  expect(names.filter((name) => !["hook.cjs", "giftworth.cjs", "rolldown-runtime.cjs"].includes(name))).toEqual([
    "cli.cjs",
  ]);
});

test.each(["--help", "cost Rose", "cost Rose --json"])("%s is written to a pipe without loading streams", (line) => {
  const hook = join(folder, "loaded.cjs");
  const list = `process.on("exit", () => require("node:fs").writeSync(2, JSON.stringify(process.moduleLoadList)));`;
  writeFileSync(hook, list);
  const argv = ["--require", hook, SCRIPT, ...line.split(" ")];
  const { stderr, stdout } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  expect(stdout).not.toBe("");
  expect(JSON.parse(stderr)).toContain("NativeModule fs");
  expect(JSON.parse(stderr)).not.toContain("NativeModule stream");
});

// As root, a rename over a device takes it away from every program.
test("what is not a regular file is never replaced by one", () => {
  const pipe = join(folder, "pipe.json");
  spawnSync("mkfifo", [pipe]);
  const reader = openSync(pipe, "r+");
  expect(run(["cost", "700", "-o", pipe, "--force"]).status).toBe(0);
  closeSync(reader);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

describe("permissions", () => {
  const major = Number(process.versions.node.split(".")[0]);
  const flag = major < 24 ? "--experimental-permission" : "--permission";
  test.for([
    ["cost", "Lion"],
    ["payout", "Lion", "--explain"],
    ["gifts", "Lion", "--format", "csv"],
    ["--version"],
    ["help"],
  ])("reading the project is enough for %s", async (argv) => {
    const { stdout, stderr, status } = run(argv, { node: [flag, "--no-warnings", `--allow-fs-read=${root}/*`] });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toBe(argv[0] === "--version" ? run(argv).stdout : (await cli(argv)).stdout);
  });
  test("and the flag does refuse other files", () => {
    const { status } = run(["cost", "Lion", "-o", join(folder, "never.json")], {
      node: [flag, "--no-warnings", `--allow-fs-read=${root}/*`],
    });
    expect(status).not.toBe(0);
    expect(existsSync(join(folder, "never.json"))).toBe(false);
  });
});
