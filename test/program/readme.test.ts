import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.js";
import { cli, words } from "../support/cli.js";
import { exampleFiles } from "../support/examples.js";
import { temporaryFolder } from "../support/temporary.js";
import { started } from "./built.js";
import { questionTable } from "./readme-table.js";

const root = join(import.meta.dirname, "../..");
const readme = existsSync(join(root, "README.md")) ? readFileSync(join(root, "README.md"), "utf8") : "";
const folder = temporaryFolder();

const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text = ""]) => text);

/** `$ command` lines, each with the output below it. */
const commands = blocks("console").flatMap((block) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = "", ...output] = part.split("\n");
      return [command, output.join("\n")] as const;
    }),
);

// The built program under its own name, the example log and the reader's own files.
beforeAll(() => {
  mkdirSync(join(folder, "bin"));
  cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
  for (const [name, path] of exampleFiles()) cpSync(path, join(folder, name));
  const script = join(folder, "bin/giftworth");
  writeFileSync(script, `#!/bin/sh\nexec ${started} "$@"\n`);
  chmodSync(script, 0o755);
});

const run = (line: string): { readonly stdout: string; readonly stderr: string; readonly status: number | null } => {
  // A home of its own for each line, so that a setting does not affect the next line.
  const env = {
    HOME: temporaryFolder(),
    PATH: `${join(folder, "bin")}:${process.env.PATH}`,
    GIFTWORTH_AS_OF: "2026-11-22",
  };
  return spawnSync("sh", ["-c", line], { cwd: folder, env, encoding: "utf8" });
};

describe("the README", () => {
  test("shows the program at work", () => {
    expect(commands.length).toBeGreaterThan(0);
    for (const [command] of commands) expect(command).toContain("giftworth ");
  });

  test.for(commands)("$ %s", ([command, wanted]) => {
    const { stdout, stderr } = run(command);
    expect(stdout + stderr).toBe(wanted);
  });

  test("has a library example, and it prints what it says", () => {
    const [example, ...others] = blocks("js");
    expect(others).toEqual([]);
    expect(example).toMatch(/from "giftworth";/);
    const library = pathToFileURL(join(root, "dist/lib/index.js")).href;
    writeFileSync(join(folder, "example.mjs"), example!.replace('from "giftworth"', `from "${library}"`));
    const { stdout, stderr } = spawnSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    const said = [...example!.matchAll(/console\.log\(.*\);\s*\/\/ (.*)$/gm)].map(([, text]) => `${text}\n`);
    expect(said.length).toBeGreaterThan(0);
    expect(stdout).toBe(said.join(""));
  });

  test("has a catalogue file, and it answers a question without an answer before", async () => {
    const [yaml] = blocks("yaml");
    const [, line = ""] = /`giftworth ([^`]*) --catalogue [\w.]+`/.exec(readme) ?? [];
    expect(yaml).toContain("priceLists:");
    const mine = join(folder, "of-the-readme.yaml");
    writeFileSync(mine, yaml!);
    expect((await cli(words(line))).exit).toBe(3);
    const { stdout, stderr, exit } = await cli([...words(line), "--catalogue", mine, "--json"]);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    expect(yaml).toContain(`id: ${JSON.parse(stdout).result.cheapest}`);
  });

  test("names no command that does not exist", async () => {
    // In a folder with its files alone, because some commands write; the examples are built in.
    const placed = (word: string): string =>
      /^(?!example-).*\.(?:csv|json|ndjson|yaml)$/.test(word) ? join(folder, word) : word;
    const inline = [...readme.matchAll(/`(giftworth [^`]+)`/g)].map(([, line = ""]) => line);
    expect(inline.length).toBeGreaterThan(5);
    for (const line of inline) {
      if (line.includes("--catalogue")) continue;
      const { exit, stderr } = await cli(words(line).slice(1).map(placed), { env: { HOME: temporaryFolder() } });
      expect(exit, `${line}: ${stderr}`).toBe(0);
    }
  });

  test("lists every question as the help does: vitest -u writes the table again", async () => {
    const table = /(?<=\n\n)\| \| \| \|\n\| --- .*\n\| I watch (?:.*\n)*?(?=\n)/;
    expect(readme).toMatch(table);
    await expect(readme.replace(table, () => questionTable(COMMANDS))).toMatchFileSnapshot(join(root, "README.md"));
  });

  test("says plainly what it is not", () => {
    expect(readme).toMatch(/not\s+affiliated\s+with\s+TikTok/i);
    expect(readme).toMatch(/neither\s+sells\s+nor\s+creates\s+coins/i);
    expect(readme).toMatch(/estimate/i);
  });

  test("is at most 120 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });
});
