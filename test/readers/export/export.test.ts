import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readExport } from "../../../src/readers/export/export.js";

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../samples/export", name));

const read = (bytes: Uint8Array | string, name = "e.json") =>
  readExport({ name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes });

const records = async (value: unknown) => unwrap(await read(JSON.stringify(value)));

const bought = (rows: unknown) => ({
  "Income+ Wallet": { "Coin Purchase History": { CoinPurchaseHistoryList: rows } },
});

const sent = (rows: unknown) => ({ "Your Activity": { Purchases: { SendGifts: { SendGifts: rows } } } });

describe("the three generations", () => {
  test("2026", async () => {
    const { purchases, gifts, prices, lives, watched, unread } = unwrap(await read(fixture("user_data_tiktok.json")));
    expect(purchases).toEqual([
      { time: "2026-11-03T09:00:00Z", type: "Recharge", coins: 350 },
      { time: "2026-11-20T23:59:59Z", type: "Recharge", coins: 700 },
      { time: "2026-10-01T12:30:00Z", type: "Recharge", coins: 70 },
      { time: "2021-03-05T08:00:00Z", type: "Recharge", coins: 70 },
      { time: null, type: null, coins: 30 },
    ]);
    expect(gifts).toEqual([
      { time: "2026-05-14T21:05:00Z", amount: 1, receiver: "host_account" },
      { time: "2026-06-14T21:06:00Z", amount: 5, receiver: "host_account" },
      { time: "2026-05-20T10:00:00Z", amount: 10, receiver: "other_host" },
      { time: "2026-05-20T10:00:01Z", amount: null, receiver: null },
    ]);
    expect(prices).toEqual([{ time: "2026-11-03T09:00:00Z", price: "3.70" }]);
    // The id is a number in the file, and a number cannot hold nineteen digits; half an hour to midnight and 15:30 after it.
    expect(lives).toEqual([
      expect.objectContaining({ room: "7600000000000999999", seconds: 7200, earning: "1068", views: "200" }),
      expect.objectContaining({ room: "7600000000000999991", seconds: 2730, earning: null, views: null, title: null }),
    ]);
    expect(watched).toEqual({ rooms: 2, first: "2026-01-02T00:00:00Z", last: "2026-05-14T21:00:00Z" });
    const list = "Income+ Wallet › Coin Purchase History › CoinPurchaseHistoryList";
    expect(unread).toEqual([
      { path: `${list}[4] › Date`, message: "is empty: “N/A”" },
      { path: `${list}[5] › CoinAmount`, message: "“many” contains “m”" },
      { path: "Your Activity › Purchases › SendGifts › SendGifts[3] › GiftAmount", message: "is empty: “N/A”" },
      { path: "Your Activity › Purchases › SendGifts › SendGifts[3] › UserName", message: "is empty: “”" },
      {
        path: "Income+ Wallet › Transaction History › TransactionsList",
        message: "1 row in an unknown form: not read",
      },
    ]);
  });

  test("2025, every key in lower case", async () => {
    expect(unwrap(await read(fixture("lower-case.json")))).toEqual({
      purchases: [{ time: "2025-02-03T04:00:00Z", type: "RECHARGE", coins: 330 }],
      gifts: [{ time: "2025-02-03T04:05:06Z", amount: 7, receiver: "low" }],
      prices: [],
      lives: [],
      watched: { rooms: 0, first: null, last: null },
      unread: [],
      purchasesUnread: 0,
      unreadable: [],
    });
  });

  test("to 2024, without coins bought: unknown, which is not zero", async () => {
    const { purchases, gifts, prices } = unwrap(await read(fixture("user_data.json")));
    expect(purchases).toBeNull();
    expect(gifts?.map(({ receiver }) => receiver)).toEqual([
      "=cmd()|'/C calc'!A0",
      "\u001b[2J\u202e<b>|`evil`",
      "__proto__",
      "=cmd()|'/C calc'!A0",
    ]);
    expect(prices?.map(({ price }) => price)).toEqual(["0.99", "4.99"]);
  });
});

describe("an export of 2026 as downloaded", () => {
  test.each([
    ["export-whole.json", { coins: 765, rows: [2, 2, 1], earned: ["412"] }],
    ["export-empty.json", { coins: 0, rows: [0, 0, 0], earned: [] }],
  ])("%s", async (file, { coins, rows, earned }) => {
    const { purchases, gifts, prices, lives, unread } = unwrap(await read(readFileSync(join("test/samples", file))));
    expect(unread).toEqual([]);
    expect(purchases?.reduce((sum, { coins }) => sum + coins, 0)).toBe(coins);
    expect([purchases?.length, gifts?.length, prices?.length]).toEqual(rows);
    expect(lives?.map(({ earning }) => earning)).toEqual(earned);
  });
});

describe("an empty section", () => {
  test.each([null, [], {}, "", "N/A", "None"])("%j for a list has no rows, and is not a fault", async (nothing) => {
    expect(await records({ ...bought(nothing), ...sent(nothing) })).toMatchObject({
      purchases: [],
      gifts: [],
      unread: [],
    });
    expect(await records({ "Your Activity": { Purchases: nothing } })).toMatchObject({
      gifts: [],
      prices: [],
      unread: [],
    });
  });

  test("a section that is absent is unknown", async () => {
    expect(await records({ Post: null })).toMatchObject({
      purchases: null,
      gifts: null,
      prices: null,
      lives: null,
      watched: null,
    });
  });
});

describe("ids of many digits", () => {
  test("keep them all, also next to strings", async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n - 1n }), fc.string(), async (id, title) => {
        const list = `[{"RoomTitle":${JSON.stringify(`${title}": ${id}, "\\`)},"RoomId":${id},"TotalLike":${id} }]`;
        const { lives } = unwrap(await read(`{"TikTok Live":{"Go Live History":{"GoLiveList":${list}}}}`));
        expect(lives?.[0]).toMatchObject({
          room: String(id),
          likes: String(id),
          title: `${title}": ${id}, "\\`.trim(),
        });
      }),
    );
  });
});
