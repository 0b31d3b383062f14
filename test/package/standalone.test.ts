import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chunks } from "../program/built.js";

/*
 * What the binary is compiled from. A compiler includes what chunks load by name, and nothing else: a file read
 * from the folder of a chunk would be missing on every other machine.
 */

const STANDALONE = join(chunks, "../standalone");

const names = readdirSync(STANDALONE).filter((name) => name !== "LICENCES.txt");
const texts = new Map(names.map((name) => [name, readFileSync(join(STANDALONE, name), "utf8")]));

/** The modules that a script loads by name. */
const askedBy = (text: string): readonly string[] =>
  [...text.matchAll(/\brequire\(["'`]([^"'`]*)["'`]\)/g)].map(([, name = ""]) => name);

/** Ways of a script to a file that its text does not name, outside of texts that speak of them. */
const unnamed = (text: string): readonly string[] =>
  [...text.matchAll(/.{20}(?:__dirname|__filename|import\.meta|require\((?!["'`])|process\.execPath).{20}/gs)]
    .map(([found]) => found)
    .filter((found) => !/setTheme|responsibility|looked like/.test(found));

describe("what the binary is compiled from", () => {
  test("is scripts alone, the same as those of the package", () => {
    expect(names.filter((name) => !name.endsWith(".cjs"))).toEqual([]);
    expect(names).toEqual(readdirSync(chunks).filter((name) => name.endsWith(".cjs")));
  });

  test("loads chunks that exist and modules that every engine has", () => {
    for (const [name, text] of texts)
      for (const asked of askedBy(text))
        expect(asked.startsWith("./") ? texts.has(asked.slice(2)) : isBuiltin(asked), `${asked} in ${name}`).toBe(true);
  });

  test("has no chunk that is not reached from its start", () => {
    const reached = new Set(["cli.cjs"]);
    for (const name of reached)
      for (const asked of askedBy(texts.get(name)!)) if (asked.startsWith("./")) reached.add(asked.slice(2));
    expect(names.filter((name) => !reached.has(name))).toEqual([]);
  });

  test("finds no file by its own path", () => {
    expect([...texts].flatMap(([name, text]) => unnamed(text).map((found) => `${name}: ${found}`))).toEqual([]);
  });

  test("but the package does, which shows that the rule finds such files", () => {
    expect(unnamed(readFileSync(join(chunks, "answer.cjs"), "utf8"))).toHaveLength(1);
  });
});
