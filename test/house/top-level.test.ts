import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** What a reader finds on opening the project, and no more. */
const TOP_LEVEL = [
  ".ci",
  ".gitignore",
  ".npmrc",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "bin",
  "biome.json",
  "data",
  "docs",
  "package-lock.json",
  "package.json",
  "rolldown.config.ts",
  "src",
  "test",
  "tsconfig.json",
  "vitest.config.ts",
];

const tracked = spawnSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" });

// A copy without its history cannot say which of the files are the project's own.
test.skipIf(tracked.status !== 0)("the top level holds what is listed here, and nothing left over", () => {
  const names = new Set(
    tracked.stdout
      .trimEnd()
      .split("\n")
      .map((path) => path.split("/")[0]),
  );
  expect([...names].sort()).toEqual(TOP_LEVEL);
});
