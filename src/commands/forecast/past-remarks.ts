import { type Day, daysBetween } from "../../core/date.js";
import { shifted } from "../../core/number.js";
import { grouped, several } from "../../core/text.js";
import type { Remarks, Warning } from "../../report/report.js";
import { weightOf } from "../../report/weight.js";
import type { MonthCoins } from "./month-coins.js";
import type { KnownPast, PastSummary } from "./past-lives.js";

interface Asked {
  readonly livesPerWeek?: string;
  readonly asOf: Day;
}

/** The assumption of a forecast drawn from a past. */
export const LIKE_THE_PAST =
  "the coming months are like the past: no trend, no season, no giver larger than any before";

/** The assumption if it continues the trend. */
export const ON_WITH_THE_TREND =
  "the coming months continue the past trend in a straight line (Theil-Sen), without seasons or larger givers";

/** The age in days after which a past says little about the coming months. */
const RECENT_DAYS = 60;

/** Assumptions and warnings of a drawn forecast, including how much depends on the largest LIVE. */
export function pastRemarks(
  past: KnownPast,
  summary: PastSummary,
  months: readonly MonthCoins[],
  { livesPerWeek, asOf }: Asked,
): Remarks {
  const { from, to, days, later } = past;
  const { lives, largest, trend, futures } = summary;
  const drawn =
    livesPerWeek === undefined
      ? `${several(days, "past day")}, in runs of a week`
      : `${several(lives, "past LIVE")}, as many as a week has at a time`;
  const texts = [
    `low, likely and high for a month are the 10th, 50th and 90th percentile, by nearest rank, of ${grouped(String(futures))} months drawn from ${drawn} (circular block bootstrap with a Pólya urn); for the balance and the total they are percentiles of all months together`,
    trend.applied ? ON_WITH_THE_TREND : LIKE_THE_PAST,
    ...(largest === null
      ? []
      : [
          `the largest of ${several(lives, "past LIVE")}, on ${largest.day}, had ${shifted(largest.part.amount, 2)}% of all past coins: one evening can decide a month`,
        ]),
    ...(livesPerWeek === undefined
      ? [
          `LIVEs stay as frequent as from ${from} to ${to}: ${lives} in ${several(days, "day")}, followed by a pause of average length`,
        ]
      : []),
    ...(later === 0 ? [] : [`left out: ${several(later, "LIVE")} after ${asOf}, not yet known on that day`]),
  ];
  const spread =
    "if the coming months are like the past, one in ten is below the low figure and one in ten above the high one";
  const first = months[0]?.coins;
  const weight = first === undefined ? null : weightOf(first.likely, [first.low, first.high]);
  return {
    assumptions: [{ text: spread, source: null, weight }, ...texts.map((text) => ({ text, source: null }))],
    warnings: [...old(to, asOf), ...unlike(summary)],
  };
}

function old(to: Day, asOf: Day): Warning[] {
  const days = daysBetween(to, asOf);
  if (days <= RECENT_DAYS) return [];
  const message = `the last past LIVE was on ${to}, ${days} days before ${asOf}: no figure includes changes since then; add newer LIVEs`;
  return [{ code: "history.old", message }];
}

function unlike({ trend: { first, last, clear, applied } }: PastSummary): Warning[] {
  const line = `by the Theil-Sen line a LIVE went from ${grouped(first.amount)} to ${grouped(last.amount)} coins`;
  if (clear && !applied)
    return [
      {
        code: "history.trend",
        message: `${line}, more than chance explains (Mann-Kendall test, 1%); add --trend to continue it`,
      },
    ];
  return applied && !clear
    ? [
        {
          code: "history.trend",
          message: `${line}, which chance alone can explain (Mann-Kendall test, 1%); leave --trend out unless you know a reason for it`,
        },
      ]
    : [];
}
