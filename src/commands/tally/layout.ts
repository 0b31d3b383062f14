import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { grouped } from "../../render/text/figures.js";
import { factRow } from "../base/query-and-cells.js";
import { minuteShown, topOf } from "./layout-lists.js";
import { GROUPS, type List } from "./lists.js";
import { isSomebody } from "./receiver.js";
import type { Tally, TallyReport } from "./report.js";

/** The answer in a few lines, then its top lists: gifts and senders, or what was asked for. */
export function tallyLayout({ query, result }: TallyReport): Block[] {
  const asked = query.groupBy && GROUPS[query.groupBy];
  const lists = asked === undefined ? telling(result) : [asked];
  return [
    { kind: "title", text: titleText(result, query.region) },
    { kind: "facts", rows: [...money(result), ...counts(result), ...goals(result)] },
    ...stretches(result),
    ...lists.flatMap((list) => topOf(list, query.top, result)),
    ...apart(result),
    ...flagged(result),
  ];
}

/** Lists that say something: of one receiver or LIVE all is said above. */
function telling({ receivers, lives }: Tally): List[] {
  const guests: List[] = receivers.filter(({ coins }) => coins > 0).length > 1 ? ["receivers"] : [];
  const several: List[] = lives.length > 1 ? ["lives"] : [];
  return ["gifts", "senders", ...guests, ...several];
}

function titleText({ lives, from, to }: Tally, region: string): string {
  const what = lives.length < 2 ? "this LIVE" : `${lives.length} LIVEs`;
  return `What ${what} brought the creator in ${region}${spanText(from, to)}: an estimate`;
}

function spanText(from: string | null, to: string | null): string {
  if (from === null || to === null) return "";
  const end = from.slice(0, 10) === to.slice(0, 10) ? to.slice(11, 16) : minuteShown(to);
  return `, ${minuteShown(from)} to ${end} UTC`;
}

type Row = [label: string, cell: Cell];

function money({ settledCoins, unfinishedCoins, streaks, payout, unfinishedNet }: Tally): Row[] {
  const rows: Row[] = [["coins", settledCoins]];
  if (streaks.unfinished > 0) {
    const open = several(number(streaks.unfinished), "streak");
    rows.push(["unfinished", `${coinsText(unfinishedCoins.amount)} of ${open} without an end`]);
  }
  if (payout === null) return [...rows, ["net", null]];
  const { coins, diamonds, nominal, gross, agency, withholding, fees, net, stretches: paid, model, verdict } = payout;
  const [only, second] = paid;
  if (coins.amount !== settledCoins.amount) rows.push(["paid", `${coinsText(coins.amount)} of one receiver`]);
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

function counts(result: Tally): Row[] {
  const {
    events,
    duplicates,
    otherEvents,
    badLines,
    unreadGifts,
    otherMoney,
    streaks,
    battles,
    senders,
    loyalty,
    shapes,
  } = result;
  const some = (count: number, noun: string, then = ""): string[] =>
    count === 0 ? [] : [`${several(number(count), noun)}${then}`];
  const back =
    loyalty === null
      ? []
      : [
          `${number(loyalty.newSenders)} new with ${coinsText(loyalty.newCoins)}`,
          `${number(loyalty.returningSenders)} returning with ${coinsText(loyalty.returningCoins)}`,
        ];
  const seen = [
    ...some(duplicates, "replay", " dropped"),
    ...some(otherEvents, "other record"),
    ...some(unreadGifts.count, "unread gift"),
    ...some(badLines.count, "bad line", " left out"),
  ];
  const open = streaks.unfinished === 0 ? [] : [`${number(streaks.unfinished)} unfinished`];
  return [
    ["gift events", [number(events), ...seen].join(", ")],
    ["streaks", [`${number(streaks.settled)} settled`, ...open, `longest ${number(streaks.longest)}`].join(", ")],
    ...factRow("battle events", battles === 0 ? undefined : number(battles)),
    ...factRow("other money", otherMoney.length === 0 ? undefined : otherMoney.map(moneyText).join(", ")),
    ["senders", [number(senders.filter(isSomebody).length), ...back].join(", ")],
    ...factRow("read as", shapes.length === 0 ? undefined : shapes.map(({ name }) => name).join(", ")),
  ];
}

/** `2 treasure boxes (40 coins)`: beside the payout, never in it. */
function moneyText({ kind, count, coins }: Tally["otherMoney"][number]): string {
  const noun = kind.replaceAll("-", " ");
  const text =
    kind === "match-points" ? `${several(number(count), "match")} with points` : several(number(count), noun);
  return coins === null ? text : `${text} (${coinsText(coins)})`;
}

function goals({ appTotal, goal, window }: Tally): Row[] {
  const rows: Row[] = [];
  if (appTotal !== undefined) rows.push(["app's total", totalText(appTotal)]);
  if (goal !== undefined) {
    const when = goal.at === null ? "" : ` at ${minuteShown(goal.at)} UTC`;
    const of = coinsText(goal.coins);
    rows.push(["goal", goal.reached ? `${of}, reached${when}` : `${coinsText(goal.missing)} missing to ${of}`]);
  }
  if (window !== undefined) rows.push([`best ${several(window.minutes, "minute")}`, windowText(window)]);
  return rows;
}

function windowText({ best, reachesGoal }: NonNullable<Tally["window"]>): string {
  if (best === null) return "unknown: no coins have a time";
  const alone = reachesGoal === true ? "; they alone reach the goal" : "";
  return `${coinsText(best.coins)} from ${secondText(best.from)} UTC, ${grouped(best.perMinute.amount)} a minute${alone}`;
}

/** `2026-07-03 14:30:25` of an instant in UTC. */
const secondText = (instant: string): string => instant.slice(0, 19).replace("T", " ");

const number = (count: number): string => grouped(String(count));

const coinsText = (coins: number | string): string => several(grouped(String(coins)), "coin");

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

function totalText({ coins, difference }: NonNullable<Tally["appTotal"]>): string {
  if (difference === 0) return `${coinsText(coins)}, as many as were counted`;
  return `${coinsText(coins)}, ${number(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than were counted`;
}

/** What could lie between the app's own total and the count. */
function apart({ appTotal }: Tally): Block[] {
  const points =
    appTotal?.explanations.map(({ text, fits }) => (fits ? `${text}: exactly the difference` : text)) ?? [];
  return points.length === 0 ? [] : [{ kind: "points", head: "What could explain the difference to the app", points }];
}

function flagged({ flagged: all }: Tally): Block[] {
  if (all.length === 0) return [];
  const points = all.map(({ flag, giftId, name, events, coins, detail }) => {
    const gift = name ?? (giftId === null ? "unnamed" : `id ${giftId}`);
    const found = `${flag}: ${gift}, ${several(number(events), "event")}, ${coinsText(coins)}`;
    return detail === undefined ? found : `${found}: ${detail}`;
  });
  return [{ kind: "points", head: "Counted, but worth a second look", points }];
}
