import { shownText } from "../core/notation.js";
import { shifted } from "../core/number.js";
import type { Money, Ratio } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import { type Part, sentence } from "../core/sentence.js";
import { walk } from "../core/step.js";
import { together } from "../core/text.js";
import { plainMoney } from "../pricing/exchange.js";
import type { MarketQuery } from "../regions/market.js";
import { commandLine } from "../report/command-line.js";
import type { Confidence } from "../report/confidence.js";
import type { Advice } from "../report/report.js";
import type { Basis, Deductions } from "./basis.js";
import type { Missions } from "./mission-share.js";
import type { ShareQuery } from "./share.js";

/** Why a payout is no more certain than its model, and what else makes the answer less certain. */
export function unpublished({ model, share }: Basis, also?: string): Confidence {
  const assumed = walk([share.rate.likely.step]).find((step) => step.kind === "assumption");
  const more = also === undefined ? "" : `, and ${also}`;
  if (assumed !== undefined) return { level: "fair", reason: assumed.because + more };
  if (!model.default)
    return { level: "fair", reason: `TikTok publishes no rate; ${model.id}: ${model.verdict}${more}` };
  const fits = also === undefined ? "; this one fits every payout checked" : more;
  return { level: "fair", reason: `TikTok publishes no rate${fits}` };
}

/** The dollars of a range in local money, which would be too much for the first sentence. */
export function inDollars(money: Range<Money>): Part[] {
  if (money.likely.in === undefined || money.low.amount === money.high.amount) return [];
  return [" In US dollars ", { figure: range((bound) => plainMoney(money[bound])) }, "."];
}

/** The deductions from a payout whose table does not show them: ` After your agency's 20%.`. */
export function afterDeductions({ agency, withholding }: Deductions): string {
  const kept = [
    ...(agency === undefined ? [] : [`your agency's ${inPercent(agency)}`]),
    ...(withholding === undefined ? [] : [`${inPercent(withholding)} of tax`]),
  ];
  return kept.length === 0 ? "" : ` After ${together(kept)}.`;
}

const inPercent = (part: string): string => `${shifted(part, 2)}%`;

/** Missions that narrow a share, the largest effect first, each with the value that makes its part the highest. */
const BEST: readonly Missions[] = [
  { liveMinutes: 30 },
  { newFollowers: 5 },
  { livesThisWeek: 2 },
  { teamMembers: 10 },
  { league: "none" },
];

/** The two unstated missions with the largest effect, each with the value that makes its part the highest. */
export const openMissions = (stated: Missions = {}): Missions =>
  Object.fromEntries(
    BEST.flatMap((one) => Object.entries(one))
      .filter(([mission]) => stated[mission as keyof Missions] === undefined)
      .slice(0, 2),
  );

/** Missions as typed: `--live-minutes 30 --new-followers 5`. */
export const missionsTyped = (missions: Missions): string => commandLine("", { missions }).slice(1).join(" ");

/** How to ask again for a smaller range: with the share that the app shows, or with missions not stated yet. */
export function narrowShare(report: string, query: ShareQuery & MarketQuery, rate: Range<Ratio>): Advice[] {
  if (rate.low.amount === rate.high.amount) return [];
  const did = missionsTyped(openMissions(query.missions));
  const text = sentence(
    "Add the share your app shows, ",
    { typed: `--share ${shownText({ percent: rate.likely })}` },
    ...(did === "" ? [] : [", or what you did: ", { typed: did }]),
    ".",
  );
  return [{ kind: "narrow", text, command: [...commandLine(report, query), ...did.split(" ").filter(Boolean)] }];
}
