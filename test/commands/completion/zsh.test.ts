import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { everyOffer, folder, lines, type Offers, quoted, scriptOf } from "./in-a-shell.js";

const script = await scriptOf("zsh");

/** compadd and _files belong to a line editor; here they print their arguments. */
const inZsh: Offers = (given) => {
  const line = `compdef() { : }; . '${script}'; . '${script}'
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

describe("what completion offers", () => everyOffer(inZsh));

/** The words that a real zsh runs when Tab and Enter are pressed after a line. */
function calledInZsh(typed: string): string {
  const setup = `cd '${folder}'; PS1=; autoload -Uz compinit; compinit -u -D; . '${script}'
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

describe("a real zsh", () => {
  test.each([
    ["tally recor", "tally recorded.ndjson"],
    ["cost --region=gb", "cost --region=GB"],
    ["cost --format=mark", "cost --format=markdown"],
  ])("%s", (typed, called) => {
    writeFileSync(join(folder, "recorded.ndjson"), "");
    expect(calledInZsh(`giftworth ${typed}`)).toBe(called);
  });
});
