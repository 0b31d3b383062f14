import { present } from "../../core/present.js";
import { grouped, several } from "../../core/text.js";
import { onClock } from "../../core/time-zone.js";
import { someOf } from "../../gifts/plural.js";
import type { Action, Block, Column, TableBlock } from "../../render/blocks.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Tally } from "./body.js";
import { type Clock, coinsText, minuteShown, zoneShown } from "./counts-in-words.js";
import { giftsAndGivers, topOf } from "./layout-lists.js";
import { explanationText, reading, readOnly } from "./layout-reading.js";
import { GROUPS, type List } from "./lists.js";
import type { TallyReport } from "./report.js";

/** When coins came, gifts beside senders or the requested list, and how many coins may be missing. */
export function tallyLayout(report: TallyReport, asked: Asked): Block[] {
  const { query, result } = report;
  const list = query.groupBy && GROUPS[query.groupBy];
  // A table of no gift and no giver says less than the first sentence.
  if (result.events === 0)
    return answerBlocks(report, asked, { blocks: [], labelled: beside(result), why: readOnly(result), sure: false });
  return answerBlocks(report, asked, {
    blocks: [
      ...timeline(result),
      ...(list === undefined ? overview(result, query.top) : [topOf(list, query.top, result)]),
      ...stretches(result),
    ],
    labelled: [...goals(result, query.minutes !== undefined), ...loyalty(result), ...beside(result)],
    why: reading(result),
  });
}

function timeline({ time, window, ...clock }: Tally): Block[] {
  const line = time?.timeline ?? null;
  if (time === null || line === null || line.parts.length < 2) return [];
  const label = `Coins in each ${several(line.minutes, "minute")}`;
  const best = window?.best ?? null;
  const worth = best !== null && window !== undefined && window.minutes < time.minutes;
  const stretch = worth
    ? {
        from: onClock(best.from, clock.utcOffsets),
        until: onClock(best.until, clock.utcOffsets),
        label: `best ${window.minutes} min from ${onClock(best.from, clock.utcOffsets).slice(11, 16)}`,
      }
    : undefined;
  const parts = line.parts.map(({ from, coins }) => ({ from: onClock(from, clock.utcOffsets), value: coins }));
  return [
    {
      kind: "timeline",
      label,
      minutes: line.minutes,
      parts,
      marks: [],
      ...present({ stretch }),
      table: {
        kind: "rows",
        caption: label,
        columns: [{ head: "From" }, { head: "Coins", numeric: true }],
        rows: parts.map(({ from, value }) => ({ cells: [from.slice(11, 16), value] })),
      },
    },
  ];
}

/** Gifts beside senders, with lists of receivers and LIVEs if there are several. */
function overview(result: Tally, top: number | undefined): Block[] {
  const { receivers, lives } = result;
  const more: List[] = [
    ...(receivers.filter(({ coins }) => coins > 0).length > 1 ? (["receivers"] as const) : []),
    ...(lives.length > 1 ? (["lives"] as const) : []),
  ];
  return [giftsAndGivers(result, top, more.length > 0), ...more.map((list) => topOf(list, top, result))];
}

function goals({ appTotal, goal, window, ...clock }: Tally, asked: boolean): Action[] {
  const actions: Action[] = appTotal === undefined ? [] : apart(appTotal);
  if (goal !== undefined) {
    const when = goal.at === null ? "" : ` at ${minuteShown(goal.at, clock)}${zoneShown(clock)}`;
    const of = coinsText(goal.coins);
    const text = goal.reached
      ? `${of}, reached${when}.`
      : `${coinsText(goal.missing)} short of ${grouped(String(goal.coins))}.`;
    actions.push({ label: "Goal", text: [text] });
  }
  if (window !== undefined && asked)
    actions.push({ label: `Best ${window.minutes} min`, text: [windowText(window, clock)] });
  return actions;
}

/** The app's total compared with the count; a difference is also a warning. */
function apart({ coins, difference, explanations }: NonNullable<Tally["appTotal"]>): Action[] {
  if (difference === 0) return [{ label: "App total", text: [`${coinsText(coins)}, as many as were counted.`] }];
  const [first, ...rest] = explanations.map(explanationText);
  const more = rest.length === 0 ? "" : ` ${rest.length} more: --why.`;
  return first === undefined ? [] : [{ label: "Maybe", text: [`${first}.${more}`] }];
}

function windowText({ best, reachesGoal }: NonNullable<Tally["window"]>, clock: Clock): string {
  if (best === null) return "unknown: no coins have a time.";
  const alone = reachesGoal === true ? "; they alone reach the goal" : "";
  const from = onClock(best.from, clock.utcOffsets).replace("T", " ");
  return `${coinsText(best.coins)} from ${from}${zoneShown(clock)}, ${best.perMinute.amount} a minute${alone}.`;
}

function loyalty({ loyalty: known }: Tally): Action[] {
  if (known === null) return [];
  const { newSenders, newCoins, returningSenders, returningCoins } = known;
  const text = `${newSenders} new with ${coinsText(newCoins)}, ${returningSenders} returning with ${coinsText(returningCoins)}.`;
  return [{ label: "Givers", text: [text] }];
}

/** Money that is not a gift. */
function beside({ otherMoney }: Tally): Action[] {
  const money = otherMoney.map(moneyText).join(", ");
  return money === "" ? [] : [{ label: "Not gifts", text: [`${money}: not counted here.`] }];
}

/** Money that is not a gift, `2 treasure boxes (40 coins)`; not included in the payout. */
function moneyText({ kind, count, coins }: Tally["otherMoney"][number]): string {
  const [many, noun] = [grouped(String(count)), kind === "match-points" ? "match" : kind.replaceAll("-", " ")];
  const some = count === 1 ? `1 ${noun}` : someOf(many, noun);
  const text = kind === "match-points" ? `${some} with points` : some;
  return coins === null ? text : `${text} (${coinsText(coins)})`;
}

const NUMERIC = (head: string): Column => ({ head, numeric: true });

/** A row for each part of the days, if the share changed between them. */
function stretches({ payout }: Tally): TableBlock[] {
  if (payout === null || payout.stretches.length < 2) return [];
  return [
    {
      kind: "rows",
      caption: "By the share in force",
      columns: [{ head: "From" }, { head: "To" }, NUMERIC("Coins"), { ...NUMERIC("Share"), drop: 1 }, NUMERIC("Net")],
      rows: payout.stretches.map(({ from, to, coins, rate, net }) => ({
        cells: [from ?? "without a time", to ?? "", coins, { percent: rate }, net],
      })),
    },
  ];
}
