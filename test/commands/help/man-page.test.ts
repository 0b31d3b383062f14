import { describe, expect, test } from "vitest";
import { manPages } from "../../../src/commands/help/man-page.js";
import { entriesOf } from "../../../src/commands/help/manual.js";
import { COMMANDS } from "../../../src/commands/index.js";

const entries = await entriesOf(COMMANDS);
const pages = await manPages({ commands: COMMANDS, generatedBy: "giftworth 0.1.0", day: "2026-11-05" });

/** A text as in a page: dashes and characters beyond ASCII have names. */
const plain = (page: string): string =>
  page
    .replaceAll("\\-", "-")
    .replace(/\\\[u([0-9A-F]+)\]/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("\\&", "");

test("the program has a page, and so has each command and action", () => {
  const names = entries.map(({ name }) => `giftworth-${name.replaceAll(" ", "-")}.1`);
  expect([...pages.keys()]).toEqual(["giftworth.1", ...names]);
});

describe.each([...pages])("%s", (_, page) => {
  test("has its day, its sections in their order, and letters that every machine has", () => {
    expect(page).toMatch(/^\.Dd November 5, 2026\n\.Dt GIFTWORTH\S* 1\n\.Os "giftworth 0\.1\.0"\n/);
    const sections = [...page.matchAll(/^\.Sh (.*)$/gm)].map(([, title]) => title);
    const wanted = ["NAME", "SYNOPSIS", "DESCRIPTION", "ENVIRONMENT", "FILES", "EXIT STATUS", "SEE ALSO"];
    expect(sections.filter((title) => wanted.includes(title!))).toEqual(wanted);
    expect(page.replaceAll("\n", "")).toMatch(/^[ -~]*$/);
  });
});

test.each(entries.map((entry) => [entry.name, entry] as const))("%s has the text of its help", (name, entry) => {
  const page = plain(pages.get(`giftworth-${name.replaceAll(" ", "-")}.1`)!);
  const said = page.replace(/\n(?!\.)/g, " ");
  expect(page).toContain(`.Nd ${entry.summary}\n`);
  for (const { name: option, short, value, summary } of [...entry.options, ...entry.common]) {
    const spelt = `${short === undefined ? "" : `Fl ${short.slice(1)} , `}Fl ${option.slice(1)}`;
    expect(page).toContain(`.It ${spelt}${value === undefined ? "" : ` Ar ${value}`}\n${summary}`);
  }
  for (const note of entry.notes) expect(said).toContain(note);
  for (const example of entry.examples) expect(page).toContain(`\n${example}\n`);
});

test("a word that is also the name of a macro stays a word", () => {
  expect(pages.get("giftworth-cost.1")).toContain(".Ss \\&In another currency\n");
});
