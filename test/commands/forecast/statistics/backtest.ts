import { drawnMonths } from "../../../../src/commands/forecast/drawn-months.js";
import { knownPast } from "../../../../src/commands/forecast/past-lives.js";
import { addDays, type Day, dayOf, daysInMonth } from "../../../../src/core/date.js";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { wholeOf } from "../../../../src/core/quantity.js";
import { type World, worldOf } from "./laws.js";

/** How often months were outside the forecast from the past before them, in per cent. */
export interface Coverage {
  readonly belowLow: number;
  readonly aboveLikely: number;
  readonly aboveHigh: number;
}

/** When LIVEs are: on three days of each week, or one to four days after the last; then how often is not known. */
export type Schedule = "three a week" | "at any time";

const LIVES = 40;
const MONTHS = 20;

/** A month that begins right after the last day of the past. */
const PERIOD = "2026-12";
const EVE = dayOf("2026-11-30")!;

/** Days of LIVEs up to, not including, `end`, or that many of them. */
function daysOf(schedule: Schedule, world: World, fits: (count: number, day: number) => boolean): number[] {
  const days: number[] = [];
  const week = [0, 2, 5];
  let day = schedule === "three a week" ? 0 : world.below(4);
  while (fits(days.length, day)) {
    days.push(day);
    day =
      schedule === "three a week" ? 7 * Math.floor(days.length / 3) + week[days.length % 3]! : day + 1 + world.below(4);
  }
  return days;
}

/** Forecasts from histories of forty LIVEs, each compared with twenty months that could have followed. */
export function backtest(law: string, schedule: Schedule, histories: number, stated?: string): Coverage {
  const isGrowing = law.startsWith("growing");
  let [belowLow, aboveLikely, aboveHigh] = [0, 0, 0];
  for (let seed = 1; seed <= histories; seed++) {
    const world = worldOf(law, seed);
    const days = daysOf(schedule, world, (count) => count < LIVES);
    // The past fills whole weeks, and the month comes after it.
    const length = Math.ceil((days.at(-1)! + 1) / 7) * 7;
    const lives = days.map((day) => ({ day: addDays(EVE, day - length + 1) as Day, coins: world.coins(day) }));
    const past = unwrap(knownPast({ files: ["past"], lives }, stated !== undefined, EVE));
    const query = { asOf: EVE, trend: isGrowing, ...(stated === undefined ? {} : { livesPerWeek: stated }) };
    const [month] = drawnMonths(past, query, [{ period: PERIOD }]).months;
    const [low, likely, high] = [month!.coins.low, month!.coins.likely, month!.coins.high].map(wholeOf);
    for (let next = 0; next < MONTHS; next++) {
      // Months begin on any day of the week.
      const first = world.below(7);
      const then = daysOf(schedule, world, (_, day) => day < first + daysInMonth(PERIOD)).filter((day) => day >= first);
      const coins = then.reduce((all, day) => all + world.coins(length + day - first), 0);
      belowLow += Number(coins < low!);
      aboveLikely += Number(coins > likely!);
      aboveHigh += Number(coins > high!);
    }
  }
  const percent = (count: number): number => (100 * count) / (histories * MONTHS);
  return { belowLow: percent(belowLow), aboveLikely: percent(aboveLikely), aboveHigh: percent(aboveHigh) };
}
