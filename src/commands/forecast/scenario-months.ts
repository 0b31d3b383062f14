import { daysInMonth } from "../../core/date.js";
import { at, counted, defined, given, type Quantity, type Settled, settle, times } from "../../core/quantity.js";
import { type Bound, type Range, range } from "../../core/range.js";
import { grouped } from "../../core/text.js";
import type { Remarks } from "../../report/report.js";
import { weightOf } from "../../report/weight.js";
import { type Ahead, type ComingLives, paceShown } from "./month-coins.js";

/** The stated coins of a LIVE, and LIVEs per week. */
export interface ScenarioQuery {
  readonly perLive: Range<number>;
  /** Plain decimal text. */
  readonly livesPerWeek: string;
}

/** Months in which every LIVE earns the coins of its scenario. */
export function scenarioMonths({ perLive: stated, livesPerWeek }: ScenarioQuery, ahead: readonly Ahead[]): ComingLives {
  const perLive = range((bound) => counted("coin", stated[bound], `coins of a LIVE, ${bound}`));
  const pace = given("ratio", livesPerWeek, "LIVEs a week");
  const months = ahead.map((month) => {
    const coins = range((bound) => coinsIn(month, perLive, pace, bound));
    return { coins, adds: coins };
  });
  return { basis: "scenario", perLive, livesPerWeek: paceShown(pace), months, remarks: saying(perLive) };
}

const WEEK = defined("count", 7, "days of a week");

/** The coins of a month; divided and rounded once, at the end, so that seven LIVEs a week are exact in every month. */
function coinsIn(
  { period, factor }: Ahead,
  perLive: Range<Settled<"coin">>,
  pace: Quantity<"ratio">,
  bound: Bound,
): Settled<"coin"> {
  const brought = times(perLive[bound], pace, `coins of a week, ${bound}`);
  const more = factor === undefined ? brought : times(brought, factor, `coins of a week, grown, ${bound}`);
  const days = defined("count", daysInMonth(period), `days of ${period}`);
  return settle(at(days, more, WEEK, `coins in ${period}, ${bound}`), "down", `coins in ${period}, ${bound}`);
}

function saying({ low, likely, high }: Range<Settled<"coin">>): Remarks {
  const [least, usual, most] = [low, likely, high].map(({ amount }) => grouped(amount));
  if (least === most) {
    const text = `every LIVE has ${usual} coins, as given: only the share makes a range`;
    return { assumptions: [{ text, source: null }] };
  }
  const text = `${least}, ${usual} and ${most} coins are three scenarios, each for every LIVE: a month with different LIVEs falls between them`;
  return { assumptions: [{ text, source: null, weight: weightOf(likely, [low, high]) }] };
}
