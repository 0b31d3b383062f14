import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TallyQuery } from "../../../src/commands/tally/query.js";
import { tally } from "../../../src/commands/tally/report.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { bundledCatalogue, day, payout } from "../../../src/index.js";
import { runs } from "../../support/runs.js";
import { coinsOn, person, receiver, tallied } from "../../support/tallied.js";

const catalogue = bundledCatalogue();
const asOf = day("2026-11-22");

const answer = (query: Omit<TallyQuery, "logs" | "asOf">) =>
  unwrap(tally({ logs: ["log"], asOf, ...query }, catalogue));

const asked = (query: Omit<TallyQuery, "logs" | "asOf">) => answer(query).result;

const amounts = (range: { low: { amount: string }; likely: { amount: string }; high: { amount: string } }) => [
  range.low.amount,
  range.likely.amount,
  range.high.amount,
];

describe("the payout of a log", () => {
  test("of one day is that of its coins on that day", () => {
    const days = fc.constantFrom("2024-05-01", "2025-02-09", "2025-02-10", "2025-07-31", "2026-07-03", "2026-11-22");
    const terms = fc.record(
      {
        region: fc.constantFrom("US", "GB", "JP", "BR"),
        agency: fc.constantFrom("0.1", "0.333"),
        withholding: fc.constant("0.3"),
        method: fc.constant("paypal"),
        model: fc.constantFrom("standard", "ps-b", "ps-c"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), days, terms, (coins, on, rest) => {
        const wanted = payout({ what: [String(coins)], asOf: day(on), ...rest }, catalogue);
        const found = tally({ logs: ["log"], asOf: day(on), tallied: coinsOn({ [on]: coins }), ...rest }, catalogue);
        expect(found.ok).toBe(wanted.ok);
        if (!found.ok || !wanted.ok) return;
        const { result } = wanted.value;
        const paid = found.value.result.payout!;
        expect(paid.diamonds.amount).toBe(result.diamonds!.amount);
        expect(paid.nominal.amount).toBe(result.nominal.amount);
        for (const part of ["gross", "agency", "withholding", "fees", "net"] as const)
          expect(paid[part] && amounts(paid[part]), part).toEqual(result[part] && amounts(result[part]));
        expect(paid.stretches.map(({ regime }) => regime)).toEqual([result.regime]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("settles the days of one share as one sum", () => {
    // Ten coins are 0.10 nominal, 0.05 at the flat half; by day 0.005 each would total nothing.
    const days = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`2024-03-${n + 10}`, 1]));
    const { payout: paid } = asked({ tallied: coinsOn(days) });
    expect(amounts(paid!.net)).toEqual(["0.05", "0.05", "0.05"]);
    expect(paid!.stretches).toMatchObject([{ from: "2024-03-10", to: "2024-03-19" }]);
  });

  test("halves coins once for the sum, if the model halves them", () => {
    // Three coins on two days each: six coins are three diamonds, not one and one.
    const { payout: paid } = asked({ tallied: coinsOn({ "2024-03-10": 3, "2024-03-11": 3 }), model: "ps-b" });
    expect(paid!.diamonds.amount).toBe("3");
  });

  test("takes each day's share: flat to 9 February 2025 in the United States, scaled from the 10th", () => {
    // 1001 coins, 10.01 nominal: 5.005 flat; 2.002, 4.8048 and 5.3053 scaled.
    // Together 7.007, 9.8098 and 10.3103: rounded once, a cent more than 5.00 + 5.30.
    const { payout: paid } = asked({ tallied: coinsOn({ "2025-02-09": 1001, "2025-02-10": 1000, "2025-02-11": 1 }) });
    expect(paid!.stretches.map(({ from, to, regime }) => [from, to, regime])).toEqual([
      ["2025-02-09", "2025-02-09", "flat"],
      ["2025-02-10", "2025-02-11", "scaled"],
    ]);
    expect(paid!.stretches.map(({ net }) => amounts(net))).toEqual([
      ["5.00", "5.00", "5.00"],
      ["2.00", "4.80", "5.30"],
    ]);
    expect(amounts(paid!.net)).toEqual(["7.00", "9.80", "10.31"]);
    expect(paid!.nominal.amount).toBe("20.02");
    expect(paid!.coins.amount).toBe("2002");
  });

  test("pays the league up to its cap in each month, and deducts from the sum", () => {
    // 310,000.00 a month: 0.50 of it and 1,000 in place of 0.03; twice 156,000. In one month 310,000 and 1,000.
    const months = coinsOn({ "2026-03-31": 31_000_000, "2026-04-01": 31_000_000 });
    expect(asked({ tallied: months }).payout!.net.high.amount).toBe("312000.00");
    const month = coinsOn({ "2026-03-30": 31_000_000, "2026-03-31": 31_000_000 });
    expect(asked({ tallied: month }).payout!.net.high.amount).toBe("311000.00");
    // 12.5 % of 7.00, settled from 7.007: 0.875, half up; not 0.63 + 0.25 of 5.00 and 2.00.
    const two = coinsOn({ "2025-02-09": 1001, "2025-02-10": 1001 });
    expect(asked({ tallied: two, agency: "0.125" }).payout!.agency!.low.amount).toBe("0.88");
  });

  test("of coins without a time uses the day asked about, and says so", () => {
    const { result, assumptions } = answer({ tallied: coinsOn({ "2024-03-10": 100 }, 100) });
    // 1.00 nominal each: 0.50 flat, and 0.20, 0.48, 0.53.
    expect(amounts(result.payout!.net)).toEqual(["0.70", "0.98", "1.03"]);
    expect(result.payout!.stretches.at(-1)).toMatchObject({ from: null, to: null, regime: "scaled" });
    expect(assumptions.map(({ text }) => text)).toContain(
      "100 coins without a time are paid at the share of 2026-11-22",
    );
    const together = asked({ tallied: coinsOn({ "2026-07-03": 100 }, 100) }).payout!;
    expect(together.stretches).toMatchObject([{ from: "2026-07-03", to: "2026-07-03" }]);
    // 2.00 × 0.48 once, not 0.48 twice: the same here, and one stretch.
    expect(amounts(together.net)).toEqual(["0.40", "0.96", "1.06"]);
  });

  test("is nothing for an empty log", () => {
    const { payout: paid, settledCoins, loyalty } = asked({ tallied: tallied({}) });
    expect([paid!.net.likely.amount, settledCoins.amount, loyalty]).toEqual(["0.00", "0", null]);
  });

  test("leaves unfinished coins out, and shows what they would add", () => {
    const log = { ...coinsOn({ "2024-03-10": 1000 }), unfinishedCoins: 500 };
    const { result, warnings } = answer({ tallied: log });
    expect(result.payout!.net.likely.amount).toBe("5.00");
    expect(result.unfinishedNet!.likely.amount).toBe("2.50");
    expect(result.unfinishedCoins.amount).toBe("500");
    expect(warnings.map(({ code }) => code)).toEqual(["tally.unfinished"]);
    expect(asked({ tallied: coinsOn({ "2024-03-10": 1000 }) })).not.toHaveProperty("unfinishedNet");
  });

  test("shows what unfinished coins add by the share of the last day of the logs", () => {
    const settled = coinsOn({ "2025-02-09": 10_000 });
    const [from, to] = ["2025-02-09T20:00:00Z", "2026-07-09T20:00:00Z"];
    const { result, assumptions } = answer({ tallied: { ...settled, unfinishedCoins: 9, from, to }, region: "US" });
    // 0.09 nominal, half of it 0.045, until February 2025; then 20 %, 48 % and 53 %: 0.018, 0.0432 and 0.0477.
    expect(amounts(result.unfinishedNet!)).toEqual(["0.01", "0.04", "0.04"]);
    const says = "unfinished coins are paid at the share of 2026-07-09, the last day of the logs";
    expect(assumptions.map(({ text }) => text)).toContain(says);
    const before = answer({ tallied: { ...settled, unfinishedCoins: 9, from, to: from }, region: "US" });
    expect(amounts(before.result.unfinishedNet!)).toEqual(["0.04", "0.04", "0.04"]);
    expect(before.assumptions.map(({ text }) => text).join()).not.toContain("unfinished");
  });

  test("is unknown without a known share, and the counts stay", () => {
    const log = { ...coinsOn({ "2024-03-10": 7 }), unfinishedCoins: 5 };
    const { result, warnings } = answer({ tallied: log, model: "ps-j" });
    expect([result.payout, result.unfinishedNet, result.settledCoins.amount]).toEqual([null, null, "7"]);
    expect(warnings[0]).toMatchObject({ code: "model.not-in-force" });
    expect(warnings[0]!.message).toContain("2024-03-10");
  });

  test("refuses a model that starts from what viewers pay", () => {
    const refused = tally({ logs: ["log"], asOf, tallied: coinsOn({}), model: "ps-h" }, catalogue);
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: "arg.conflict" }] });
  });

  test("of more coins than any balance holds is still exact", () => {
    // 9,007,199,254,740,991 coins: 90,071,992,547,409.91 nominal, half of it 45,035,996,273,704.955.
    const { payout: paid } = asked({ tallied: coinsOn({ "2024-03-10": Number.MAX_SAFE_INTEGER }) });
    expect(paid!.net.likely.amount).toBe("45035996273704.95");
  });
});

describe("receivers", () => {
  const log = {
    ...coinsOn({ "2024-03-10": 1000 }),
    receivers: [receiver({}, { "2024-03-10": 700 }), receiver({ id: "71", handle: "Guest" }, { "2024-03-10": 300 })],
  };

  test("are listed if there are several, each with its coins", () => {
    const { warnings, result } = answer({ tallied: log });
    expect(result.payout!.net.likely.amount).toBe("5.00");
    expect(warnings).toMatchObject([{ code: "tally.receivers" }]);
    expect(warnings[0]!.message).toContain("the host 700 coins, @Guest 300 coins");
  });

  test.each([
    ["host", "3.50"],
    ["71", "1.50"],
    ["guest", "1.50"],
    ["@GUEST", "1.50"],
  ])("%s alone is paid %s", (receiver, net) => {
    const { result, warnings } = answer({ tallied: log, receiver });
    expect(result.payout!.net.likely.amount).toBe(net);
    expect(result.settledCoins.amount).toBe("1000");
    expect(warnings).toEqual([]);
  });

  test("that are unknown are refused with the known ones", () => {
    const refused = tally({ logs: ["log"], asOf, tallied: log, receiver: "me" }, catalogue);
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: "arg.invalid" }] });
    if (!refused.ok) expect(refused.diagnostics[0]!.help).toContain("@Guest 300 coins");
  });

  test("are paid by their own days if the share changes", () => {
    // 2.00 nominal at 0.50 until February 9th; then 1.00 at 0.20, 0.48 and 0.53
    const guest = receiver({ id: "71" }, { "2025-02-09": 200, "2025-02-10": 100 });
    const both = { ...coinsOn({ "2025-02-09": 500, "2025-02-10": 500 }), receivers: [guest] };
    expect(amounts(asked({ tallied: both, receiver: "71" }).payout!.net)).toEqual(["1.20", "1.48", "1.53"]);
  });

  test("have the league's part up to its cap in each month", () => {
    // 310,000.00 a month: 0.50 of it and 1,000 in place of 0.03; twice 156,000
    const days = { "2026-03-31": 31_000_000, "2026-04-01": 31_000_000 };
    const both = { ...coinsOn(days), receivers: [receiver({ id: "71" }, days)] };
    expect(asked({ tallied: both, receiver: "71" }).payout!.net.high.amount).toBe("312000.00");
  });
});

describe("senders", () => {
  const senders = [
    person({ id: "1", coins: 50, returning: true }),
    person({ id: "2", coins: 20 }),
    person({ id: "3", coins: 5 }),
  ];

  const live = (id: string) => ({
    ...{ id, log: "log", from: null, to: null, coins: 75, unfinishedCoins: 0, events: 3, senders: 3 },
  });

  test("are new or returning if there is more than one LIVE", () => {
    const log = { ...coinsOn({ "2024-03-10": 75 }), senders, lives: [live("1"), live("2")] };
    expect(asked({ tallied: log }).loyalty).toEqual({
      newSenders: 2,
      newCoins: 25,
      returningSenders: 1,
      returningCoins: 50,
    });
  });

  test("cannot have come back to the only one", () => {
    expect(
      asked({ tallied: { ...coinsOn({ "2024-03-10": 50, "2024-03-11": 25 }), senders, lives: [live("1")] } }).loyalty,
    ).toBeNull();
  });
});

test("what was not counted is reported", () => {
  const { warnings } = answer({
    tallied: tallied({
      badLines: { count: 7, lines: [1, 2, 3, 4, 5, 6, 7].map((line) => ({ file: "a", line, message: "bad" })) },
      unpriced: [
        { id: "9", name: null, count: 2, unfinishedCount: 0, reason: "unknown" },
        { id: null, name: "Love you", count: 1, unfinishedCount: 0, reason: "ambiguous" },
      ],
      undedupable: 1,
    }),
  });
  expect(warnings.map(({ message }) => message)).toEqual([
    "7 lines could not be read and are left out: a:1, a:2, a:3, a:4, a:5 and 2 more",
    "not counted, because no price is known: 2 × id 9, 1 × Love you (a name with several prices)",
    "1 event may be a replay and counts: without a message id, a replay is recognized only by a sender with a streak id or a time",
  ]);
});
