import { spawnSync } from "node:child_process";

import { describe, expect, test } from "vitest";
import { everyOffer, folder, lines, type Offers, quoted, scriptOf } from "./in-a-shell.js";

const script = await scriptOf("bash");

const inBash: Offers = (words) => {
  const line = `. '${script}'; . '${script}'
    COMP_WORDS=(giftworth ${quoted(words)}); COMP_CWORD=${words.length}; _giftworth; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", line], { encoding: "utf8", cwd: folder });
  expect(stderr).toBe("");
  return lines(stdout).map((name) => name.replaceAll("\\", ""));
};

describe("what completion offers", () => everyOffer(inBash));

describe("the script for bash", () => {
  test("recognizes the value of an option after =, however the line is split", () => {
    expect(inBash(["cost", "--region", "=", "GB"])).toEqual(["GB"]);
    expect(inBash(["cost", "--format", "="])).toContain("markdown");
    expect(inBash(["cost", "--format=mark"])).toEqual(["--format=markdown"]);
    expect(inBash(["cost", "--region", "=", "GB", "Lio"])).toContain("Lion");
  });

  test("offers names that differ only in case if they begin alike", () => {
    const offered = inBash(["cost", "li"]);
    expect(offered).toContain("Lion");
    expect(new Set(offered.map((name) => name.slice(0, 2)))).toEqual(new Set(["Li"]));
  });

  test("is valid bash", () => {
    expect(spawnSync("bash", ["-n", script], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  test("keeps a name with spaces as one word, and an open quote as it is", () => {
    const reply = (typed: string): string =>
      spawnSync(
        "bash",
        [
          "--norc",
          "-c",
          `. '${script}'; COMP_WORDS=(giftworth cost "$1"); COMP_CWORD=2; _giftworth; printf '%s\\n' "\${COMPREPLY[@]}"`,
          "x",
          typed,
        ],
        { encoding: "utf8" },
      ).stdout;
    expect(lines(reply("Hand\\ Hea"))).toContain("Hand\\ Hearts");
    expect(lines(reply('"Hand Hea'))).toContain("Hand Hearts");
  });
});
