import { shownText } from "../../core/notation.js";
import { grouped, several } from "../../core/text.js";
import type { LiveStatus } from "../base/streams.js";
import type { LiveProgress } from "./follow-status.js";

/** The status as the parts of one line, the most important for a streamer first. */
export function statusOf(progress: LiveProgress): LiveStatus {
  const { settledCoins, unfinishedCoins, badLines, coinsPerMinute, goal, net } = progress;
  const open = unfinishedCoins.amount === "0" ? "" : ` (${grouped(unfinishedCoins.amount)} open)`;
  return {
    parts: [
      `${several(grouped(settledCoins.amount), "coin")}${open}`,
      ...(goal === undefined ? [] : [goalText(goal)]),
      coinsPerMinute === null ? "…/min" : `${grouped(coinsPerMinute.amount)}/min`,
      ...(net === null ? ["payout unknown"] : netParts(net)),
      ...(badLines === 0 ? [] : [several(grouped(String(badLines)), "bad line")]),
    ],
    json: progress,
  };
}

const netParts = ({ low, likely, high }: NonNullable<LiveProgress["net"]>): string[] => [
  `about ${shownText(likely)}`,
  ...(low.amount === high.amount ? [] : [`${shownText(low)} to ${shownText(high)}`]),
];

const CELLS = 10;

/** The goal as text: `goal ██████░░░░ 62%, 8 min left`. */
function goalText({ part, reached, minutesLeft }: NonNullable<LiveProgress["goal"]>): string {
  const full = reached ? CELLS : Math.min(CELLS - 1, Math.floor(Number(part.amount) * CELLS));
  const bar = "█".repeat(full) + "░".repeat(CELLS - full);
  const left = reached ? "reached" : minutesLeft === null ? "" : `${grouped(String(minutesLeft))} min left`;
  return `goal ${bar} ${shownText({ percent: part })}${left === "" ? "" : `, ${left}`}`;
}
