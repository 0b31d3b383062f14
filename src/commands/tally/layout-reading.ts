import { present } from "../../core/present.js";
import { range } from "../../core/range.js";
import { grouped, several } from "../../core/text.js";
import { plainMoney } from "../../pricing/exchange.js";
import type { Block, Cell, Row } from "../../render/blocks.js";
import type { Tally } from "./body.js";
import { giftTable } from "./layout-lists.js";

/** How the logs were read and their coins paid, for --why. */
export function reading(result: Tally): Block[] {
  return [
    {
      kind: "rows",
      caption: "How it was read",
      columns: [{ head: "" }, { head: "" }],
      rows: [...read(result), ...paid(result)],
    },
    giftTable(result),
    ...apart(result),
  ];
}

const row = (label: string, cell: Cell): Row => ({ cells: [label, cell] });

function read({ events, duplicates, otherEvents, badLines, unreadGifts, streaks, battles, shapes }: Tally): Row[] {
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
  ];
}

function paid({ payout, unfinishedNet }: Tally): Row[] {
  if (payout === null) return [];
  const { diamonds, nominal, gross, agency, withholding, fees, net, model, verdict } = payout;
  const parts = present({ agency, "tax withheld": withholding, fees });
  return [
    row("diamonds", grouped(diamonds.amount)),
    row("before the share", { text: [{ figure: nominal }] }),
    row("share", { text: [{ figure: gross }] }),
    ...Object.entries(parts).map(([label, part]) => row(label, { text: [{ figure: part }] })),
    row("you get", { text: [{ figure: range((bound) => plainMoney(net[bound])) }] }),
    ...(unfinishedNet === undefined || unfinishedNet === null
      ? []
      : [row("if unfinished streaks count", { text: ["more by ", { figure: unfinishedNet }] })]),
    row("model", `${model}: ${verdict}`),
  ];
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
