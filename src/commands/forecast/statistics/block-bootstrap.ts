import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A past in equal steps, days or LIVEs, to be lived again. */
export interface Past {
  /** Of each step, in order. */
  readonly coins: readonly number[];
  /** Steps that stay together when they are drawn: a week of them keeps its busy and its quiet days. */
  readonly run: number;
  /** So many steps go into so many days. */
  readonly pace: { readonly steps: number; readonly days: number };
}

/** Futures drawn from a past. */
export interface Drawn {
  readonly futures: number;
  /** For each day asked for, the coins of every future from its beginning until then. */
  readonly until: ReadonlyMap<number, Float64Array>;
}

/** Percentiles of so many futures move by about half a per cent from one seed to the next. */
const FUTURES = 5000;
const FEWEST_FUTURES = 200;

/** Runs that are drawn altogether, unless that leaves too few futures. */
const MOST_RUNS = 1_000_000;

/**
 * Draws futures from a past by a circular block bootstrap: runs that may begin at any step, the first step following the
 * last. They come from a Pólya urn, which gets a second copy of each run that is drawn: the past itself is only one of
 * those that could have been, and drawing from it alone would make the futures too alike. `days` ascend.
 */
export function drawFutures({ coins, run, pace }: Past, days: readonly number[], seed: number): Drawn {
  const steps = coins.length;
  const before = sumsBefore(coins);
  const random = xoroshiro128plus(seed);
  const runs = Math.ceil(((days.at(-1) ?? 0) * pace.steps) / pace.days / run) + 1;
  const futures = Math.max(FEWEST_FUTURES, Math.min(FUTURES, Math.floor(MOST_RUNS / runs)));
  const until = days.map(() => new Float64Array(futures));
  const starts = new Uint32Array(runs);

  for (let future = 0; future < futures; future++) {
    // Steps that do not fill a month evenly begin anywhere in the first.
    const phase = uniformInt(random, 0, pace.days - 1);
    let [total, done, drawn, at, left] = [0, 0, 0, 0, 0];
    for (const [index, day] of days.entries()) {
      const end = Math.floor((day * pace.steps + phase) / pace.days);
      while (done < end) {
        if (left === 0) {
          const ball = uniformInt(random, 0, steps + run * drawn - 1);
          at = ball < steps ? ball : starts[Math.floor((ball - steps) / run)]!;
          starts[drawn++] = at;
          left = run;
        }
        const taken = Math.min(left, end - done, steps - at);
        total += before[at + taken]! - before[at]!;
        at = (at + taken) % steps;
        left -= taken;
        done += taken;
      }
      until[index]![future] = total;
    }
  }
  return { futures, until: new Map(days.map((day, index) => [day, until[index]!])) };
}

function sumsBefore(coins: readonly number[]): Float64Array {
  const before = new Float64Array(coins.length + 1);
  for (const [step, some] of coins.entries()) before[step + 1] = before[step]! + some;
  return before;
}
