import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { type GiftList, readGiftList } from "../../../src/readers/tiktok-api/gift-list.js";

const file = (content: unknown) => ({ name: "g.json", text: JSON.stringify(content) });
const read = (content: unknown): GiftList => unwrap(readGiftList(file(content)));
const faults = (content: unknown): string[] => {
  const found = readGiftList(file(content));
  return found.ok ? [] : found.diagnostics.map(({ code, message }) => `${code} ${message}`);
};

const ROSE = { id: 5655, name: "Rose", diamond_count: 1, image: { url_list: [] }, type: 1 };
/** Of type 1, which is sent in streaks; a list without types does not mention streaks. */
const WANTED = [{ id: 5655, name: "Rose", coins: 1, streaks: true }];
const UNTYPED = [{ id: 5655, name: "Rose", coins: 1 }];

describe("every shape in circulation", () => {
  test.each<[string, unknown]>([
    ["bare", [ROSE]],
    ["the interface's answer", { data: { gifts: [ROSE] }, status_code: 0 }],
    ["its pages", { data: { pages: [{ gifts: [ROSE] }, { gifts: [] }] } }],
    ["data alone", { data: [ROSE] }],
    ["gifts alone", { gifts: [ROSE] }],
  ])("%s", (_, content) => expect(read(content).gifts).toEqual(WANTED));

  test.each<[string, unknown]>([
    ["by id, as a compiler of lists keeps it", { 5655: { name: "Rose", image: "x", diamondCost: 1, properties: {} } }],
    ["with coins", [{ id: "5655", name: " Rose ", image: "x", coins: "1" }]],
  ])("%s", (_, content) => expect(read(content).gifts).toEqual(UNTYPED));
});

test("a gift in the list twice is one; with two prices it is a fault", () => {
  expect(read([ROSE, ROSE]).gifts).toEqual(WANTED);
  expect(faults([ROSE, { ...ROSE, diamond_count: 2 }])).toEqual([
    "import.contradicts the gift 5655 costs 1 coins in one row of g.json and 2 in another",
  ]);
});

test("a row that contradicts itself is refused, with both values", () => {
  expect(faults([{ id: 900001, name: "A", coins: 2, diamond_count: 3 }])).toEqual([
    "import.contradicts gift 1 of g.json, id 900001, has diamond_count 3 and coins 2",
  ]);
  expect(faults([{ id: 900001, name: "A", coins: 0, diamondCost: 3 }])).toEqual([
    "import.contradicts gift 1 of g.json, id 900001, has diamondCost 3 and coins 0",
  ]);
  expect(faults({ 900001: { id: 900002, name: "A", coins: 2 } })).toEqual([
    "import.contradicts gift 1 of g.json has key 900001 and id 900002",
  ]);
  expect(faults([{ id: 900001, gift_id: "900002", coins: 2 }])).toEqual([
    "import.contradicts gift 1 of g.json has id 900001 and gift_id 900002",
  ]);
  const same = { 900001: { id: "900001", giftId: 900001, key: "own", name: "A", coins: 2, diamond_count: "2" } };
  expect(read(same).gifts).toEqual([{ id: 900001, name: "A", coins: 2 }]);
});

test("further names of one id are kept, each once", () => {
  const rows = [{ name: "Star" }, {}, { name: "STAR" }, { name: "Stern" }, { name: "Étoile" }, { name: "stern" }];
  expect(read(rows.map((row) => ({ id: 900001, coins: 2, ...row }))).gifts).toEqual([
    { id: 900001, name: "Star", also: ["Stern", "Étoile"], coins: 2 },
  ]);
  expect(
    read([
      { id: 1, coins: 2 },
      { id: 1, coins: 2, name: "Late" },
    ]).gifts,
  ).toEqual([{ id: 1, name: "Late", coins: 2 }]);
});

test.each([
  [0, "the id 0, which means none"],
  ["0", "the id 0, which means none"],
  [-5, "the id -5, which is negative"],
  ["-5", 'the id "-5", which is negative'],
  [1.5, "the id 1.5, which is not a whole number"],
  ["x7", 'the id "x7", which is not a whole number'],
  [2 ** 53, "an id of more than 15 digits, which is too large"],
  [1e21, "an id of more than 15 digits, which is too large"],
  ["7345678901234567890", "an id of more than 15 digits, which is too large"],
])("%j is not an id, and the fault says why", (id, said) => {
  expect(faults([{ id, name: "A", coins: 2 }])).toEqual([`import.invalid gift 1 of g.json has ${said}`]);
});

test("without a price, or for nothing, it is left out and kept apart", () => {
  expect(read([ROSE, { id: 1, name: "Free", diamond_count: 0 }, { id: 2 }])).toEqual({
    gifts: WANTED,
    unpriced: [
      { id: 1, name: "Free", coins: 0 },
      { id: 2, coins: 0 },
    ],
  });
});

test("names like those of objects are names", () => {
  const names = ["__proto__", "constructor", "toString"];
  const rows = names.map((name, index) => ({ id: index + 1, name, coins: 1 }));
  expect(read(rows).gifts.map(({ name }) => name)).toEqual(names);
});

test("every row that is not a gift is reported", () => {
  expect(
    faults([ROSE, { name: "Lion" }, "Galaxy", { id: 7, coins: 1.5 }, { id: 8, coins: -1 }, { id: 9, coins: "1e3" }]),
  ).toEqual([
    "import.invalid gift 2 of g.json has no id",
    "import.invalid gift 3 of g.json is not an object",
    "import.invalid gift 4 of g.json, id 7, costs 1.5, which is not a number of coins",
    "import.invalid gift 5 of g.json, id 8, costs -1, which is not a number of coins",
    'import.invalid gift 6 of g.json, id 9, costs "1e3", which is not a number of coins',
  ]);
});

test.each([["{}"], ["[]"], ["null"], ['{"data":{}}'], ['"x"']])("%s holds no gift list", (text) => {
  expect(readGiftList({ name: "g.json", text })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "import.invalid" }],
  });
});

test.each([
  [
    "cut short",
    "is cut off: it ends in the middle of its JSON",
    '[\n  {"id": 5',
    { file: "g.json", line: 2, column: 11 },
  ],
  [
    "with a comma too many",
    "is damaged: this is not JSON",
    '[\n  {"id": 5,}]',
    { file: "g.json", line: 2, column: 12 },
  ],
])("broken JSON is reported at the place where it breaks: %s", (_, what, text, at) => {
  expect(readGiftList({ name: "g.json", text })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "import.invalid", message: `g.json ${what}`, at }],
  });
});
