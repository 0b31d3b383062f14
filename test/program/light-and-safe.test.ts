import { spawnSync } from "node:child_process";
import { lstatSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary.js";

const bin = join(import.meta.dirname, "../../bin/giftworth.cjs");
const folder = temporaryFolder();

test("a version needs neither commander nor a report", () => {
  const hook = join(folder, "hook.cjs");
  writeFileSync(hook, `process.on("exit", () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));`);
  const { stderr } = spawnSync(process.execPath, ["--require", hook, bin, "--version"], { encoding: "utf8" });
  const names = (JSON.parse(stderr) as string[]).map((path) => basename(path)).filter((name) => name.endsWith(".cjs"));
  expect(names.filter((name) => !["hook.cjs", "giftworth.cjs", "rolldown-runtime.cjs"].includes(name))).toEqual([
    "cli.cjs",
  ]);
});

test.each(["--help", "cost Rose", "cost Rose --json"])("%s is written to a pipe without loading streams", (line) => {
  const hook = join(folder, "loaded.cjs");
  const list = `process.on("exit", () => require("node:fs").writeSync(2, JSON.stringify(process.moduleLoadList)));`;
  writeFileSync(hook, list);
  const argv = ["--require", hook, bin, ...line.split(" ")];
  const { stderr, stdout } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  expect(stdout).not.toBe("");
  expect(JSON.parse(stderr)).toContain("NativeModule fs");
  expect(JSON.parse(stderr)).not.toContain("NativeModule stream");
});

// As root, a rename over a device takes it away from everybody.
test("what is no plain file is never replaced by one", () => {
  const pipe = join(folder, "pipe.json");
  spawnSync("mkfifo", [pipe]);
  spawnSync(process.execPath, [bin, "cost", "700", "-o", pipe, "--force"], { encoding: "utf8", timeout: 2_000 });
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});
