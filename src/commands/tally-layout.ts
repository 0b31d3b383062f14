import { several } from "../core/words.js";
import { type Block, type Cell, percent } from "../render/blocks.js";
import { grouped } from "../render/figures.js";
import type { Report } from "../reports/report.js";
import { GROUPS, type Tally } from "../reports/tally.js";
import { regionText } from "./shared.js";
import { type List, minuteText, topOf } from "./tally-lists.js";

const DEFAULT_TOP = 10;

/** The answer in a few lines, then its top lists: gifts and senders, or what was asked for. */
export function tallyLayout({ query, result }: Report<Tally>): Block[] {
  const asked = "groupBy" in query ? GROUPS[query.groupBy as keyof typeof GROUPS] : undefined;
  const top = "top" in query ? Number(query.top) : DEFAULT_TOP;
  const guests = result.receivers.filter(({ coins }) => coins > 0).length > 1;
  const lists: readonly List[] =
    asked === undefined
      ? [
          "gifts",
          "senders",
          ...(guests ? ["receivers" as const] : []),
          ...(result.lives.length > 1 ? ["lives" as const] : []),
        ]
      : [asked];
  return [
    { kind: "title", text: titleText(result, regionText(query)) },
    { kind: "facts", rows: [...money(result), ...counts(result), ...goals(result)] },
    ...stretches(result),
    ...lists.flatMap((list) => topOf(list, top, result)),
    ...flagged(result),
  ];
}

function titleText({ lives, from, to }: Tally, region: string): string {
  const what = lives.length < 2 ? "this LIVE" : `${lives.length} LIVEs`;
  const span =
    from === null || to === null
      ? ""
      : `, ${minuteText(from)} to ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11, 16) : minuteText(to)} UTC`;
  return `What ${what} brought the creator in ${region}${span}: an estimate`;
}

function money({ settledCoins, unfinishedCoins, streaks, payout, unfinishedNet }: Tally): [string, Cell][] {
  const rows: [string, Cell][] = [["coins", settledCoins]];
  if (streaks.unfinished > 0)
    rows.push([
      "unfinished",
      `${several(grouped(unfinishedCoins.amount), "coin")} of ${several(streaks.unfinished, "streak")} without an end`,
    ]);
  if (payout === null) return [...rows, ["net", null]];
  const { coins, diamonds, nominal, gross, agency, withholding, fees, net, stretches: paid, model, verdict } = payout;
  const [only, second] = paid;
  if (coins.amount !== settledCoins.amount)
    rows.push(["paid", `${several(grouped(coins.amount), "coin")} of one receiver`]);
  rows.push(["diamonds", diamonds], ["nominal", nominal]);
  if (only !== undefined && second === undefined) rows.push([`rate, ${only.regime}`, percent(only.rate)]);
  rows.push(["gross", gross]);
  if (agency !== undefined) rows.push(["agency", agency]);
  if (withholding !== undefined) rows.push(["tax withheld", withholding]);
  if (fees !== undefined) rows.push(["fees", fees]);
  rows.push(["net", net]);
  if (unfinishedNet !== undefined && unfinishedNet !== null) rows.push(["unfinished adds", unfinishedNet]);
  return [...rows, ["model", `${model}: ${verdict}`]];
}

function counts({
  events,
  duplicates,
  otherEvents,
  badLines,
  streaks,
  battles,
  senders,
  loyalty,
}: Tally): [string, Cell][] {
  const number = (count: number): string => grouped(String(count));
  const left = [
    ...(duplicates > 0 ? [`${several(number(duplicates), "replay")} dropped`] : []),
    ...(otherEvents > 0 ? [`${several(number(otherEvents), "other record")}`] : []),
    ...(badLines.count > 0 ? [`${several(number(badLines.count), "bad line")} left out`] : []),
  ];
  const from =
    loyalty === null
      ? []
      : [
          `${number(loyalty.newSenders)} new with ${several(number(loyalty.newCoins), "coin")}`,
          `${number(loyalty.returningSenders)} returning with ${several(number(loyalty.returningCoins), "coin")}`,
        ];
  return [
    ["gift events", [number(events), ...left].join(", ")],
    [
      "streaks",
      `${number(streaks.settled)} settled${streaks.unfinished > 0 ? `, ${number(streaks.unfinished)} unfinished` : ""}, longest ${number(streaks.longest)}`,
    ],
    ...(battles > 0 ? [["battle events", number(battles)] as [string, Cell]] : []),
    ["senders", [number(senders.length), ...from].join(", ")],
  ];
}

function goals({ goal, window }: Tally): [string, Cell][] {
  const rows: [string, Cell][] = [];
  if (goal !== undefined) {
    const of = several(grouped(String(goal.coins)), "coin");
    const when = goal.at === null ? "" : ` at ${minuteText(goal.at)} UTC`;
    rows.push([
      "goal",
      goal.reached ? `${of}, reached${when}` : `${several(grouped(String(goal.missing)), "coin")} missing to ${of}`,
    ]);
  }
  if (window !== undefined) {
    const { best, minutes, reachesGoal } = window;
    const text =
      best === null
        ? "unknown: no coins have a time"
        : `${several(grouped(String(best.coins)), "coin")} from ${minuteText(best.from)} UTC, ${grouped(best.perMinute.amount)} a minute${reachesGoal === true ? "; they alone reach the goal" : ""}`;
    rows.push([`best ${several(minutes, "minute")}`, text]);
  }
  return rows;
}

/** Where the share changed between the days of the logs, each part with its own. */
function stretches({ payout }: Tally): Block[] {
  if (payout === null || payout.stretches.length < 2) return [];
  return [
    { kind: "title", text: "By the share in force" },
    {
      kind: "table",
      head: ["From", "To", "Coins", "Rate", "Net"],
      rows: payout.stretches.map(({ from, to, coins, rate, net }) => [
        from ?? "without a time",
        to ?? "",
        coins,
        percent(rate),
        net,
      ]),
    },
  ];
}

function flagged({ flagged: all }: Tally): Block[] {
  if (all.length === 0) return [];
  const points = all.map(({ flag, giftId, name, events, coins, detail }) => {
    const gift = name ?? (giftId === null ? "unnamed" : `id ${giftId}`);
    return `${flag}: ${gift}, ${several(events, "event")}, ${several(grouped(String(coins)), "coin")}${detail === undefined ? "" : `: ${detail}`}`;
  });
  return [{ kind: "points", head: "Counted, but worth a second look", points }];
}
