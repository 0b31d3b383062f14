import { spawnSync } from "node:child_process";

import { describe, expect } from "vitest";
import { everyOffer, folder, lines, type Offers, quoted, scriptOf } from "./in-a-shell.js";

const script = await scriptOf("fish");

const inFish: Offers = (words) => {
  const typed = ["giftworth", ...words.slice(0, -1).map((word) => word.replaceAll(" ", "\\ ")), words.at(-1)].join(" ");
  const line = `source '${script}'; source '${script}'; complete -C ${quoted([typed])}`;
  const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", line], { encoding: "utf8", cwd: folder });
  expect(stderr).toBe("");
  return lines(stdout).map((one) => one.split("\t")[0]!.replaceAll("\\", ""));
};

describe("what completion offers", () => everyOffer(inFish));
