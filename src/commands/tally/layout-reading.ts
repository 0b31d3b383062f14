import { present } from "../../core/present.js";
import { grouped, several } from "../../core/text.js";
import type { Block, Cell, Row } from "../../render/blocks.js";
import { moneyCells } from "../base/money-cells.js";
import type { Tally } from "./body.js";
import { giftTable } from "./layout-lists.js";

/** How the logs were read and their coins paid, for --why. */
export function reading(result: Tally): Block[] {
  return [
    ...readOnly(result),
    ...(result.payout === null ? [] : [paid(result.payout, result.unfinishedNet)]),
    giftTable(result),
    ...apart(result),
  ];
}

/** How the logs were read, without their coins. */
export const readOnly = (result: Tally): Block[] => [
  { kind: "rows", caption: "How it was read", columns: [{ head: "" }, { head: "" }], rows: read(result) },
];

const row = (label: string, ...cells: readonly Cell[]): Row => ({ cells: [label, ...cells] });

function read(result: Tally): Row[] {
  const { events, duplicates, otherEvents, badLines, unreadGifts, streaks, battles, shapes, payout } = result;
  const some = (count: number, noun: string, then = ""): string[] =>
    count === 0 ? [] : [`${several(number(count), noun)}${then}`];
  const seen = [
    number(events),
    ...some(duplicates, "replay", " dropped"),
    ...some(otherEvents, "other record"),
    ...some(unreadGifts.count, "unread gift"),
    ...some(badLines.count, "bad line", " left out"),
  ];
  const open = streaks.unfinished === 0 ? [] : [`${number(streaks.unfinished)} unfinished`];
  return [
    row("gift events", seen.join(", ")),
    row("streaks", [`${number(streaks.settled)} settled`, ...open, `longest ${number(streaks.longest)}`].join(", ")),
    ...(battles === 0 ? [] : [row("battle events", number(battles))]),
    ...(shapes.length === 0 ? [] : [row("log format", shapes.map(({ name }) => name).join(", "))]),
    ...(payout === null ? [] : [row("model", `${payout.model}: ${payout.verdict}`)]),
  ];
}

/** The steps from diamonds to money, in dollars and in the other currency they are known in. */
function paid(payout: NonNullable<Tally["payout"]>, unfinishedNet: Tally["unfinishedNet"]): Block {
  const { diamonds, nominal, gross, agency, withholding, fees, net } = payout;
  const parts = present({ agency, "tax withheld": withholding, fees });
  return {
    kind: "rows",
    caption: "How it was paid",
    columns: [{ head: "" }, { head: "", numeric: true }, { head: "", numeric: true, gap: 3 }],
    rows: [
      row("diamonds", grouped(diamonds.amount)),
      row("before the share", ...moneyCells(nominal)),
      row("share", ...moneyCells(gross)),
      ...Object.entries(parts).map(([label, part]) => row(label, ...moneyCells(part, (less) => ({ less })))),
      row("you get", ...moneyCells(net)),
      ...(unfinishedNet == null ? [] : [row("more if unfinished streaks count", ...moneyCells(unfinishedNet))]),
    ],
  };
}

const number = (count: number): string => grouped(String(count));

/** Possible reasons for a difference between the app's total and the count. */
function apart({ appTotal }: Tally): Block[] {
  const points = appTotal?.explanations.map(explanationText) ?? [];
  return points.length === 0 ? [] : [{ kind: "points", head: "What could explain the difference to the app", points }];
}

/** A possible reason for the difference, and whether it fits. */
export const explanationText = ({ text, fits }: NonNullable<Tally["appTotal"]>["explanations"][number]): string =>
  fits ? `${text}: exactly the difference` : text;
