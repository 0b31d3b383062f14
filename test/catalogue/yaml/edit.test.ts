import { describe, expect, test } from "vitest";
import { edited } from "../../../src/catalogue/yaml/edit.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import type { Edit } from "../../../src/core/source.js";

const became = (text: string, ...edits: readonly Edit[]): string => unwrap(edited({ name: "t.yaml", text }, edits));
const set = (key: string, value: string | readonly string[]): Edit => ({ kind: "set", key, value });
const unset = (key: string): Edit => ({ kind: "unset", key });
const add = (entry: Extract<Edit, { kind: "add" }>["entry"], inOneLine = false): Edit => ({
  kind: "add",
  key: "gifts",
  entry,
  inOneLine,
});

const SETTINGS = `# mine

region:   FR     # since the move
fx: { VND: 25000,
      EUR: 0.9 } # two
catalogue: [my.yaml]
# the end
`;

describe("a key", () => {
  test("that exists changes in place, and nothing else does", () => {
    expect(became(SETTINGS, set("region", "GB"))).toBe(SETTINGS.replace("FR", "GB"));
    expect(became(SETTINGS, set("fx", ["EUR=0.8"]))).toBe(
      SETTINGS.replace("{ VND: 25000,\n      EUR: 0.9 }", "[EUR=0.8]"),
    );
  });

  test("that is new comes last", () => {
    expect(became(SETTINGS, set("share", "48%"))).toBe(`${SETTINGS}share: 48%\n`);
    expect(became("region: FR", set("share", "48%"))).toBe("region: FR\nshare: 48%\n");
    expect(became("", set("region", "GB"))).toBe("region: GB\n");
    expect(became("# nothing yet\n", set("region", "GB"))).toBe("# nothing yet\nregion: GB\n");
  });

  test("without a value gets one", () => {
    expect(became("region:\nshare: 48%\n", set("region", "GB"))).toBe("region: GB\nshare: 48%\n");
  });

  test("is taken out with its line and its comment", () => {
    expect(became(SETTINGS, unset("region"))).toBe(SETTINGS.replace(/^region.*\n/m, ""));
    expect(became(SETTINGS, unset("catalogue"))).toBe(SETTINGS.replace("catalogue: [my.yaml]\n", ""));
    expect(became(SETTINGS, unset("model"))).toBe(SETTINGS);
    expect(became("region: GB\n", unset("region"))).toBe("");
  });

  test("keeps the line ends of a file from Windows", () => {
    expect(became("region: FR\r\nshare: 48%\r\n", set("region", "GB"))).toBe("region: GB\r\nshare: 48%\r\n");
  });

  test.each([["yes: no # maybe"], ["- a"], [" both "], ["#1"], ["a: b"], ["'"], ["“ü”"]])(
    "with the value %j is read back as it was",
    (value) => expect(became("", set("title", value))).toMatch(/^title: .*\n$/),
  );
});

describe("an entry", () => {
  const rose = { id: "1", name: "Rose: red", coins: "1" };
  const lines = '  - id: 1\n    name: "Rose: red"\n    coins: 1\n';

  test("begins a list", () => {
    expect(became("", add(rose))).toBe(`gifts:\n${lines}`);
    expect(became("gifts: [] # none\n# more\nrates: []\n", add(rose))).toBe(
      `gifts:\n${lines.trimEnd()} # none\n# more\nrates: []\n`,
    );
  });

  test("comes after the last, with the same indent", () => {
    const list = "gifts:\n- { id: 7, name: A } # first\n\n# prices\nrates: []\n";
    expect(became(list, add(rose, true))).toBe(
      list.replace("# first\n", '# first\n- { id: 1, name: "Rose: red", coins: 1 }\n'),
    );
    expect(became("gifts:\n    - { id: 7 }", add(rose, true))).toBe(
      'gifts:\n    - { id: 7 }\n    - { id: 1, name: "Rose: red", coins: 1 }\n',
    );
  });

  test("joins a list of one line", () => {
    expect(became("gifts: [{ id: 7 }]\n", add({ id: "1", packages: { 70: "0.75" } }))).toBe(
      "gifts: [{ id: 7 }, { id: 1, packages: { 70: 0.75 } }]\n",
    );
  });
});

test.each([
  ["{ region: FR }\n", set("share", "48%")],
  ["gifts: { a: b }\n", add({ id: "1" })],
  ["- a\n", set("share", "48%")],
])("an edit that does not fit into %j is refused", (text, edit) => {
  const outcome = edited({ name: "t.yaml", text }, [edit]);
  expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual([
    expect.stringMatching(/^(?:schema|yaml)/),
  ]);
});
