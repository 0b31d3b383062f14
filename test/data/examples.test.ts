import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../src/core/diagnostic.js";
import { recognise, recogniseSheet } from "../../src/readers/recognise.js";
import { openSheet } from "../../src/readers/text/sheet.js";
import { cli, words } from "../support/cli.js";

const data = join(import.meta.dirname, "../../data");

const files = readdirSync(data, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name, parentPath }) => join(parentPath, name).slice(data.length + 1));

/** Rows of the table of examples: the file, and a command that reads it. */
const examples = [
  ...readFileSync(join(data, "README.md"), "utf8").matchAll(/^\| `(example-[^`]+)` \|.*\| `giftworth ([^`]+)` \|$/gm),
].map(([, file = "", line = ""]) => ({ file, line }));

/** The kind of sheet, by its headings; headings that no program writes are of past LIVEs. */
function kindOf(bytes: Buffer): string {
  const { kind } = recognise(bytes);
  if (kind !== "sheet") return kind;
  return recogniseSheet(unwrap(openSheet({ name: "", text: bytes.toString() })).head) ?? "past LIVEs";
}

describe("the files of data/", () => {
  // The package has them all. The binary has what is compiled: a file of another kind would have to be put into it.
  test("are YAML, which is compiled into package and binary, and examples, which the table lists", () => {
    const others = files.filter((name) => !name.endsWith(".yaml") && name !== "README.md");
    expect(others.sort()).toEqual(examples.map(({ file }) => file).sort());
  });

  test("have an example of every kind of file that is read", () => {
    const kinds = new Set(examples.map(({ file }) => kindOf(readFileSync(join(data, file)))));
    expect([...kinds].sort()).toEqual(["agency", "bank", "export", "json", "log", "past LIVEs", "paypal"]);
  });

  test.for(examples)("$line: the built-in file is that of the folder", async ({ file, line }) => {
    expect(line).toContain(` ${file}`);
    const [builtIn, fromFolder] = [
      await cli(words(line)),
      await cli(words(line.replaceAll(" example-", " data/example-"))),
    ];
    expect(builtIn.exit).toBe(0);
    expect(builtIn.stdout).not.toBe("");
    expect(fromFolder.stdout.replaceAll("data/example-", "example-")).toBe(builtIn.stdout);
  });

  test("an example that is not built in is a missing file", async () => {
    expect((await cli(["tally", "example-none.json"])).exit).toBe(4);
  });
});
