import { describe, expect, test } from "vitest";
import {
  budget,
  bundledCatalogue,
  cashout,
  cost,
  currency,
  day,
  forecast,
  gifts,
  goal,
  type Outcome,
  offer,
  payout,
  promote,
  readColumns,
  readLive,
  replay,
  timeZone,
  unwrap,
} from "../src/index.js";

const catalogue = bundledCatalogue();
const asOf = day("2026-11-22");
const money = { amount: "20", currency: currency("USD") };

/** A call as in plain JavaScript, without types. */
const ask = (question: unknown, query: object): Outcome<unknown> =>
  (question as (query: object, from: typeof catalogue) => Outcome<unknown>)({ asOf, ...query }, catalogue);

describe("the library refuses what the command line refuses", () => {
  const wrong: readonly (readonly [name: string, question: unknown, query: object])[] = [
    ["diamonds", cashout, { diamonds: -5 }],
    ["usd", cashout, { usd: "abc" }],
    ["age", cashout, { usd: "5", age: 17.5 }],
    ["share", payout, { what: ["Rose"], share: "47" }],
    ["share", payout, { what: ["Rose"], share: "47%" }],
    ["share", payout, { what: ["Rose"], share: 0.47 }],
    ["agency", payout, { what: ["Rose"], agency: "2" }],
    ["missions.penalty", payout, { what: ["Rose"], missions: { penalty: "1.5" } }],
    ["missions.liveMinutes", payout, { what: ["Rose"], missions: { liveMinutes: -1 } }],
    ["spend.amount", payout, { spend: { ...money, amount: "1e3" } }],
    ["target.coins", goal, { target: { coins: -5 } }],
    ["target.money.amount", goal, { target: { money: { ...money, amount: "x" } } }],
    ["gifts", goal, { target: { coins: 5 }, gifts: [] }],
    ["days", promote, { coins: 100, days: 0 }],
    ["coins", promote, { coins: 1.5 }],
    ["coins", offer, { coins: Number.NaN, price: money }],
    ["maxPurchases", cost, { what: ["Rose"], maxPurchases: 2.5 }],
    ["prices", cost, { what: ["Rose"], prices: [] }],
    ["fx.perUsd", cost, { what: ["Rose"], fx: [{ currency: "EUR", perUsd: "0,9" }] }],
    ["fx.perUsd", cost, { what: ["Rose"], fx: [{ currency: "EUR", perUsd: "0" }] }],
    ["periods", budget, { budget: money, periods: 0 }],
    ["gift", budget, { budget: money, gift: [] }],
    ["livesPerWeek", forecast, { perLive: { low: 1, likely: 1, high: 1 }, livesPerWeek: 1 }],
    ["periods", forecast, { perLive: { low: 1, likely: 1, high: 1 }, livesPerWeek: "1", periods: 1.5 }],
    ["min", gifts, { min: "5" }],
  ];
  test.for(wrong)("%s", ([name, question, query]) => {
    const answer = ask(question, query);
    expect(answer.ok ? [] : answer.diagnostics.map(({ code, message }) => `${code} ${message.split(": ")[0]}`)).toEqual(
      [`arg.number ${name}`],
    );
  });
});

test.for<readonly [code: string, message: string, question: unknown, query: object]>([
  ["arg.invalid", 'price: "60GBP" is not money', offer, { coins: 10_000, price: "60GBP" }],
  ["arg.invalid", 'price: {"currency":"GBP"} is not money', offer, { coins: 10_000, price: { currency: "GBP" } }],
  ["arg.missing", "the question has no price", offer, { coins: 10_000 }],
  ["arg.missing", "the question has no coins", promote, {}],
  ["arg.missing", "the question has no budget", budget, {}],
  ["arg.missing", "the question has no perLive or history", forecast, {}],
  ["arg.invalid", "perLive: 3000 is not a range of coins", forecast, { perLive: 3000, livesPerWeek: "4" }],
  ["arg.missing", "the question has no livesPerWeek or history", forecast, { perLive: { low: 1, likely: 2, high: 3 } }],
  ["channel.unknown", 'channel: "iphone" is not a channel', cost, { what: ["Lion"], channel: "iphone" }],
  ["arg.unknown-currency", 'in: "gbp" is not a currency', payout, { what: ["Lion"], in: "gbp" }],
  [
    "arg.invalid",
    'price: {"amount":"5","currency":"quid"} is not money',
    offer,
    { coins: 5, price: { amount: "5", currency: "quid" } },
  ],
  ["arg.invalid", 'target: "500USD" is not a target', goal, { target: "500USD" }],
  ["arg.invalid", 'target: {"money":"500"} is not a target', goal, { target: { money: "500" } }],
  ["arg.invalid", 'what: "Lion" is not a list of words', payout, { what: "Lion" }],
  ["arg.invalid", "region: 44 is not a country", payout, { what: ["Lion"], region: 44 }],
  ["arg.invalid", 'missions: "all" is not missions', payout, { what: ["Lion"], missions: "all" }],
  ["arg.invalid", 'fx: "EUR" is not a list of rates', cost, { what: ["Lion"], fx: "EUR" }],
])("the library says that %s: %s", ([code, message, question, query]) => {
  const answer = ask(question, query);
  expect(answer.ok ? [] : answer.diagnostics).toMatchObject([{ code, message }]);
});

test("without a day and a catalogue a question is about today, from the built-in catalogue", () => {
  const before = new Date().toISOString().slice(0, 10);
  const answer = unwrap(payout({ what: ["Lion"] }));
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(answer.asOf);
  expect(answer.result.coins?.amount).toBe("29999");
  expect(unwrap(payout({ what: ["Lion"], asOf })).asOf).toBe("2026-11-22");
  const wrong = (payout as (query: object) => Outcome<unknown>)({ what: ["Lion"], asOf: "yesterday" });
  expect(wrong.ok === false && wrong.diagnostics[0]?.code).toBe("arg.day");
});

test("money is as in JSON, and keeps its steps", () => {
  const { net } = unwrap(payout({ what: ["Lion"], region: "GB", asOf })).result;
  const { amount, currency: code, in: pounds, step } = net.likely;
  // Half of 299.99 dollars, settled down.
  expect({ amount, code }).toEqual({ amount: "149.99", code: "USD" });
  expect(pounds).toMatchObject({ amount: "111.23", currency: "GBP" });
  expect(replay(step)).toBe("149.99");
});

test("valid queries are answered", () => {
  for (const share of ["0", "0.47", "1", "1.0"]) expect(ask(payout, { what: ["Rose"], share }).ok, share).toBe(true);
  expect(ask(cashout, { diamonds: 0 }).ok).toBe(true);
  expect(ask(goal, { target: { coins: 5 }, gifts: ["Rose"] }).ok).toBe(true);
  expect(ask(cost, { what: ["Rose"], maxPurchases: undefined }).ok).toBe(true);
});

test("a time zone is found for logs, and for descriptions of columns", async () => {
  const text = "kind: log\ntimeZone: Asia/Tokyo\ncolumns: { time: when, coins: coins }\n";
  expect(unwrap(await readColumns({ name: "log.yaml", text })).zone?.name).toBe("Asia/Tokyo");
  // 23:50 in UTC is 8:50 of the next day in Tokyo.
  const bytes = new TextEncoder().encode(
    '{"type":"gift","msgId":"1","createTime":"2026-07-03T23:50:00Z","giftId":5655,"giftType":2,"diamondCount":1,"repeatCount":1,"userId":"1"}\n',
  );
  const zone = timeZone("Asia/Tokyo")!;
  const chunks = (async function* () {
    yield bytes;
  })();
  const prices = { byId: () => undefined, byName: () => undefined };
  const tallied = unwrap(await readLive([{ name: "log", chunks }], { prices, zone }));
  expect(tallied.days).toEqual([{ key: "2026-07-04", coins: 1 }]);
  expect(timeZone("Asia/Tokio")).toBeUndefined();
});
