import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCatalogue, readText, readYamlText } from "../../src/io/files.js";
import { cli } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary.js";

const folder = temporaryFolder();

const MIB = 1024 * 1024;

/** A file of that size which takes no room on the disk. */
function sparse(name: string, size: number): string {
  const path = join(folder, name);
  closeSync(openSync(path, "w"));
  truncateSync(path, size);
  return path;
}

function pipe(name: string): string {
  const path = join(folder, name);
  execFileSync("mkfifo", [path]);
  return path;
}

describe("a file that is too large is not read", () => {
  test.each([
    ["a byte more than a catalogue", MIB + 1],
    ["fifty megabytes", 50 * MIB],
    ["more than a string can hold", 600 * MIB],
    ["more than a buffer can hold", 5 * 1024 * MIB],
  ])("%s", (name, size) => {
    const path = sparse(`${name}.yaml`, size);
    expect(readYamlText(path)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "yaml.refused", message: "larger than 1 MiB", at: { file: path, line: 1, column: 1 } }],
    });
  });

  test("a catalogue of the largest size is read", () => {
    expect(readYamlText(sparse("full.yaml", MIB))).toMatchObject({ ok: true, value: { text: "\0".repeat(MIB) } });
  });

  test("a text of another kind may be larger, to a limit too", () => {
    expect(readText(sparse("list.json", 2 * MIB)).ok).toBe(true);
    expect(readText(sparse("large.json", 64 * MIB + 1))).toMatchObject({
      diagnostics: [{ code: "file.too-large", message: expect.stringContaining("larger than 64 MiB") }],
    });
  });

  test("nor is standard input beyond the limit", async () => {
    const { stderr, exit } = await cli(["catalogue", "check", "-"], { stdin: "#".repeat(MIB + 1) });
    expect(exit).toBe(3);
    expect(stderr).toContain("stdin:1:1: error[yaml.refused]: larger than 1 MiB");
  });
});

describe.skipIf(process.platform === "win32")("pipes", () => {
  test("are read to their end", () => {
    const path = pipe("a.yaml");
    const writer = spawn("sh", ["-c", 'printf "gifts: []\\n" > "$0"', path]);
    expect(readYamlText(path)).toEqual({ ok: true, value: { name: path, text: "gifts: []\n" } });
    writer.kill();
  });

  test("without an end are left at the limit", () => {
    const path = pipe("endless.yaml");
    const writer = spawn("sh", ["-c", 'yes > "$0"', path], { stdio: "ignore" });
    expect(readYamlText(path)).toMatchObject({ diagnostics: [{ message: "larger than 1 MiB" }] });
    writer.kill();
  });

  test("among the files of a folder are skipped", () => {
    mkdirSync(join(folder, "whole"));
    pipe("whole/waits.yaml");
    writeFileSync(join(folder, "whole", "b.yaml"), "gifts: []\n");
    expect(readCatalogue(join(folder, "whole"))).toMatchObject({ value: { files: [{ text: "gifts: []\n" }] } });
  });

  test("in place of a configuration file are refused, not waited for", async () => {
    pipe("giftworth.yaml");
    const project = await cli(["config", "show"], { cwd: folder });
    expect(project.exit).toBe(4);
    expect(project.stderr).toContain("giftworth.yaml is not a regular file");
    const user = await cli(["config", "show"], { env: { GIFTWORTH_CONFIG: pipe("mine.yaml") } });
    expect(user.exit).toBe(4);
    expect((await cli(["config", "show"], { env: { GIFTWORTH_CONFIG: "/dev/null" } })).exit).toBe(0);
  });
});

test("a file of a folder that is not UTF-8 is named", () => {
  mkdirSync(join(folder, "latin"));
  writeFileSync(join(folder, "latin", "a.yaml"), Buffer.from("# Ros\xe9\n", "latin1"));
  expect(readCatalogue(join(folder, "latin"))).toMatchObject({ diagnostics: [{ code: "yaml.encoding" }] });
});
