import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cli } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

const has = (shell: string): boolean => spawnSync("sh", ["-c", `command -v ${shell}`]).status === 0;
const scriptOf = (shell: string): string => join(folder, `giftworth.${shell}`);

beforeAll(async () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const { stdout, exit } = await cli(["completion", shell]);
    expect(exit).toBe(0);
    writeFileSync(scriptOf(shell), stdout);
  }
});

/** What a Tab offers behind these words, the last of which is being typed. */
type Offers = (words: readonly string[]) => readonly string[];

const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");

const inBash: Offers = (words) => {
  const line = `. '${scriptOf("bash")}'; . '${scriptOf("bash")}'
    COMP_WORDS=(giftworth ${quoted(words)}); COMP_CWORD=${words.length}; _giftworth; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", line], { encoding: "utf8", cwd: folder });
  expect(stderr).toBe("");
  return lines(stdout).map((name) => name.replaceAll("\\", ""));
};

/** compadd and _files belong to a line editor; here they say what they were given. */
const inZsh: Offers = (given) => {
  const line = `compdef() { : }; . '${scriptOf("zsh")}'; . '${scriptOf("zsh")}'
    compadd() { shift 3; print -l -- "$@" }; _files() { print -l -- *(N) }; compset() { : }
    words=(giftworth ${quoted(given)}); CURRENT=${given.length + 1}; PREFIX=$words[CURRENT]; _giftworth`;
  const { stdout, stderr } = spawnSync("zsh", ["-f", "-c", line], { encoding: "utf8", cwd: folder });
  expect(stderr).toBe("");
  const typed = given
    .at(-1)!
    .replace(/^--[a-z-]+=/, "")
    .toLowerCase();
  return lines(stdout).filter((name) => name.toLowerCase().startsWith(typed));
};

const inFish: Offers = (words) => {
  const typed = ["giftworth", ...words.slice(0, -1).map((word) => word.replaceAll(" ", "\\ ")), words.at(-1)].join(" ");
  const line = `source '${scriptOf("fish")}'; source '${scriptOf("fish")}'; complete -C ${quoted([typed])}`;
  const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", line], { encoding: "utf8", cwd: folder });
  expect(stderr).toBe("");
  return lines(stdout).map((one) => one.split("\t")[0]!.replaceAll("\\", ""));
};

describe.each<[string, Offers]>([
  ["bash", inBash],
  ["zsh", inZsh],
  ["fish", inFish],
])("%s", (shell, offers) => {
  describe.runIf(has(shell))("where it is installed", () => {
    test("offers commands, and the actions of a family", () => {
      expect(offers(["pa"])).toEqual(expect.arrayContaining(["packages", "payout"]));
      expect(offers([""])).toContain("help");
      expect(offers(["catalogue", "che"])).toEqual(["check"]);
    });

    test("offers the options of the command, and no others", () => {
      expect(offers(["payout", "Lion", "--wit"])).toEqual(["--withholding"]);
      expect(offers(["cost", "--wit"])).toEqual([]);
      expect(offers(["catalogue", "schema", "--rep"])).toEqual(["--report"]);
    });

    test("offers values: regions, lists, models and the words of a choice", () => {
      expect(offers(["cost", "Lion", "--region", "G"])).toContain("GB");
      expect(offers(["cost", "Lion", "--prices", "us-web-2"])).toContain("us-web-2024");
      expect(offers(["payout", "Lion", "--model", "ps-"])).toContain("ps-a");
      expect(offers(["cost", "--format", "mark"])).toEqual(["markdown"]);
    });

    test("offers gifts, those with spaces whole", () => {
      expect(offers(["cost", "Lio"])).toContain("Lion");
      expect(offers(["payout", "--region", "GB", "Hand"])).toContain("Hand Hearts");
    });

    test("the value of an option is no command", () => {
      expect(offers(["--region", "GB", "cos"])).toEqual(["cost"]);
      expect(offers(["cost", "--as-of", "2026-01-01", "Lio"])).toContain("Lion");
    });

    test("offers what may be imported, and the reports there are", () => {
      expect(offers(["catalogue", "import", ""])).toEqual(["gifts", "packages"]);
      writeFileSync(join(folder, "recorded.ndjson"), "");
      expect(offers(["catalogue", "import", "gifts", "rec"])).toEqual(["recorded.ndjson"]);
      expect(offers(["catalogue", "import", "--as-of", "2026-01-01", "g"])).toEqual(["gifts"]);
      expect(offers(["catalogue", "schema", "--report", "pay"])).toEqual(["payout"]);
    });

    test("names ignore case", () => {
      expect(offers(["cost", "lio"])).toContain("Lion");
      expect(offers(["cost", "--region", "gb"])).toEqual(["GB"]);
    });

    test("offers every option once", () => {
      const options = offers(["promote", "--"]);
      expect(options.length).toBeGreaterThan(20);
      expect(new Set(options).size).toBe(options.length);
    });

    test("offers files where a file is wanted", () => {
      writeFileSync(join(folder, "recorded.ndjson"), "");
      expect(offers(["tally", "rec"])).toEqual(["recorded.ndjson"]);
      expect(offers(["cost", "--catalogue", "rec"])).toEqual(["recorded.ndjson"]);
    });
  });
});

/** The words that a real zsh calls with where Tab and Enter are pressed behind a line. */
function calledInZsh(typed: string): string {
  const setup = `cd '${folder}'; PS1=; autoload -Uz compinit; compinit -u -D; . '${scriptOf("zsh")}'
    bindkey '^I' complete-word; giftworth() { print -r -- "<$*>" }; print ready`;
  writeFileSync(join(folder, "setup.zsh"), setup);
  const line = `zmodload zsh/zpty; zpty -b z "zsh -f -i"; zpty -w z ". '${join(folder, "setup.zsh")}'"
    local out= part; local -i tries=0
    until [[ $out == *ready* ]] || (( tries++ > 400 )); do zpty -r -t z part && out+=$part || sleep 0.05; done
    out=; tries=0; zpty -w z $'${typed}\\t'
    until [[ $out == *"<"*">"* ]] || (( tries++ > 400 )); do zpty -r -t z part && out+=$part || sleep 0.05; done
    print -r -- $out; zpty -d z`;
  const { stdout } = spawnSync("zsh", ["-f", "-c", line], { encoding: "utf8", cwd: folder, timeout: 60_000 });
  expect(stdout).not.toContain("no matches found");
  return /<(.*)>/.exec(stdout)?.[1]?.trim() ?? stdout;
}

describe.runIf(has("zsh"))("a real zsh", () => {
  test.each([
    ["tally recor", "tally recorded.ndjson"],
    ["cost --region=gb", "cost --region=GB"],
    ["cost --format=mark", "cost --format=markdown"],
  ])("%s", (typed, called) => {
    writeFileSync(join(folder, "recorded.ndjson"), "");
    expect(calledInZsh(`giftworth ${typed}`)).toBe(called);
  });
});

describe.runIf(has("bash"))("the script for bash", () => {
  test("tells the value of an option behind =, however the line is split", () => {
    expect(inBash(["cost", "--region", "=", "GB"])).toEqual(["GB"]);
    expect(inBash(["cost", "--format", "="])).toContain("markdown");
    expect(inBash(["cost", "--format=mark"])).toEqual(["--format=markdown"]);
    expect(inBash(["cost", "--region", "=", "GB", "Lio"])).toContain("Lion");
  });

  test("offers of names alike but for case those that begin with one text", () => {
    const offered = inBash(["cost", "li"]);
    expect(offered).toContain("Lion");
    expect(new Set(offered.map((name) => name.slice(0, 2)))).toEqual(new Set(["Li"]));
  });

  test("is bash", () => {
    expect(spawnSync("bash", ["-n", scriptOf("bash")], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  test("keeps a name with spaces one word, and a begun quote as it is", () => {
    const reply = (typed: string): string =>
      spawnSync(
        "bash",
        [
          "--norc",
          "-c",
          `. '${scriptOf("bash")}'; COMP_WORDS=(giftworth cost "$1"); COMP_CWORD=2; _giftworth; printf '%s\\n' "\${COMPREPLY[@]}"`,
          "x",
          typed,
        ],
        { encoding: "utf8" },
      ).stdout;
    expect(lines(reply("Hand\\ Hea"))).toContain("Hand\\ Hearts");
    expect(lines(reply('"Hand Hea'))).toContain("Hand Hearts");
  });
});

test.each(["bash", "zsh", "fish"])("%s is given no name that a terminal would obey or hide", async (shell) => {
  const hostile = ["\\e]0;pwn\\aZzz", "Zzz\\u202Eexe", "Zzz\\u200B", "Zzz\\x9Bm"];
  const names = [...hostile, "Zzz plain", "Zzz \u{1F469}\u200D\u{1F680}", "Zzz Cafe\u0301"];
  const gifts = names.map((name, index) => `  - { id: ${990001 + index}, name: "${name}", coins: 5, source: s }`);
  const path = join(folder, "hostile.yaml");
  const source = "sources:\n  - { id: s, title: T, grade: page-copy, date: 2026-01-01 }";
  writeFileSync(path, `${source}\ngifts:\n${gifts.join("\n")}\n`);
  const { stdout, stderr, exit } = await cli(["completion", shell, "--catalogue", path]);
  expect([stderr, exit]).toEqual(["", 0]);
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}|[\u200B\u202E]/u);
  expect(stdout.match(/'Zzz[^']*'/g)).toEqual(["'Zzz Cafe\u0301'", "'Zzz plain'", "'Zzz \u{1F469}\u200D\u{1F680}'"]);
});

test("a shell that is not known is refused with the nearest", async () => {
  const { stdout, stderr, exit } = await cli(["completion", "bsh"]);
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toContain("did you mean “bash”?");
  expect((await cli(["completion", "tcsh"])).stderr).toContain("write one of bash, zsh, fish");
});
