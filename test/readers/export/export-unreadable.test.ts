import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readExport } from "../../../src/readers/export/export.js";

const read = (bytes: Uint8Array | string, name = "e.json") =>
  readExport({ name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes });

const records = async (value: unknown) => unwrap(await read(JSON.stringify(value)));

const bought = (rows: unknown) => ({
  "Income+ Wallet": { "Coin Purchase History": { CoinPurchaseHistoryList: rows } },
});

describe("a section in an unknown form is reported, not missing", () => {
  const row = { Date: "2026-05-14 21:03:11", CoinAmount: 70 };
  test.each<readonly [string, object, string, string]>([
    [
      "its list under another name",
      { "Income+ Wallet": { "Coin Purchase History": { CoinPurchaseList: [row] } } },
      "Income+ Wallet › Coin Purchase History",
      "cannot be read: it has “CoinPurchaseList”; in “CoinPurchaseList” its rows have “Date”, “CoinAmount”",
    ],
    [
      "the same below an unknown root",
      { Money: { "Coin Purchase History": { CoinPurchaseList: [] } } },
      "Money › Coin Purchase History",
      "cannot be read: it has “CoinPurchaseList”; in “CoinPurchaseList” it is a list without keys",
    ],
    [
      "the same without a root",
      { "Coin Purchase History": { Rows: { a: 1 } } },
      "Coin Purchase History",
      "cannot be read: it has “Rows”",
    ],
    [
      "rows with other keys",
      bought([
        { When: "2026-05-14", Coins: 70 },
        { When: "2026-05-15", Coins: 70 },
      ]),
      "Income+ Wallet › Coin Purchase History › CoinPurchaseHistoryList",
      "2 rows cannot be read: no CoinAmount, its rows have “When”, “Coins”",
    ],
    [
      "not a list",
      bought({ 1: row }),
      "Income+ Wallet › Coin Purchase History › CoinPurchaseHistoryList",
      "is not a list: it has “1”",
    ],
    [
      "no readable row",
      bought([{ ...row, CoinAmount: "many" }]),
      "Income+ Wallet › Coin Purchase History › CoinPurchaseHistoryList[0] › CoinAmount",
      "“many” contains “m”",
    ],
  ])("%s", async (_, whole, path, message) => {
    const { purchases, unread, unreadable } = await records(whole);
    expect({ purchases, unread, unreadable }).toEqual({
      purchases: null,
      unread: [{ path, message }],
      unreadable: ["purchases"],
    });
  });

  test("gifts and rooms too", async () => {
    const gifts = { "Your Activity": { Purchases: { SendGifts: { SendGifts: [{ Amount: 5, To: "a" }] } } } };
    expect(await records(gifts)).toMatchObject({ gifts: null, prices: null, unreadable: ["gifts"] });
    const watched = { "TikTok Live": { "Watch Live History": { WatchLiveMap: [1] } } };
    expect(await records(watched)).toMatchObject({ watched: null, lives: null, unreadable: ["watched"] });
  });

  test("an empty, absent or null section is not unreadable", async () => {
    expect(await records(bought([{ ...row, CoinAmount: 0 }]))).toMatchObject({ purchases: [], unreadable: [] });
    expect(await records(bought(null))).toMatchObject({ purchases: [], gifts: null, unreadable: [] });
  });

  test("rows are read below any root", async () => {
    const { purchases } = await records({ Money: { "Coin Purchase History": { CoinPurchaseHistoryList: [row] } } });
    expect(purchases).toEqual([{ time: "2026-05-14T21:03:11Z", type: null, coins: 70 }]);
  });
});

describe("unreadable parts are listed, each with its path", () => {
  const places = async (value: unknown) =>
    (await records(value)).unread.map(({ path, message }) => `${path.split(" › ").at(-1)} ${message}`);
  const row = { Date: "2026-05-14 21:03:11", Type: "Recharge", CoinAmount: 70 };

  test.each<readonly [unknown, string]>([
    [{ ...row, CoinAmount: "070" }, "CoinAmount “070” has a leading zero"],
    [{ ...row, CoinAmount: -70 }, "CoinAmount “-70” is negative"],
    [{ ...row, CoinAmount: 70.5 }, "CoinAmount “70.5” is not a whole number"],
    [{ ...row, CoinAmount: 1e21 }, "CoinAmount “1e+21” contains “e”"],
    [{ ...row, CoinAmount: 100_000_001 }, "CoinAmount 100000001 is more than 100000000, too much for one row"],
    [{ ...row, CoinAmount: 0 }, "CoinPurchaseHistoryList[0] a purchase of 0 coins"],
    [{ ...row, CoinAmount: [70] }, "CoinAmount “[70]” is not a whole number"],
    [
      { ...row, CoinAmount: undefined },
      "CoinPurchaseHistoryList 1 row cannot be read: no CoinAmount, its rows have “Date”, “Type”",
    ],
    [{ ...row, Date: "2026-02-30 00:00:00" }, "Date “2026-02-30 00:00:00” is not a date like 2026-05-14 21:03:11"],
    [{ ...row, Date: "2026-05-14 24:00:00" }, "Date “2026-05-14 24:00:00” is not a date like 2026-05-14 21:03:11"],
    [{ ...row, Date: 1_747_256_591 }, "Date “1747256591” is not a date like 2026-05-14 21:03:11"],
    [{ ...row, date: "2026-01-01 00:00:00" }, "date is a second Date, which is not read"],
    [{ ...row, Type: ["x"] }, 'Type “["x"]” is not a text'],
    [null, "CoinPurchaseHistoryList[0] is an empty row"],
    ["70", "CoinPurchaseHistoryList[0] is not a row with fields"],
  ])("%j", async (found, said) => {
    expect(await places(bought([found]))).toEqual([said]);
  });

  test("a field that only some rows lack", async () => {
    expect(await places(bought([{ ...row, CoinAmount: undefined }, row]))).toEqual(["CoinAmount is not there"]);
  });

  test("text in place of a list, and in place of a map", async () => {
    expect(await places(bought(70))).toEqual(["CoinPurchaseHistoryList is not a list"]);
    expect(await places({ "TikTok Live": { "Watch Live History": { WatchLiveMap: [1] } } })).toEqual([
      "WatchLiveMap is not a map of rooms",
    ]);
  });

  test("the same rows under the names of two generations are one purchase each", async () => {
    const both = { ...bought([row]), "Income Plus Wallet Transactions": bought([row])["Income+ Wallet"] };
    expect((await records(both)).purchases).toHaveLength(1);
    expect(await places(both)).toEqual([
      "CoinPurchaseHistoryList has the same rows as Income+ Wallet › Coin Purchase History › CoinPurchaseHistoryList; they are counted once",
    ]);
    const other = { ...both, "Income Plus Wallet Transactions": bought([row, row])["Income+ Wallet"] };
    expect((await records(other)).purchases).toHaveLength(3);
  });
});

test("any JSON below a root is read or reported, never thrown", async () => {
  const key = fc.constantFrom(
    "Purchases",
    "SendGifts",
    "BuyGifts",
    "Coin Purchase History",
    "CoinPurchaseHistoryList",
    "WatchLiveMap",
    "Watch Live History",
    "Go Live History",
    "GoLiveList",
    "Date",
    "__proto__",
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, fc.jsonValue(), fc.array(tie("tree")), fc.dictionary(key, tie("tree"))),
  }));
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      expect((await read(JSON.stringify({ "Your Activity": value, Post: {} }))).ok).toBe(true);
    }),
  );
});
