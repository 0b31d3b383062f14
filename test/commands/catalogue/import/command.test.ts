import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../../support/cli.js";
import { dataCatalogue as data } from "../../../support/data.js";
import { catalogueOf } from "../../../support/fixture.js";
import { temporaryFolder } from "../../../support/temporary.js";

const folder = temporaryFolder();

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

describe("packages", () => {
  const PRICES = {
    data: [
      {
        diamond_count: 70,
        currency_price: [
          { currency: "GBP", price: 80 },
          { currency: "USD", price: 105 },
        ],
      },
      {
        diamond_count: 350,
        currency_price: [
          { currency: "GBP", price: 400 },
          { currency: "USD", price: 525 },
        ],
      },
    ],
    extra: { channel: "web" },
  };

  test("one list for each currency, with region, channel and day", async () => {
    const { stdout, exit } = await run(
      "packages",
      PRICES,
      "--region GB --as-of 2026-11-20 --source-title 'My screen: GB'",
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('title: "My screen: GB"');
    expect(stdout).toContain("# the list is in USD, but the currency of the UK is GBP\n");
    const lists = catalogueOf(stdout, data).priceLists.filter(
      ({ id }) => id.startsWith("gb-") && id.endsWith("2026-11-20"),
    );
    expect(lists).toMatchObject([
      { id: "gb-gbp-web-2026-11-20", region: "GB", channel: "web", currency: "GBP", default: false },
      {
        id: "gb-usd-web-2026-11-20",
        packages: [
          { coins: 70, price: "1.05" },
          { coins: 350, price: "5.25" },
        ],
      },
    ]);
    expect(lists[0]?.packages).toMatchObject([
      { coins: 70, price: "0.80" },
      { coins: 350, price: "4.00" },
    ]);
  });

  test("written to a file it passes the check, and imported again it is the same", async () => {
    const path = join(folder, "gb.yaml");
    expect((await run("packages", PRICES, `--region GB -o ${path}`)).exit).toBe(0);
    expect((await cli(["catalogue", "check", path])).exit).toBe(0);
    expect((await run("packages", PRICES, `--region GB -o ${path}`)).exit).toBe(5);
    const again = await run("packages", PRICES, `--region GB --catalogue ${path}`);
    expect(again).toEqual({ stdout: readFileSync(path, "utf8"), stderr: "", exit: 0 });
  });

  test("a known list of that day with other prices is refused", async () => {
    const path = join(folder, "us.yaml");
    const one = (price: number) => ({ data: [{ diamond_count: 70, price }], extra: { default_currency: "USD" } });
    await run("packages", one(105), `--region US --channel ios -o ${path}`);
    const { stderr, exit } = await run("packages", one(110), `--region US --channel ios --catalogue ${path}`);
    expect(exit).toBe(3);
    expect(stderr).toContain("error[import.contradicts]: the price list “us-ios-2026-11-22” exists with other prices");
    expect(stderr).toContain(`${path}:`);
  });

  test("so is a list of that region, channel, currency and day under another id", async () => {
    const path = join(folder, "screen.yaml");
    const one = (price: number) => ({ data: [{ coins: 70, price }], extra: { default_currency: "USD" } });
    const { stdout } = await run("packages", one(105), "--region US --channel ios");
    writeFileSync(path, stdout.replace("us-ios-2026-11-22", "my-screen"));
    const ask = (price: number, line: string) => run("packages", one(price), `${line} --catalogue ${path}`);
    const { stderr, exit } = await ask(110, "--region US --channel ios");
    expect(exit).toBe(3);
    expect(stderr).toContain("error[import.contradicts]: the price list “my-screen” exists with other prices");
    expect((await ask(105, "--region US --channel ios")).exit).toBe(0);
    expect((await ask(110, "--region US --channel android")).exit).toBe(0);
    expect((await ask(110, "--region US --channel ios --as-of 2026-11-21")).exit).toBe(0);
  });

  test("a channel other than the list's is accepted, and reported", async () => {
    const said = "# the list says its channel is web; --channel ios was used instead\n";
    expect((await run("packages", PRICES, "--channel ios")).stdout).toContain(said);
    expect((await run("packages", PRICES, "--channel web")).stdout).not.toContain("instead");
  });

  test("a price without a currency gets an error that says how to write it, and that works", async () => {
    const { stderr, exit } = await run("packages", { data: [{ coins: 70, price: 75, currency: "GBP" }] });
    expect(exit).toBe(3);
    const [, example] = /write it like (.*), which is 0\.75 GBP: prices are hundredths/.exec(stderr) ?? [];
    const { stdout } = await run("packages", JSON.parse(`{"data":[{"coins":70,${example}}]}`));
    expect(stdout).toContain("packages: { 70: 0.75 }");
    const topic = (await cli(["help", "formats"])).stdout;
    const [, whole = ""] = /catalogue import packages reads (\S+): hundredths/.exec(topic) ?? [];
    expect((await run("packages", JSON.parse(whole))).stdout).toContain("packages: { 70: 0.75 }");
  });

  test("an unknown region is refused before the file is judged", async () => {
    expect((await run("packages", PRICES, "--region EN")).exit).toBe(2);
  });

  test("more coins than any package holds are refused, not written", async () => {
    const { stdout, stderr, exit } = await run("packages", {
      data: [{ diamond_count: 99999999, price: 5 }],
      extra: { default_currency: "USD" },
    });
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr).toContain("is more coins than any package holds");
  });
});

describe("the interface's own shapes", () => {
  test.each([
    ["gifts", "test/samples/gift-list.json", ""],
    ["packages", "test/samples/coin-price-list.json", "--region US"],
  ])("%s of %s pass the check", async (kind, sample, line) => {
    const { stdout, stderr, exit } = await cli(["catalogue", "import", kind, sample, ...words(line)]);
    expect([stderr, exit]).toEqual(["", 0]);
    const path = join(folder, `${kind}.yaml`);
    writeFileSync(path, stdout);
    expect((await cli(["catalogue", "check", path])).exit).toBe(0);
  });
});

describe("one kind of list given as the other", () => {
  const PRICES = {
    data: [{ id: 7, diamond_count: 70, currency_price: [{ currency: "GBP", price: 105, price_show_form: "£1.05" }] }],
  };
  const GIFTS = [LION, { id: 900001, name: "Comet Tail", diamond_count: 5 }];

  test("coin prices are not gifts", async () => {
    for (const content of [PRICES, { data: [{ iap_id: "a.b", diamond_count: 70, price: 105 }] }]) {
      const { stdout, stderr, exit } = await run("gifts", content);
      expect([stdout, exit]).toEqual(["", 3]);
      expect(stderr).toContain("error[import.invalid]: stdin is a coin price list");
      expect(stderr).toContain("help: use giftworth catalogue import packages");
    }
  });

  test.each([
    ["bare", GIFTS],
    ["in data", { data: GIFTS }],
    ["deeper", { data: { gifts: GIFTS } }],
  ])("gifts are not coin prices: %s", async (_, content) => {
    const { stdout, stderr, exit } = await run("packages", content);
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr).toContain("error[import.invalid]: stdin is a gift list");
    expect(stderr).toContain("help: use giftworth catalogue import gifts");
  });
});

test("a list larger than a file may be gets an error in the user's words", async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ id: 900_000 + i, name: `Gift ${i}`, diamond_count: 1 }));
  const { stdout, stderr, exit } = await run("gifts", many);
  expect([stdout, exit]).toEqual(["", 3]);
  expect(stderr).toContain("giftworth: error[import.invalid]: the result is larger than 1 MiB");
});
