import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { manyNote } from "../../src/commands/base/many-note.js";
import { everyHelp } from "../support/commands.js";

const SRC = join(import.meta.dirname, "../../src/commands");

describe.each([...(await everyHelp())])("the help of %s", (name, { words, summary, examples, notes = [], load }) => {
  test("is in the folder of its name", () => {
    expect(existsSync(join(SRC, ...name.split(" "), "help.ts"))).toBe(true);
  });

  test("is a summary of one line that goes on from the name, and usage that commander reads", () => {
    expect(summary).toMatch(/^[a-z][^\n]*[^\s.]$/);
    expect(words).toMatch(/^(?:(?:<[a-z|]+(?:\.\.\.)?>|\[[a-z|]+(?:\.\.\.)?\]) ?)*$/);
  });

  test("has examples of the command itself; a family has its actions", async () => {
    const command = await load();
    if ("actions" in command) expect(examples).toEqual([]);
    else expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(`${example} `.startsWith(`giftworth ${name} `)).toBe(true);
  });

  test("says that the command answers a stream of questions if and only if it does", async () => {
    const command = await load();
    expect(notes.includes(manyNote(name))).toBe("batch" in command);
  });
});
