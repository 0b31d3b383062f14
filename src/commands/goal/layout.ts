import { present } from "../../core/present.js";
import type { Settled } from "../../core/quantity.js";
import type { Bound, Range } from "../../core/range.js";
import { BOUNDS } from "../../core/range.js";
import type { Part } from "../../core/sentence.js";
import type { Action, Block, Cell, Column, Row } from "../../render/blocks.js";
import { channelName, onChannel } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Goal } from "./body.js";
import type { GoalReport } from "./report.js";

/** What the target takes at each share: coins, LIVEs and gifts, with a line on what viewers pay. */
export function goalLayout(report: GoalReport, asked: Asked): Block[] {
  const { result } = report;
  return answerBlocks(report, asked, {
    blocks: [byShare(result)],
    labelled: viewers(result),
    why: [
      worked(result),
      ...paysTable(result),
      { kind: "points", head: "Model", points: [`${result.model}: ${result.verdict}`] },
    ],
  });
}

/** The text for null, which means here that no number is enough, not that it is unknown. */
const BEYOND = "out of reach";

type Figures = Range<Settled | null>;

/** A column of a table with one row per bound. */
type OfBound = readonly [column: Column, cell: (bound: Bound) => Cell | undefined];

const numeric = (head: string, drop?: number): Column => ({
  head,
  numeric: true,
  ...present({ drop }),
});

const reached =
  (figures: Figures) =>
  (bound: Bound): Cell =>
    figures[bound] ?? BEYOND;

/** A row per share, best share and fewest coins first; equal shares are one row. */
function byShare(result: Goal): Block {
  const { coins, needed, perLive, perMinute, gifts, cases } = result;
  const net: OfBound[] =
    result.kind === "money" ? [] : [[numeric("You get"), (bound) => caseAt(cases, bound).net ?? ""]];
  return tableOf(result, "What the target takes at each share", [
    [numeric("Coins"), reached(coins)],
    ...net,
    ...optional("LIVEs", needed?.lives, 5),
    ...optional("Weeks", needed?.weeks, 4),
    ...optional("A LIVE", perLive, 5),
    ...optional("A minute", perMinute, 4),
    ...gifts.map(({ gift, count }, index): OfBound => [numeric(gift.name, index === 0 ? 2 : 1), reached(count)]),
  ]);
}

const optional = (head: string, figures: Figures | undefined, drop: number): OfBound[] =>
  figures === undefined ? [] : [[numeric(head, drop), reached(figures)]];

function tableOf({ cases }: Goal, caption: string, columns: readonly OfBound[]): Block {
  const used = columns.filter(([, cell]) => BOUNDS.some((bound) => cell(bound) !== undefined));
  const rates = new Map(BOUNDS.map((bound) => [caseAt(cases, bound).rate.amount, bound]));
  return {
    kind: "rows",
    caption,
    columns: [{ head: "Share", numeric: true }, ...used.map(([column]) => column)],
    rows: [...rates.values()].map(
      (bound): Row => ({
        cells: [{ percent: caseAt(cases, bound).rate }, ...used.map(([, cell]) => cell(bound) ?? "")],
      }),
    ),
  };
}

const caseAt = (cases: Goal["cases"], bound: Bound): Goal["cases"][number] => cases[BOUNDS.indexOf(bound)]!;

/** The calculation from coins to money at each share; columns of deductions only if there are any. */
function worked(result: Goal): Block {
  const at = (bound: Bound) => caseAt(result.cases, bound);
  return tableOf(result, "From coins to money at each share", [
    [numeric("Coins"), (bound) => at(bound).coins ?? BEYOND],
    [numeric("Diamonds", 1), (bound) => at(bound).diamonds ?? ""],
    [numeric("Gross"), (bound) => at(bound).gross ?? ""],
    [numeric("Agency"), (bound) => at(bound).agency],
    [numeric("Tax withheld"), (bound) => at(bound).withholding],
    [numeric("Payments", 2), (bound) => at(bound).payments],
    [numeric("Fees"), (bound) => at(bound).fees],
    [numeric("You get"), (bound) => at(bound).net ?? ""],
  ]);
}

/** What viewers pay through each channel for the likely number of coins. */
function viewers({ viewersPay }: Goal): Action[] {
  const known = (viewersPay ?? []).flatMap((row) =>
    row.pay.likely === null ? [] : [{ ...row, likely: row.pay.likely }],
  );
  if (known.length === 0) return [];
  const text = known
    .sort((one, other) => one.likely.exact.cmp(other.likely.exact))
    .flatMap(({ likely, channel, estimated }, index): Part[] => [
      index === 0 ? "" : ", ",
      estimated ? "about " : "",
      { figure: likely },
      ` ${onChannel(channel)}`,
    ]);
  return [{ label: "Viewers pay", text: [...text, "."] }];
}

function paysTable({ viewersPay }: Goal): Block[] {
  if (viewersPay === null || viewersPay.length === 0) return [];
  return [
    {
      kind: "rows",
      caption: "What viewers pay for the coins",
      columns: [
        { head: "Viewers pay" },
        numeric("Likely"),
        numeric("Fewest", 1),
        numeric("Most", 1),
        { head: "Price list", drop: 2 },
      ],
      rows: viewersPay.map(({ channel, pay, priceList }) => ({
        cells: [channelName(channel), pay.likely ?? BEYOND, pay.low ?? BEYOND, pay.high ?? BEYOND, priceList],
      })),
    },
  ];
}
