import { describe, expect, test } from "vitest";
import { cli, words } from "../../../support/cli.js";
import { dataCatalogue as data } from "../../../support/data.js";
import { catalogueOf } from "../../../support/fixture.js";

const run = (kind: string, content: unknown, line = "") =>
  cli(["catalogue", "import", kind, "-", ...words(line)], { stdin: JSON.stringify(content) });

const LION = { id: 6369, name: "Lion", diamond_count: 29999 };

describe("gifts", () => {
  test("new ones and known ones seen again, each with its source and day", async () => {
    const { stdout, stderr, exit } = await run("gifts", [LION, { id: 900001, name: "Comet Tail", diamond_count: 5 }]);
    expect([stderr, exit]).toEqual(["", 0]);
    expect(stdout).toBe(`# From stdin, as seen on 2026-11-22 (--as-of)
# 1 new gift, 1 seen again, 0 unchanged
sources:
  - id: import-gifts-2026-11-22
    title: Gift list as TikTok's interface returned it
    grade: page-copy
    date: 2026-11-22
gifts:
  - { id: 6369, name: Lion, coins: 29999, streaks: false, first: 2023-08-04, seen: 2026-11-22, source: import-gifts-2026-11-22 }
  - { id: 900001, name: Comet Tail, coins: 5, first: 2026-11-22, seen: 2026-11-22, source: import-gifts-2026-11-22 }
`);
  });

  test("a type says whether a gift streaks; without one, the known value stays", async () => {
    const { stdout } = await run("gifts", [
      { ...LION, type: 1 },
      { id: 5655, name: "Rose", diamond_count: 1 },
      { id: 900001, name: "Comet Tail", diamond_count: 5, type: 2 },
    ]);
    expect(stdout).toContain("name: Lion, coins: 29999, streaks: true,");
    expect(stdout).toContain("name: Rose, coins: 1, streaks: true,");
    expect(stdout).toContain("name: Comet Tail, coins: 5, streaks: false,");
  });

  test("a known one keeps its name; another name of it is added", async () => {
    const { stdout } = await run("gifts", [{ ...LION, name: "Löwe" }]);
    expect(stdout).toContain("name: Lion, also: [Löwe], coins: 29999");
  });

  test("every name that a list gives an id is kept", async () => {
    const rows = ["Comet Tail", "Kometenschweif"].map((name) => ({ id: 900001, name, coins: 5 }));
    const { stdout } = await run("gifts", [...rows, { ...LION, name: "Löwe" }, { ...LION, name: "Leeuw" }]);
    expect(stdout).toContain("{ id: 900001, name: Comet Tail, also: [Kometenschweif], coins: 5,");
    expect(stdout).toContain("{ id: 6369, name: Lion, also: [Löwe, Leeuw], coins: 29999,");
  });

  test("a gift already seen later is unchanged", async () => {
    const { stdout } = await run("gifts", [LION], "--as-of 2024-01-01");
    expect(stdout).toContain("# 0 new gifts, 0 seen again, 1 unchanged");
    expect(stdout).toContain("gifts: []");
  });

  test("every known id with another price is refused, and the error says where it is known", async () => {
    const wrong = [
      { ...LION, diamond_count: 30000 },
      { id: 5655, diamond_count: 2 },
    ];
    const { stdout, stderr, exit } = await cli(words("catalogue import gifts -"), {
      stdin: JSON.stringify(wrong),
      env: { GIFTWORTH_FORMAT: "json" },
    });
    expect([stdout, exit]).toEqual(["", 3]);
    expect(JSON.parse(stderr).diagnostics).toMatchObject([
      {
        code: "import.contradicts",
        message: "Lion (id 6369) costs 30000 coins here and 29999 in the catalogue",
        related: [{ file: "data/gifts.yaml", message: "known here" }],
      },
      { message: "Rose (id 5655) costs 2 coins here and 1 in the catalogue" },
    ]);
  });

  test("an entry without a price or a name is left out, and reported", async () => {
    const { stdout } = await run("gifts", [
      LION,
      { id: 900002, name: "Free", diamond_count: 0 },
      { id: 900003, coins: 5 },
    ]);
    expect(stdout).toContain("# left out: Free (id 900002): no price\n# left out: id 900003: no name\n");
    expect(stdout).not.toContain("id: 90000");
  });

  test("cost the same everywhere", async () => {
    expect((await run("gifts", [LION], "--region GB")).exit).toBe(2);
  });
});

describe("names from outside", () => {
  const names = [
    "a: b",
    "a #b",
    "- x",
    "{x}",
    "[x]",
    "&a",
    "*a",
    "!t",
    "|",
    "> x",
    "'x",
    '"x"',
    "%x",
    "@x",
    "`x`",
    "?",
    "yes",
    "null",
    "1",
    "1e3",
    "0x1",
    "x,y",
    "x]",
    "x}",
    "back\\slash",
    "~",
    "<<",
    "é",
    "ローズ",
    "🌹",
    "a\u001b[31m",
    "a\u0085b",
    "\u202egnp",
    "end ",
    "__proto__",
    "tab\there",
    "line\nbreak",
    "lone \ud800",
    "---",
    "...",
    "x:",
    "#",
  ];

  test.each(names)("%j is read back unchanged", async (name) => {
    const { stdout, stderr, exit } = await run("gifts", [
      { id: 900001, name, coins: 5 },
      { id: 900002, name, coins: 0 },
    ]);
    expect([stderr, exit]).toEqual(["", 0]);
    const [gift] = catalogueOf(stdout, data).gifts.filter(({ id }) => id === 900001);
    expect(gift?.name).toBe(name.replace(/\s+/g, " ").trim());
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
