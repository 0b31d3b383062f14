import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { complete } from "../../../src/cli/complete.js";
import type { Terminal } from "../../../src/cli/terminal/terminal.js";
import { ASKING } from "../../../src/commands/completion/asking-scripts.js";
import { cli } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";
import { tree } from "../../support/tree.js";

const folder = temporaryFolder();

/** What the program answers a shell that completes, in lines. */
async function asked(line: readonly string[], shell = "zsh", more: Partial<Terminal> = {}): Promise<string[]> {
  let text = "";
  const out = {
    isTTY: false,
    async write(part: string) {
      text += part;
    },
  };
  await complete([shell, ...line], { env: {}, out, ...more } as unknown as Terminal);
  return text.trimEnd().split("\n");
}

const offered = async (...line: string[]) => (await asked(line)).slice(1).map((one) => one.split("\t")[0]);

describe("completion", () => {
  test("offers commands with what they answer, and the actions of a family", async () => {
    expect(await asked(["payo"])).toEqual([
      "words",
      "payout\tshow what a creator earns from coins, gifts, diamonds or a viewer's money",
    ]);
    expect(await offered("hel")).toEqual(["help"]);
    expect(await offered("catalogue", "che")).toEqual(["check"]);
    expect(await offered("nothing", "")).toEqual([]);
  });

  test("offers options of the command, and values of options", async () => {
    expect(await offered("payout", "Lion", "--wit")).toEqual(["--withholding"]);
    expect(await offered("cost", "--wit")).toEqual([]);
    expect(await offered("cost", "--region", "gb")).toEqual(["GB"]);
    expect(await offered("cost", "--format=mark")).toEqual(["--format=markdown"]);
    expect(await offered("catalogue", "schema", "--report", "pay")).toEqual(["payout"]);
  });

  test("keeps the count before a gift", async () => {
    expect(await offered("cost", "20xLio")).toContain("20xLion");
    expect(await offered("cost", "20xhand hea")).toContain("20xHand Hearts");
    expect(await offered("payout", "--region", "GB", "Lion", "3×Lio")).toContain("3×Lion");
  });

  test("offers choices for each word of a command", async () => {
    expect(await offered("catalogue", "import", "")).toEqual(["gifts", "packages"]);
    expect(await asked(["catalogue", "import", "gifts", ""])).toEqual(["files"]);
    expect(await asked(["tally", "a.ndjson", ""])).toEqual(["files"]);
    expect(await offered("help", "gift.amb")).toEqual(["gift.ambiguous"]);
    expect(await offered("config", "set", "reg")).toEqual(["region"]);
  });

  test("in bash all offers begin alike", async () => {
    const begun = (await asked(["cost", "li"], "bash")).slice(1).map((word) => word.slice(0, 2));
    expect(new Set(begun)).toEqual(new Set(["Li"]));
  });

  test("knows gifts of a file of yours, and is silent if it cannot be read", async () => {
    const own = "sources: [{ id: s, title: T, grade: blog }]\ngifts: [{ id: 9, name: Zzyzx, coins: 5, source: s }]\n";
    const root = tree({ "home/giftworth.yaml": "catalogue: mine.yaml\n", "home/mine.yaml": own });
    const cwd = join(root, "home");
    expect(await asked(["cost", "2xzzy"], "zsh", { cwd })).toEqual(["words", "2xZzyzx"]);
    writeFileSync(join(cwd, "mine.yaml"), "gifts: [");
    expect(await asked(["cost", "2xLion"], "zsh", { cwd })).toContain("2xLion");
  });

  test("the command that answers it is never offered", async () => {
    expect((await cli(["--help"])).stdout).not.toContain("__complete");
    expect(await offered("__")).toEqual([]);
  });
});

describe("the script of bash", () => {
  const program = (body: string): string => {
    writeFileSync(join(folder, "giftworth"), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, "giftworth"), 0o755);
    return join(folder, "giftworth.bash");
  };
  const inBash = (words: readonly string[]): string[] => {
    writeFileSync(join(folder, "giftworth.bash"), ASKING.get("bash")!);
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const line = `. ./giftworth.bash; COMP_WORDS=(giftworth ${quoted}); COMP_CWORD=${words.length}
      _giftworth; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", line], { cwd: folder, env, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.trimEnd().split("\n");
  };

  test("asks with the words of the line, and offers the answer", () => {
    program(`printf 'words\\n%s\\tnote\\n' "$*"`);
    expect(inBash(["cost", "--region", "=", "g"])).toEqual([String.raw`__complete\ bash\ cost\ --region\ g`]);
    expect(inBash(["cost", '"Hand Hea'])).toEqual(["__complete bash cost Hand Hea"]);
  });

  test("offers files if the program says so, or prints nothing", () => {
    for (const body of ["echo files", "exit 1"]) {
      program(body);
      expect(inBash(["tally", "giftworth.b"])).toEqual(["giftworth.bash"]);
    }
  });

  test("is small", async () => {
    for (const [shell, script] of ASKING) {
      expect((await cli(["completion", shell])).stdout).toBe(script);
      expect(script.length).toBeLessThan(2000);
    }
  });
});
