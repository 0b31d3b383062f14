import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { offerText } from "../../src/commands/completion/offers.js";
import { manPages } from "../../src/commands/help/man-page.js";
import { COMMANDS } from "../../src/commands/index.js";
import { cli } from "../support/cli.js";

/** A command as `help --json` has it. */
interface Entry {
  readonly name: string;
  readonly group: string;
  readonly summary: string;
  readonly options: readonly { readonly name: string }[];
  readonly commonOptions: readonly string[];
  readonly examples: readonly string[];
}

const manual: { readonly commands: readonly Entry[] } = JSON.parse((await cli(["help", "--json"])).stdout);
const pages = await manPages({ commands: COMMANDS, generatedBy: "giftworth 0.1.0", day: "2026-11-05" });
const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const script = (await cli(["completion", "bash", "--static"])).stdout;

const none = async (): Promise<never> => {
  throw new RangeError("no name of the catalogue is asked for");
};

describe.each(manual.commands.map((entry) => [entry.name, entry] as const))("of %s", (name, entry) => {
  const names = [...entry.options.map((option) => option.name), ...entry.commonOptions].sort();

  test("the help as data, the manual and both completions have the same options", async () => {
    const page = pages.get(`giftworth-${name.replaceAll(" ", "-")}.1`)!.replaceAll("\\-", "-");
    const inPage = [...page.matchAll(/^\.It (?:Fl \w , )?Fl (-[a-z-]+)/gm)].map(([, option]) => `-${option}`);
    expect(inPage.sort()).toEqual(names);
    const isFamily = names.length === 0;
    const text = await offerText([...name.split(" "), "--"], "zsh", { commands: COMMANDS, catalogue: none });
    const offered = text.split("\n").slice(1, -1);
    expect(offered.map((line) => line.split("\t")[0]!).sort()).toEqual(names);
    const options = script.slice(script.indexOf("__giftworth_options()"));
    const [, printed = ""] = new RegExp(`'${name}'\\) (?:printf '%s\\\\n' )?(.*) ;;`).exec(options) ?? [];
    expect([...printed.matchAll(/'(--[a-z-]+)'/g)].map(([, option]) => option!).sort()).toEqual(isFamily ? [] : names);
  });

  test("the README's table has every command for viewers and creators, and no other", () => {
    const isAsked = ["viewers", "creators", "both"].includes(entry.group) && !name.includes(" ");
    expect(readme.includes(`| \`${entry.examples[0]}\` | ${entry.summary} |`)).toBe(isAsked);
  });
});
