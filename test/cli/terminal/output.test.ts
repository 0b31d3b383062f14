import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { cli, type Setting, words } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

const ESC = "\u001B";

describe("-o", () => {
  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
  const write = (name: string, ...more: string[]) =>
    cli(["cost", "700", "--region", "GB", "-o", join(folder, name), ...more]);
  const printed = async (format: string) => (await cli(["cost", "700", "--region", "GB", "--format", format])).stdout;

  test.for([
    ["a.json", "json"],
    ["a.ndjson", "ndjson"],
    ["a.jsonl", "ndjson"],
    ["a.csv", "csv"],
    ["a.tsv", "plain"],
    ["a.md", "markdown"],
    ["a.txt", "table"],
    ["a.b.CSV", "csv"],
  ] as const)("%s is %s", async ([name, format]) => {
    expect(await write(name)).toEqual({ stdout: "", stderr: "", exit: 0 });
    expect(readFileSync(join(folder, name), "utf8")).toBe(await printed(format));
    expect(readdirSync(folder)).toEqual([name]);
  });

  test("--format takes precedence over the ending", async () => {
    await write("a.txt", "--format", "csv");
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(await printed("csv"));
  });
  test("--json names the format of a file without an ending", async () => {
    expect((await write("answer", "--json")).exit).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "answer"), "utf8")).report).toBe("cost/1");
  });
  test.for(["answer", "answer.xml", "answer."])("%s names no format", async (name) => {
    const { exit, stderr } = await write(name);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/error\[arg\.invalid\].*\n.*\.csv/);
    expect(readdirSync(folder)).toEqual([]);
  });
  test("a file that exists is left alone", async () => {
    writeFileSync(join(folder, "a.csv"), "mine");
    const { exit, stdout, stderr } = await write("a.csv");
    expect({ exit, stdout }).toEqual({ exit: 5, stdout: "" });
    expect(stderr).toMatch(/error\[output\.exists\].*a\.csv.*\n.*--force/);
    expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });
  test("unless --force is given", async () => {
    writeFileSync(join(folder, "a.csv"), "mine");
    expect((await write("a.csv", "--force")).exit).toBe(0);
    expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe(await printed("csv"));
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });
  test.runIf(process.platform !== "win32").each([0o600, 0o640, 0o666, 0o444])(
    "with mode %o as before",
    async (mode) => {
      writeFileSync(join(folder, "a.csv"), "mine");
      chmodSync(join(folder, "a.csv"), mode);
      expect((await write("a.csv", "--force")).exit).toBe(0);
      expect(statSync(join(folder, "a.csv")).mode & 0o777).toBe(mode);
      expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe(await printed("csv"));
    },
  );
  test("a leftover of an interrupted run next to it is named, and kept", async () => {
    writeFileSync(join(folder, "a.csv.part"), "half");
    const { exit, stderr } = await write("a.csv");
    expect(exit).toBe(5);
    expect(stderr).toMatch(/a\.csv cannot be written: \S+a\.csv\.part is in the way\n {2}help: .*remove it/);
    expect(readFileSync(join(folder, "a.csv.part"), "utf8")).toBe("half");
  });
  test("a file in the place of a folder", async () => {
    writeFileSync(join(folder, "a"), "mine");
    expect((await write("a/b.csv")).stderr).toContain(`${join(folder, "a")} is not a folder`);
  });
  test.runIf(existsSync("/dev/full"))("a full disk", async () => {
    const { exit, stderr } = await cli(words("cost 700 --json -o /dev/full"));
    expect(exit).toBe(5);
    expect(stderr).toContain("/dev/full cannot be written: the disk is full");
  });
  test.runIf(process.getuid?.() !== 0)("a folder that may not be written to", async () => {
    mkdirSync(join(folder, "theirs"), { mode: 0o500 });
    expect((await write("theirs/a.csv")).stderr).toContain("you are not permitted to write there");
  });
  test("a folder that does not exist", async () => {
    const { exit, stdout, stderr } = await write("nowhere/a.csv");
    expect({ exit, stdout }).toEqual({ exit: 5, stdout: "" });
    expect(stderr).toContain("error[output.failed]");
    expect(stderr).toContain(`nowhere/a.csv cannot be written: there is no folder ${join(folder, "nowhere")}`);
    expect(readdirSync(folder)).toEqual([]);
  });
  test("a folder in the file's place, even with --force", async () => {
    mkdirSync(join(folder, "a.csv"));
    const { exit, stderr } = await write("a.csv", "--force");
    expect(exit).toBe(5);
    expect(stderr).toContain("a.csv cannot be written: it is a folder");
    expect(readdirSync(folder)).toEqual(["a.csv"]);
    expect(readdirSync(join(folder, "a.csv"))).toEqual([]);
  });
  test("a link to a file that does not exist yet is kept, and written through with --force", async () => {
    mkdirSync(join(folder, "far/deep"), { recursive: true });
    symlinkSync("far/deep", join(folder, "near"));
    symlinkSync("../new.csv", join(folder, "near/second"));
    symlinkSync("near/second", join(folder, "a.csv"));
    const { exit, stderr } = await write("a.csv");
    expect(exit).toBe(5);
    expect(stderr).toMatch(
      /output\.exists\]: \S+a\.csv is a link to \S+far\/new\.csv, which does not exist\n.*--force/,
    );
    expect(existsSync(join(folder, "far/new.csv"))).toBe(false);
    expect((await write("a.csv", "--force")).exit).toBe(0);
    expect(readFileSync(join(folder, "far/new.csv"), "utf8")).toBe(await printed("csv"));
    expect(lstatSync(join(folder, "a.csv")).isSymbolicLink()).toBe(true);
  });
  test("a link that leads back to itself", async () => {
    symlinkSync("a.csv", join(folder, "a.csv"));
    const { exit, stderr } = await write("a.csv", "--force");
    expect(exit).toBe(5);
    expect(stderr).toContain("a.csv cannot be written: it is a link that leads back to itself");
  });
  test("a name that is too long", async () => {
    expect((await write(`${"x".repeat(300)}.csv`)).stderr).toContain("the name is longer than the system takes");
  });
  test("a pipe waits a moment for a program to read it", async () => {
    execFileSync("mkfifo", [join(folder, "a.csv")]);
    const none = await write("a.csv", "--force");
    expect(none.exit).toBe(5);
    expect(none.stderr).toContain("a.csv cannot be written: it is a pipe, and no program reads it");
    const reader = spawn("cat", [join(folder, "a.csv")]);
    const read = text(reader.stdout);
    const setting = { pause: () => void execFileSync("sleep", ["0.05"]) };
    const { exit } = await cli(["cost", "700", "--region", "GB", "-o", join(folder, "a.csv")], setting);
    expect([exit, await read]).toEqual([0, await printed("csv")]);
  });
  test("a name that is empty", async () => {
    const { exit, stderr } = await cli(["cost", "700", "-o", ""]);
    expect(exit).toBe(2);
    expect(stderr).toContain("arg.missing");
  });
  test("a question that fails writes nothing", async () => {
    expect((await cli(["cost", "Lino", "-o", join(folder, "a.json")])).exit).toBe(2);
    expect(existsSync(join(folder, "a.json"))).toBe(false);
  });
  test("a failure with --json is JSON here too", async () => {
    const { stdout, stderr } = await write("nowhere/a.json", "--json");
    expect(stdout).toBe("");
    expect(JSON.parse(stderr)).toMatchObject({ exitCode: 5, diagnostics: [{ code: "output.failed" }] });
  });
  test("no colour gets into a file, and the terminal's width does not matter", async () => {
    await cli(["cost", "Lion", "-o", join(folder, "a.txt"), "--color", "always"], { columns: 30 });
    const text = readFileSync(join(folder, "a.txt"), "utf8");
    expect(text).not.toContain(ESC);
    expect(text).toBe((await cli(["cost", "Lion", "--format", "table"])).stdout);
  });
  test("the same in a terminal and a pipe", async () => {
    await cli(["cost", "Lion", "-o", join(folder, "a.csv")], { columns: 30 });
    expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe((await cli(["cost", "Lion", "-f", "csv"])).stdout);
  });
});

describe("colour", () => {
  const tty = { columns: 100 };
  const policy: readonly (readonly [name: string, argv: string, setting: Setting, coloured: boolean])[] = [
    ["a terminal", "", tty, true],
    ["a pipe", "", {}, false],
    ["NO_COLOR", "", { ...tty, env: { NO_COLOR: "1" } }, false],
    ["NO_COLOR with any text", "", { ...tty, env: { NO_COLOR: "0" } }, false],
    ["NO_COLOR set to nothing", "", { ...tty, env: { NO_COLOR: "" } }, true],
    ["FORCE_COLOR in a pipe", "", { env: { FORCE_COLOR: "1" } }, true],
    ["FORCE_COLOR=0 in a terminal", "", { ...tty, env: { FORCE_COLOR: "0" } }, false],
    ["FORCE_COLOR set to nothing in a pipe", "", { env: { FORCE_COLOR: "" } }, false],
    ["NO_COLOR and FORCE_COLOR", "", { ...tty, env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, false],
    ["a dumb terminal", "", { ...tty, env: { TERM: "dumb" } }, false],
    ["a good terminal", "", { ...tty, env: { TERM: "xterm-256color" } }, true],
    ["continuous integration is not a terminal", "", { env: { CI: "1" } }, false],
    ["--color=always in a pipe", "--color=always", {}, true],
    ["--color=always over NO_COLOR", "--color=always", { env: { NO_COLOR: "1" } }, true],
    ["--color=always over a dumb terminal", "--color always", { ...tty, env: { TERM: "dumb" } }, true],
    ["--color=never in a terminal", "--color=never", tty, false],
    ["--color=never over FORCE_COLOR", "--color never", { ...tty, env: { FORCE_COLOR: "1" } }, false],
    ["--color=auto is the default", "--color=auto", { ...tty, env: { NO_COLOR: "1" } }, false],
  ];
  test.for(policy)("%s", async ([, argv, setting, coloured]) => {
    const { stdout, exit } = await cli(words(`payout Lion ${argv}`), setting);
    expect(exit).toBe(0);
    expect(stdout.includes(ESC)).toBe(coloured);
  });
  test("colours the text and changes nothing else", async () => {
    const { stdout } = await cli(words("payout Lion --color always --explain"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences a terminal takes
    expect(stdout.replace(/\u001B\[[0-9;]*m/g, "")).toBe((await cli(words("payout Lion --explain"))).stdout);
  });
  test.for(["json", "ndjson", "csv", "plain", "markdown"])("never in %s", async (format) => {
    const { stdout } = await cli(words(`cost Lion --format ${format} --color always`), tty);
    expect(stdout).not.toContain(ESC);
  });
  test.for([
    "cost Lion",
    "packages",
    "gifts",
    "compare 700",
    "payout Lion --explain",
    "models",
    "regions",
    "sources",
    "help",
  ])("no escape in a pipe: %s", async (line) => {
    const { stdout, stderr, exit } = await cli(words(line));
    expect(exit).toBe(0);
    expect(stdout + stderr).not.toContain(ESC);
  });
  test("an error is coloured by the same policy", async () => {
    expect((await cli(["cost", "Lino"], tty)).stderr).toContain(ESC);
    expect((await cli(["cost", "Lino"], { ...tty, env: { NO_COLOR: "1" } })).stderr).not.toContain(ESC);
    expect((await cli(["cost", "Lino"])).stderr).not.toContain(ESC);
  });
});
