import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { type CoinPrices, readCoinPrices } from "../../../src/readers/tiktok-api/coin-price-list.js";

const file = (content: unknown) => ({ name: "p.json", text: JSON.stringify(content) });
const read = (data: readonly unknown[], extra: object = {}): CoinPrices =>
  unwrap(readCoinPrices(file({ data, extra })));
const faults = (data: readonly unknown[], extra: object = {}): string[] => {
  const found = readCoinPrices(file({ data, extra }));
  return found.ok ? [] : found.diagnostics.map(({ code, message }) => `${code} ${message}`);
};
const pack = (coins: number, price: unknown, currency = "USD", shown?: string) => ({
  diamond_count: coins,
  currency_price: [{ currency, price, ...(shown === undefined ? {} : { price_show_form: shown }) }],
});
const priced = (...rows: readonly unknown[]): string[] =>
  read(rows).lists.map(({ currency, packages }) => `${currency} ${packages.map((one) => one.join("=")).join(" ")}`);

test("hundredths are money with the decimals of its currency, fewest coins first", () => {
  expect(priced(pack(350, 525), pack(70, 105))).toEqual(["USD 70=1.05 350=5.25"]);
  expect(priced(pack(70, 11000, "JPY"))).toEqual(["JPY 70=110"]);
  // Dinars have three decimals; hundredths give two.
  expect(priced(pack(70, 31, "KWD"))).toEqual(["KWD 70=0.31"]);
  expect(priced(pack(70, 5, "USD"))).toEqual(["USD 70=0.05"]);
});

test("several currencies are several lists", () => {
  const row = {
    diamond_count: 70,
    price: 105,
    currency_price: [
      { currency: "USD", price: 105 },
      { currency: "EUR", price: 99 },
    ],
  };
  expect(priced(row)).toEqual(["USD 70=1.05", "EUR 70=0.99"]);
});

test("without prices by currency the price is in the default one", () => {
  expect(read([{ diamond_count: 70, price: 105 }], { default_currency: "EUR" }).lists).toMatchObject([
    { currency: "EUR", packages: [[70, "1.05"]] },
  ]);
  expect(faults([{ diamond_count: 70, price: 105 }])).toEqual([
    "import.invalid package 1 of p.json, 70 coins, names no known currency",
  ]);
});

test("the other facts of a list are kept: channel, custom amounts, bonuses and discounts", () => {
  const row = { ...pack(70, 105), giving_count: 5 };
  const discounted = { diamond_count: 350, currency_price: [{ currency: "USD", price: 400, original_price: 525 }] };
  const extra = { channel: "web", min_customized_diamond_cnt: 30, max_customized_diamond_cnt: 2500000 };
  expect(read([row, discounted], extra)).toMatchObject({
    channel: "web",
    custom: { minimum: 30, maximum: 2500000 },
    notes: ["70 coins include a bonus of 5 more, which is not counted", "350 coins are discounted from 5.25 USD"],
  });
});

test("a price next to those by currency is one of them, that of the default currency if there is one", () => {
  const row = (price: unknown, ...currencies: readonly string[]) => ({
    diamond_count: 70,
    price,
    currency_price: currencies.map((currency, index) => ({ currency, price: 75 + index })),
  });
  expect(faults([row(74, "USD")])).toEqual([
    "import.contradicts package 1 of p.json, 70 coins, has price 74 and in currency_price 75 USD",
  ]);
  expect(faults([row(76, "USD", "EUR")], { default_currency: "USD" })).toEqual([
    "import.contradicts package 1 of p.json, 70 coins, has price 76 and in currency_price 75 USD",
  ]);
  expect(faults([row(76, "USD", "EUR")], { default_currency: "EUR" })).toEqual([]);
  expect(faults([row(76, "USD", "EUR")])).toEqual([]);
  expect(faults([row(74, "USD")], { default_currency: "GBP" })).toEqual([]);
});

test("a discount price is reported", () => {
  const note = "70 coins have a discount price of 90 hundredths, which is not counted";
  expect(read([{ ...pack(70, 105), discount_price: 90 }]).notes).toEqual([note]);
  for (const none of [0, null, "", 105])
    expect(read([{ ...pack(70, 105), price: 105, discount_price: none }]).notes).toEqual([]);
});

test("a free package is left out, and reported", () => {
  expect(read([pack(70, 105), pack(10, 0)])).toMatchObject({
    lists: [{ packages: [[70, "1.05"]] }],
    notes: ["left out: 10 coins at a price of 0 USD"],
  });
});

describe("a price checked against its shown text", () => {
  test.each([
    ["$1.05", 105, "USD"],
    ["1,05 €", 105, "EUR"],
    ["US$1.5", 150, "USD"],
    ["$5", 500, "USD"],
    ["$1,234.50", 123450, "USD"],
    ["1.234,50 €", 123450, "EUR"],
    ["¥110", 11000, "JPY"],
    ["19.100 ₫", 1910000, "VND"],
    ["0.310 KWD", 31, "KWD"],
    ["free", 105, "USD"],
  ])("%s is %d hundredths", (shown, price, currency) => {
    expect(faults([pack(70, price, currency, shown)])).toEqual([]);
  });

  test.each([
    ["$10.50", 105, "USD", "1.05"],
    ["$1.05", 10500, "USD", "105.00"],
    ["¥11,000", 11000, "JPY", "110"],
  ])("%s is not %d hundredths", (shown, price, currency, amount) => {
    expect(faults([pack(70, price, currency, shown)])).toEqual([
      `import.contradicts package 1 of p.json: the price ${price} is ${amount} ${currency}, but is shown as “${shown}”`,
    ]);
  });
});

test("everything that is not a price is reported at once", () => {
  expect(
    faults([pack(70, 1.05), {}, pack(70, 110, "JPY"), pack(70, 105, "XYZ"), pack(350, 500), pack(350, 525)]),
  ).toEqual([
    "import.invalid package 1 of p.json: 1.05 is not a price in hundredths of USD",
    "import.invalid package 2 of p.json has no number of coins",
    "import.invalid package 3 of p.json: 110 is not a price in hundredths of JPY",
    "import.invalid package 4 of p.json, 70 coins, names no known currency",
    "import.contradicts 350 coins cost 5.00 USD and 5.25 in p.json",
  ]);
});

test.each([["{}"], ["[]"], ["null"], ['{"data":{}}'], ["5"]])("%s holds no coin prices", (text) => {
  expect(readCoinPrices({ name: "p.json", text })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "import.invalid", message: "p.json holds no coin prices" }],
  });
});
