import { describe, expect, test } from "vitest";
import { catalogueOf, faultsOf, line, SOURCE } from "../../support/fixture.js";

const entry = (text: string): string => `${SOURCE}gifts:\n  - ${text}\n`;

/** The faults of a file: place, code and message, then what to do if the fault says it. */
const faults = (text: string): string[] =>
  faultsOf(text).map((fault) => (fault.help === undefined ? line(fault) : `${line(fault)}; ${fault.help}`));

const SECTIONS = /^begin with a section: sources, .*\bgifts\b.*\brates$/;

describe("files that hold no sections", () => {
  test.each([
    ["nothing", "", "the file is empty"],
    ["only blank lines", "\n\n  \n", "the file is empty"],
    ["only comments", "# one\n# two\n", "the file is empty"],
    ["a scalar", "hello\n", "the file has no sections"],
    ["a number", "5\n", "the file has no sections"],
    ["a list at the top", "- a\n- b\n", "the file has no sections"],
  ])("%s", (_, text, message) => {
    const found = faultsOf(text);
    expect(found.map(({ code, at, message }) => [code, at?.line, message])).toEqual([
      ["schema.invalid", text.trim() === "" && text !== "" ? expect.any(Number) : 1, message],
    ]);
    expect(found[0]?.help).toMatch(SECTIONS);
  });
});

describe("YAML beyond plain keys and values", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a tag",
      entry("{ name: !foo Rose, coins: 1, source: s }"),
      ["4:13 yaml.refused a tag “!foo” is not allowed; remove it"],
    ],
    [
      "a tag for code",
      entry('{ name: !!js/function "x", coins: 1, source: s }'),
      ["4:13 yaml.refused a tag “!!js/function” is not allowed; remove it"],
    ],
    [
      "a tag for a number",
      entry("{ name: Rose, coins: !!int 1, source: s }"),
      ["4:26 yaml.refused a tag “!!int” is not allowed; remove it"],
    ],
    [
      "a tag of our own schema",
      entry("{ name: Rose, coins: !!binary MQ==, source: s }"),
      ["4:26 yaml.refused a tag “!!binary” is not allowed; remove it"],
    ],
    [
      "an anchor and its alias",
      entry("{ name: &a Rose, coins: 1, source: s }\n  - { name: *a , coins: 1, source: s }"),
      [
        "4:13 yaml.refused an anchor “&a” is not allowed; remove it",
        "5:13 yaml.refused an alias “*a” is not allowed; write the value out",
      ],
    ],
    [
      "an anchor on a map",
      entry("&a { name: Rose, coins: 1, source: s }"),
      ["4:5 yaml.refused an anchor “&a” is not allowed; remove it"],
    ],
    ["an alias of nothing", entry("*a"), ["4:5 yaml.refused an alias “*a” is not allowed; write the value out"]],
    [
      "a merge key",
      entry("{ <<: x, name: Rose, coins: 1, source: s }"),
      ["4:7 yaml.refused a merge key “<<”; write the keys out"],
    ],
    ["a key that is a list", `${SOURCE}[a]: x\n`, ["3:1 yaml.refused this key is not a plain word"]],
    [
      "a key that is a map",
      entry("{ {a: b}: x, name: Rose, coins: 1, source: s }"),
      ["4:7 yaml.refused this key is not a plain word"],
    ],
    ["a “? ” key", "? sources\n: []\n", ["1:1 yaml.refused a “? ” key; write “key: value”"]],
    ["a “? ” key in braces", "{? sources : []}\n", ["1:2 yaml.refused a “? ” key; write “key: value”"]],
    [
      "a “? ” key in a list",
      `${SOURCE}gifts:\n  - ? name\n    : Rose\n`,
      ["4:5 yaml.refused a “? ” key; write “key: value”"],
    ],
    ["a “?” at a line's end", "?\n  sources\n", ["1:1 yaml.refused a “? ” key; write “key: value”"]],
    ["%YAML 1.1", `%YAML 1.1\n---\n${SOURCE}`, ["1:1 yaml.refused YAML 1.1 instead of 1.2; remove the %YAML line"]],
    ["%YAML 9.9", `%YAML 9.9\n---\n${SOURCE}`, ["1:1 yaml.refused YAML 9.9 instead of 1.2; remove the %YAML line"]],
    [
      "two documents",
      `${SOURCE}---\n${SOURCE}`,
      ["3:1 yaml.syntax there is a second document in the file; keep one document in a file: remove the “---”"],
    ],
    [
      "a tab before an entry",
      "sources:\n\t- { id: s, title: S, grade: blog }\n",
      ["2:1 yaml.syntax tabs are not allowed as indentation; indent with spaces"],
    ],
    ["NUL", entry("{ name: Ro\0se, coins: 1, source: s }"), ["4:15 yaml.refused a control character"]],
    ["ESC", entry("{ name: \u001b[31mRose, coins: 1, source: s }"), ["4:13 yaml.refused a control character"]],
    ["DEL", entry("{ name: Rose\u007f, coins: 1, source: s }"), ["4:17 yaml.refused a control character"]],
  ])("%s", (_, text, found) => expect(faults(text)).toEqual(found));

  test("broken syntax is reported at its place", () => {
    expect(faultsOf(`${SOURCE}gifts: [\n`).map(({ code }) => code)).toContain("yaml.syntax");
    expect(faultsOf(`${SOURCE}gifts: [\n`)[0]?.at?.line).toBeGreaterThanOrEqual(3);
    expect(line(faultsOf(`${SOURCE}gifts:\n  - name: "Rose\n`)[0]!)).toMatch(
      /^\d+:\d+ yaml\.syntax missing closing "quote/,
    );
    expect(line(faultsOf(`${SOURCE}gifts:\n  - name: Rose: red\n`)[0]!)).toMatch(/^4:\d+ yaml\.syntax nested mappings/);
  });

  test("each fault after a bracket that is never closed is on its own line", () => {
    const text = `${SOURCE}gifts:\n  - { name: Ro[se, coins: 1, source: s }\n  - name: Lion\n    coins: 1\n`;
    // The colon of “coins: 1” in the sixth line: after four blanks and five letters.
    expect(faultsOf(text).map(line)).toContain('6:10 yaml.syntax unexpected map-value-ind token in YAML stream: ":"');
  });

  test("lines that end in CR alone are refused, with the reason", () => {
    const found = faultsOf(entry("{ name: Rose, coins: 1, source: s }").replaceAll("\n", "\r"));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["yaml.syntax"]));
  });

  test("text that only looks like YAML syntax is text", () => {
    const names = ["who?", "a ? b", "a & b", "a * b", "100 %YAML 1.1", "#1", "fire ! fire", "[[[", "<<"];
    const text = `${SOURCE}gifts:\n${names.map((name) => `  - name: "${name}"\n    coins: 1\n    source: s\n`).join("")}`;
    expect(catalogueOf(text).gifts.map(({ name }) => name)).toEqual(names);
  });
});

describe("limits of the guard, on both sides", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
  test("brackets: 32 deep are read, 33 are not", () => {
    expect(faults(`gifts: ${nested(32)}`).join()).not.toContain("yaml.refused");
    expect(faults(`gifts: ${nested(33)}`)).toEqual(["1:40 yaml.refused brackets nested deeper than 32"]);
  });
  test("brackets one after the other do not nest", () => {
    const members = Array.from({ length: 100 }, () => "  - { name: A, also: [B, C], coins: 1, source: s }\n").join("");
    expect(faults(`${SOURCE}gifts:\n${members}`).join()).not.toContain("yaml.refused");
  });
  test("indentation: 128 columns are read, 129 are not", () => {
    expect(faults(`gifts:\n${" ".repeat(128)}x`).join()).not.toContain("yaml.refused");
    expect(faults(`gifts:\n${" ".repeat(129)}x`)).toEqual(["2:130 yaml.refused indented deeper than 128 columns"]);
  });
  test("dashes: 32 on a line are read, 33 are not", () => {
    expect(faults("- ".repeat(32)).join()).not.toContain("yaml.refused");
    expect(faults("- ".repeat(33))).toEqual(["1:1 yaml.refused lists nested deeper than 32"]);
  });
  test("size: a mebibyte is read, more is not", () => {
    const comment = (length: number): string => `#${"x".repeat(length - 1)}`;
    expect(faults(comment(1024 * 1024))[0]).toContain("the file is empty");
    expect(faults(comment(1024 * 1024 + 1))).toEqual([
      "1:1 yaml.refused larger than 1 MiB; split it: any file may hold any section",
    ]);
  });
});

/** Texts of a few kilobytes that keep a parser busy for minutes or abort the process. */
const BOMBS: readonly (readonly [name: string, text: string])[] = [
  ["[ × 1000", "[".repeat(1000)],
  ["[ × 100000", "[".repeat(100_000)],
  ["[ and line ends × 1000", "[\n".repeat(1000)],
  ["[ with a comment × 1000", "[ # c\n".repeat(1000)],
  ["{a: × 1000", "{a: ".repeat(1000)],
  ['{"a": × 1000', '{"a":'.repeat(1000)],
  ["[{a: × 500", "[{a: ".repeat(500)],
  ["-[ × 500", "- [".repeat(500)],
  ["[ after a value × 1000", "[x,".repeat(1000)],
  ["- × 1000", "- ".repeat(1000)],
  ["? × 500", "? ".repeat(500)],
  ["? and line ends × 500", "?\n".repeat(500)],
  ["? in brackets × 500", "[? ".repeat(500)],
  ["- ? × 500", "- ? ".repeat(500)],
  ["900 nested maps", Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["900 nested lists", Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}-`).join("\n")],
  [
    "a billion laughs",
    `a: &a [${Array(9).fill("lol").join(",")}]\n${[..."bcdefghi"]
      .map((letter, i) => `${letter}: &${letter} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`)
      .join("\n")}\n`,
  ],
  ["2,000 keys", Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join("\n")],
  ["one key 20,000 times", "k: 1\n".repeat(20_000)],
  ["a mebibyte and more", `gifts: ${"x".repeat(1024 * 1024)}`],
  ["a number of 900,000 digits", entry(`{ name: A, coins: ${"9".repeat(900_000)}, source: s }`)],
  ["an exponent of nine digits", entry("{ name: A, coins: 1e999999999, source: s }")],
];

describe.each(BOMBS)("%s", (_, text) => {
  // The second time is the one that aborts: the parser's stack overflows differently in a process that has seen it once.
  test.each(["once", "twice"])("is refused, %s", { timeout: 20_000 }, () => {
    const found = faultsOf(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.code).toMatch(/^(?:yaml|schema)\./);
    expect(found[0]?.at?.line).toBeGreaterThanOrEqual(1);
  });
});
