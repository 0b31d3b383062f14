import type { Catalogue, PriceList } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Money } from "../../core/quantity.js";
import { Work } from "../../packing/work.js";
import { calendarPeriod, type Per, periodNames } from "../../pricing/calendar-periods.js";
import { dollarRemarks } from "../../pricing/dollar-sign.js";
import { creatorExchange, exchangeFor, shownIn } from "../../pricing/exchange.js";
import { buyingLeast, listBuyingMost, statedLimit, statedSum } from "../../pricing/money-limit.js";
import { listRemarks } from "../../pricing/price-lists.js";
import { otherCurrency, type SpentSoFar, spentSoFar } from "../../pricing/spent-so-far.js";
import type { Amount } from "../../pricing/stated-money.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { affordable, chosenGifts } from "./affordable-gifts.js";
import { budgetInWords } from "./answer.js";
import type { Budget, BudgetQuery } from "./body.js";
import { expiryRemarks } from "./coin-expiry.js";
import { receivesFor } from "./creator-side.js";
import { habitOf, sendingOf } from "./habit.js";
import { paceOf } from "./pace.js";
import { allowance, budgetTotal } from "./period-purchases.js";
import { elsewhere, limitsOfYear, otherLists, yearOf } from "./year.js";

export type { Budget, BudgetQuery } from "./body.js";

/** The most periods: more would not be a plan, and their chain would be too long to explain. */
const MOST_PERIODS = 1000;
const MOST_TIMES = 1000;

/** The report of `budget`. */
export type BudgetReport = Report<
  Understood<Omit<BudgetQuery, "budget" | "spentFrom">, "per" | "periods" | "region"> & {
    readonly budget: Amount;
    readonly spentFrom?: string;
  },
  Budget
>;

/**
 * What a limit buys in each of some periods, with unspent money and unused coins carried forward; what a habit costs
 * compared with it; and how long the budget lasts at the pace so far.
 */
export function budget(query: BudgetQuery, catalogue: Catalogue): Outcome<BudgetReport> {
  const { region: _, spentFrom, per = "month", periods: count = 1, ...asked } = query;
  const { asOf } = asked;
  const fault = faultOf(query);
  if (fault !== undefined) return fault;
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const limit = statedSum(query.budget, market.value.region.currency, "budget of a period");
  if (!limit.ok) return limit;
  const work = new Work();
  const chosen = listBuyingMost(limit.value, market.value, query, work);
  if (!chosen.ok) return chosen;
  const gifts = chosenGifts(query.gift, asOf, catalogue);
  if (!gifts.ok) return gifts;
  const already = spentAlready(query, per, limit.value, market.value);
  if (!already.ok) return already;
  const pace = already.value && paceOf(already.value.money, limit.value, calendarPeriod(per, asOf));

  const { list } = chosen.value;
  const first = pace === undefined || per !== "week" ? asOf : calendarPeriod(per, asOf).first;
  const limits = periodNames(per, count, first).map((period, index) => ({
    period,
    limit: index === 0 ? (pace?.remaining ?? limit.value) : limit.value,
  }));
  const sending = query.times === undefined ? undefined : sendingOf(gifts.value.items, query.times);
  if (sending?.ok === false) return sending;
  const plan = { limit: limit.value, per, first, work };
  const habit = sending && habitOf(sending.value, limits, limitsOfYear(plan), list, work);
  if (habit?.ok === false) return habit;

  const periods = allowance(limits, list, sending?.value, work);
  const total = budgetTotal(periods);
  const creators = receivesFor(total, market.value);
  const year = yearOf(plan, list, gifts.value.items, market.value);
  const others = otherLists(list, market.value, query);
  // Creators' money is in that of the region as well; what viewers pay is in theirs.
  const local = creatorExchange(query, market.value);
  const body: Budget = {
    budget: limit.value,
    period: per,
    priceList: list.id,
    channel: list.channel,
    estimated: !list.complete,
    smallest: buyingLeast(list),
    periods,
    total,
    year: { ...year, creators: shownIn(year.creators, local) },
    elsewhere: elsewhere(plan, others, year),
    affords: gifts.value.items.map((item) => affordable(item, total)),
    creators: shownIn(creators.receives, local),
    ...present({ habit: habit?.value }),
    passedIn: habit?.value.well.passedIn ?? null,
    ...present({ pace }),
  };
  const exchange = exchangeFor(query, catalogue);
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "budget/1",
      {
        ...asked,
        ...present({ spentFrom: spentFrom?.file }),
        budget: { ...query.budget, currency: limit.value.unit },
        ...present({ spent: query.spent && { ...query.spent, currency: limit.value.unit } }),
        per,
        periods: count,
        region: market.value.region.code,
      },
      shown,
      catalogue,
      budgetInWords(shown, market.value),
      marketRemarks(market.value, query),
      dollarRemarks([query.budget, query.spent], market.value.region),
      chosen.value.remarks,
      expiryRemarks(market.value),
      planRemarks(query, per, list),
      already.value?.remarks,
      gifts.value.remarks,
      creators.remarks,
      listRemarks([list, ...others], catalogue),
      exchange?.remarks() ?? local?.remarks(),
    ),
  );
}

function faultOf({ asOf, periods = 1, times, gift }: BudgetQuery): Outcome<never> | undefined {
  if (periods > MOST_PERIODS)
    return failure("arg.number", `${periods} periods are too many`, `ask for at most ${MOST_PERIODS}`);
  if (times === undefined) return outOfCalendar(asOf);
  if (gift === undefined) return failure("arg.missing", "--times needs a gift", "name it with --gift");
  return times > MOST_TIMES
    ? failure(
        "arg.number",
        `${times} times a period is too many`,
        `write at most ${MOST_TIMES}, with more of each --gift`,
      )
    : outOfCalendar(asOf);
}

/** The failure of a day after 9899: periods must end in a four-digit year. */
const outOfCalendar = (asOf: Day): Outcome<never> | undefined =>
  asOf < "9900"
    ? undefined
    : failure("arg.day", `periods cannot be counted from ${asOf}`, "ask for a day up to 9899-12-31");

function spentAlready(query: BudgetQuery, per: Per, limit: Money, market: Market): Outcome<SpentSoFar | undefined> {
  const { spent, spentFrom, asOf } = query;
  if (spentFrom !== undefined)
    return spent === undefined
      ? spentSoFar(spentFrom, calendarPeriod(per, asOf).first, limit, market, query)
      : failure("arg.conflict", "--spent and --spent-from both say what is spent", "keep one of the two");
  if (spent === undefined) return succeed(undefined);
  const money = statedLimit(spent, limit.unit, "spent already");
  if (!money.ok) return money;
  return money.value.unit === limit.unit ? succeed({ money: money.value }) : otherCurrency(money.value, limit);
}

/** The assumptions of the plan. */
function planRemarks({ spent, spentFrom, times }: BudgetQuery, per: Per, { complete }: PriceList): Remarks {
  const texts: string[] = [];
  if (spent !== undefined || spentFrom !== undefined) {
    texts.push("spending continues at the pace so far; the day asked about counts as a whole day");
    texts.push(
      times === undefined
        ? "coins bought with money already spent are unknown and not counted"
        : "money already spent was not for the habit, which still needs all its coins in the current period",
    );
    if (per === "week") texts.push("a week runs from Monday to Sunday, as in ISO 8601");
  }
  if (times !== undefined) {
    if (complete)
      texts.push(
        "gift by gift: before each sending, the smallest package that covers the missing coins; coins left are kept",
      );
  }
  return { assumptions: texts.map((text) => ({ text, source: null })) };
}
