import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import {
  bundledCatalogue,
  type Catalogue,
  currency,
  day,
  type Goal,
  type GoalQuery,
  goal,
  overlay,
  payout,
  wholeOf,
} from "../../../src/index.js";
import { runs } from "../../support/runs.js";
import { arrives, countedUp, METHODS, MODELS } from "./by-counting.js";

const catalogue = bundledCatalogue();
const asOf = day("2026-11-22");
const USD = currency("USD");

const BOUNDS = ["low", "likely", "high"] as const;
/** The fewest coins are those at the best rate. */
const RATE_OF = { low: "high", likely: "likely", high: "low" } as const;

const dollars = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
const centsOf = (amount: string): number => Number(amount.replace(".", ""));

type Rest = Omit<GoalQuery, "target" | "asOf">;

function asked(cents: number, rest: Rest, from: Catalogue = catalogue): Goal {
  return unwrap(goal({ target: { money: { amount: dollars(cents), currency: USD } }, asOf, ...rest }, from)).result;
}

/** Coins at a bound; `undefined` if there are none. */
const coinsAt = (found: Goal, bound: (typeof BOUNDS)[number]): number | undefined => {
  const coins = found.coins[bound];
  return coins === null ? undefined : wholeOf(coins);
};

const percent = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 6_000 }));
const part = (hundredths: number): string => `0.${String(hundredths).padStart(4, "0")}`;

const deducted = fc.record({ agency: percent, withholding: percent });
const modelled = fc.constantFrom(...(Object.keys(MODELS) as (keyof typeof MODELS)[]));
const method = fc.constantFrom(undefined, ...(Object.keys(METHODS) as (keyof typeof METHODS)[]));
/** Small ones, and some near what one, two and three full payments leave. */
const target = fc.oneof(
  fc.integer({ min: 1, max: 2_000 }),
  fc
    .tuple(fc.constantFrom(98_490, 99_710, 196_980, 199_420, 295_470), fc.integer({ min: -3, max: 40 }))
    .map(([leaves, off]) => leaves + off),
  fc.integer({ min: 1, max: 320_000 }),
);

const parts = ({ agency, withholding }: { agency: number; withholding: number }) => ({
  agency: part(agency),
  withholding: part(withholding),
});

test("the fewest coins are those found by counting up, with any model, deductions and fees", () => {
  fc.assert(
    fc.property(target, modelled, deducted, method, (cents, model, taken, how) => {
      const query = { region: "DE", model, ...parts(taken), ...(how === undefined ? {} : { method: how }) };
      const rules = { ...MODELS[model], ...taken, ...(how === undefined ? {} : { fee: METHODS[how] }) };
      const expected = countedUp(cents, rules, 20_000_000);
      const found = asked(cents, query);
      expect(BOUNDS.map((bound) => coinsAt(found, bound))).toEqual([expected, expected, expected]);
      for (const one of found.cases) expect(centsOf(one.net!.amount)).toBe(arrives(expected!, rules));
    }),
    { numRuns: runs(100) },
  );
});

test("likewise with the share of the app", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 100, max: 9_999 }),
      method,
      (cents, rate, how) => {
        const query = { region: "DE", share: part(rate), ...(how === undefined ? {} : { method: how }) };
        const fees = how === undefined ? {} : { fee: METHODS[how] };
        const rules = { ...MODELS.standard, rate, agency: 0, withholding: 0, ...fees };
        const expected = countedUp(cents, rules, 20_000_000);
        expect(coinsAt(asked(cents, query), "likely")).toBe(expected);
      },
    ),
    { numRuns: runs(100) },
  );
});

const missions = fc.record(
  {
    liveMinutes: fc.integer({ min: 0, max: 60 }),
    newFollowers: fc.integer({ min: 0, max: 8 }),
    livesThisWeek: fc.integer({ min: 0, max: 4 }),
    teamMembers: fc.constantFrom(0, 9, 10, 1_999, 2_000),
    league: fc.constantFrom("none" as const, "stay" as const, "best" as const),
    penalty: fc.constantFrom("0.05", "0.2", "0.4"),
  },
  { requiredKeys: [] },
);

describe("the inverse of payout", () => {
  const questions = fc.oneof(
    fc.record({ region: fc.constantFrom("US", "JP"), missions }),
    fc.record({ region: fc.constantFrom("GB", "BR", "PK"), model: modelled }),
    fc.record({ region: fc.constantFrom("US", "DE"), share: fc.integer({ min: 100, max: 9_999 }).map(part) }),
  );
  const amounts = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100_000_000 }));

  test("the answer pays at least the target, one coin fewer does not", () => {
    fc.assert(
      fc.property(amounts, questions, deducted, (cents, question, taken) => {
        const query = { ...question, ...parts(taken) };
        const found = asked(cents, query);
        // Zero coins are not a question, and pay nothing.
        const pays = (coins: number, bound: (typeof BOUNDS)[number]): number =>
          coins === 0
            ? 0
            : centsOf(
                unwrap(payout({ what: [String(coins)], asOf, ...query }, catalogue)).result.net[RATE_OF[bound]].amount,
              );
        for (const bound of BOUNDS) {
          const coins = coinsAt(found, bound);
          if (coins === undefined) {
            // Nothing is paid, or no more than the cap of the league part.
            expect(pays(100_000_000_000, bound)).toBeLessThan(cents);
            expect(pays(50_000_000_000, bound)).toBe(pays(100_000_000_000, bound));
          } else {
            expect(pays(coins, bound)).toBeGreaterThanOrEqual(cents);
            if (coins > 0) expect(pays(coins - 1, bound)).toBeLessThan(cents);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test("low is the fewest", () => {
    fc.assert(
      fc.property(amounts, questions, method, (cents, question, how) => {
        const found = asked(cents, { ...question, ...(how === undefined ? {} : { method: how }) });
        const [low, likely, high] = BOUNDS.map((bound) => coinsAt(found, bound) ?? Number.POSITIVE_INFINITY);
        expect(low).toBeLessThanOrEqual(likely!);
        expect(likely).toBeLessThanOrEqual(high!);
      }),
      { numRuns: runs(100) },
    );
  });

  test("more coins never pay less before withdrawal fees", () => {
    const coins = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(coins, fc.integer({ min: 0, max: 20 }), questions, deducted, (some, more, question, taken) => {
        const net = (what: number) =>
          unwrap(payout({ what: [String(what)], asOf, ...question, ...parts(taken) }, catalogue)).result.net;
        const [fewer, rather] = [net(some), net(some + more)];
        for (const bound of BOUNDS)
          expect(centsOf(rather[bound].amount)).toBeGreaterThanOrEqual(centsOf(fewer[bound].amount));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("odd rules of your own", () => {
  const laid = async (text: string): Promise<Catalogue> => unwrap(await overlay([{ name: "own.yaml", text }]));

  test("a coin worth more than a payment, which skips whole payments", async () => {
    const own = await laid(`
payoutModels:
  - id: huge
    label: made up
    verdict: made up
    base: diamonds
    coinsPerDiamond: 1
    nominal: 1700.50
    share: 1
    sources: [own]
sources:
  - id: own
    title: made up
    grade: blog
`);
    const rules = { coinsPerDiamond: 1, nominal: 1_700_500_000, rate: 10_000, withholding: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        percent,
        fc.constantFrom("paypal", "bank"),
        (cents, agency, how) => {
          const found = asked(cents, { region: "DE", model: "huge", method: how, agency: part(agency) }, own);
          const expected = countedUp(cents, { ...rules, agency, fee: METHODS[how as keyof typeof METHODS] }, 1_000);
          expect(coinsAt(found, "low")).toBe(expected);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  test("a fee that takes all of every payment leaves the target out of reach", async () => {
    const own = await laid(`
rules:
  - id: fee-paypal-eea
    rule: fee
    regions: [EEA, CH, GB]
    method: paypal
    part: 1
    fixed: 0
    currency: USD
    sources: [own]
sources:
  - id: own
    title: made up
    grade: blog
`);
    expect(asked(1, { region: "DE", method: "paypal" }, own).coins).toEqual({ low: null, likely: null, high: null });
  });
});
