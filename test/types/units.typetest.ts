/*
 * What must not compile. tsc reads this file and fails on every line below a @ts-expect-error that begins to compile;
 * nothing here is ever run.
 */
import { type Currency, currencyOf, USD } from "../../src/core/currency.js";
import type { Day, Observed } from "../../src/core/date.js";
import { dayOf, firstDayOf, inForce, latestObserved, monthOf, observedOf } from "../../src/core/date.js";
import { type Exact, exact } from "../../src/core/decimal.js";
import { type DiagnosticCode, EXIT_OF, failure, type Outcome } from "../../src/core/diagnostic.js";
import {
  assumed,
  at,
  counted,
  fact,
  given,
  least,
  type Money,
  minus,
  most,
  over,
  type Quantity,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
  sum,
  times,
  wholeOf,
} from "../../src/core/quantity.js";
import type { Range } from "../../src/core/range.js";
import { scaleOf } from "../../src/core/unit.js";

const spent = given("coin", 1000, "coins");
const earned = given("diamond", 333, "diamonds");
const paid = given(USD, "4.99", "money");
const share = given("ratio", "0.5", "share");
const packs = given("count", 3, "packages");

// All of this is meant to compile.
sum([spent, spent], "yes");
minus(paid, paid, "yes");
times(paid, share, "yes");
times(paid, packs, "yes");
at(spent, earned, spent, "yes");
at(earned, paid, earned, "yes");
const ratio: Quantity<"ratio"> = over(spent, spent, "yes");
const money: Money = settle(paid, "down", "yes");
const shown: Ratio = settleRatio(ratio, 4, "yes");
const exactly: Quantity<Currency> = money;

// Units do not mix.
// @ts-expect-error coins and diamonds do not add up to coins
const mixed: Quantity<"coin"> = sum([spent, earned], "no");
// @ts-expect-error money and coins do not add
sum([paid, spent], "no");
// @ts-expect-error coins are not taken from diamonds
minus(earned, spent, "no");
// @ts-expect-error coins are not taken from money
minus(paid, spent, "no");
// @ts-expect-error money is not a ceiling for coins
least(spent, paid, "no");
// @ts-expect-error diamonds are not a floor for money
most(paid, earned, "no");
// @ts-expect-error a share is a part of the same unit
over(spent, paid, "no");
// @ts-expect-error a rate per diamond does not apply to coins
at(spent, paid, earned, "no");
// @ts-expect-error money is not multiplied by money
times(paid, paid, "no");
// @ts-expect-error coins are not multiplied by diamonds
times(spent, earned, "no");
// @ts-expect-error a conversion has the unit given
const wrongUnit: Quantity<"coin"> = at(spent, earned, spent, "no");
// @ts-expect-error a ratio is not money
const wrongRatio: Quantity<Currency> = over(paid, paid, "no");
// @ts-expect-error coins are not diamonds
const diamonds: Quantity<"diamond"> = spent;

// Settled and unsettled.
// @ts-expect-error a working figure is not settled
const leaked: Settled<Currency> = paid;
// @ts-expect-error a settled amount of diamonds is not money
const diamondMoney: Money = settle(earned, "down", "no");
// @ts-expect-error a ratio has no scale of its own
settle(share, "half-even", "no");
// @ts-expect-error only ratios are settled to stated places
settleRatio(paid, 2, "no");
// @ts-expect-error a rounding mode goes by its standard name
settle(paid, "floor", "no");
// @ts-expect-error an unsettled figure is not a count
wholeOf(spent);
// @ts-expect-error money is not counted in whole pieces
wholeOf(money);
// @ts-expect-error money is not counted
counted(USD, 3, "no");
// @ts-expect-error a ratio has no scale
scaleOf("ratio");
// @ts-expect-error a range of unsettled figures is not a range of settled ones
const range: Range<Settled> = { low: paid, likely: paid, high: paid };
// @ts-expect-error a range has three figures
const two: Range<Money> = { low: money, high: money };

// Plain texts and numbers have no type until they have been read.
// @ts-expect-error a text is not a date
const today: Day = "2026-11-22";
// @ts-expect-error reading a day may fail
const perhaps: Day = dayOf("2026-11-22");
// @ts-expect-error a text is not an observation
const seen: Observed = "2026";
// @ts-expect-error an observation may be a year, which is not a date
const year: Day = observedOf("2026") as Observed;
// @ts-expect-error a text is not a date
inForce([], "2026-11-22");
// @ts-expect-error a text is not a date
latestObserved([], "2026-11-22", (one: Observed) => one);
// @ts-expect-error an observation has a first day, a text has none
firstDayOf("2026");
// @ts-expect-error a text has no month
monthOf("2026-11-22");
// @ts-expect-error a text is not a currency
const dollars: Currency = "USD";
// @ts-expect-error reading a currency may fail
const maybe: Currency = currencyOf("USD");
// @ts-expect-error a text is not a unit
given("USD", "1", "no");
// @ts-expect-error a bare number is not a quantity
sum([1, 2], "no");
// @ts-expect-error a number is not a quantity
const n: Quantity<"coin"> = 3;

// Decimals take texts and each other, no floats.
// @ts-expect-error a float is not exact
exact(0.1);
// @ts-expect-error a float does not enter by an operand
exact("1").plus(0.1);
// @ts-expect-error there is no way out to a float
exact("1").toNumber();
// @ts-expect-error an exact decimal is not a text
const text: string = exact("1") satisfies Exact;

// A fact is cited, an assumption says why.
// @ts-expect-error a fact names its source
fact(USD, "1", "no");
// @ts-expect-error a fact has a place
fact(USD, "1", "no", { sources: ["a"] });
// @ts-expect-error a fact keeps the text its author typed
fact(USD, 0.015, "no", { sources: ["a"], at: { file: "f", line: 1, column: 1 } });
// @ts-expect-error an assumption gives its reason
assumed("ratio", "0.5", "no");

// No value changes after it was made.
// @ts-expect-error a quantity does not change its unit
spent.unit = "coin";
// @ts-expect-error a settled amount does not change
money.amount = "0.00";

// Outcomes are checked before their value is used, and codes are a closed list.
const outcome = failure("arg.number", "no") as Outcome<number>;
// @ts-expect-error there may be no value
outcome.value;
// @ts-expect-error there may be no diagnostics
outcome.diagnostics;
// @ts-expect-error not a code
failure("arg.nonsense", "no");
// @ts-expect-error not a code
const code: DiagnosticCode = "nonsense";
// @ts-expect-error the exit of a code is fixed
EXIT_OF["arg.number"] = 0;

export {
  code,
  diamondMoney,
  diamonds,
  dollars,
  exactly,
  leaked,
  maybe,
  mixed,
  n,
  perhaps,
  range,
  seen,
  shown,
  text,
  today,
  two,
  wrongRatio,
  wrongUnit,
  year,
};
