import { shownText } from "../../core/notation.js";
import { present } from "../../core/present.js";
import { counted, type Settled } from "../../core/quantity.js";
import { BOUNDS, type Bound, OPPOSITE, type Range, range } from "../../core/range.js";
import type { Part } from "../../core/sentence.js";
import type { Shown } from "../../core/shown.js";
import type { Action, Block, Column } from "../../render/blocks.js";
import { channelName, onChannel } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Goal } from "./body.js";
import type { GoalReport } from "./report.js";

/** What the target takes at each share: coins, LIVEs and gifts, with a line on what viewers pay. */
export function goalLayout(report: GoalReport, asked: Asked): Block[] {
  const { query, result } = report;
  return answerBlocks(report, asked, {
    blocks: [byShare(result, query)],
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
type OfBound = readonly [column: Column, cell: (bound: Bound) => Settled | string | null | undefined];

const numeric = (head: string, drop?: number): Column => ({
  head,
  numeric: true,
  ...present({ drop }),
});

const reached =
  (figures: Figures) =>
  (bound: Bound): Settled | string =>
    figures[bound] ?? BEYOND;

/** A row per share and coins of a LIVE, fewest LIVEs first. */
function byShare(result: Goal, query: GoalReport["query"]): Block {
  const { coins, needed, perLive, perMinute, gifts, cases } = result;
  const net: OfBound[] =
    result.kind === "money" ? [] : [[numeric("You get"), (bound) => caseAt(cases, bound).net ?? ""]];
  return tableOf(result, "What the target takes at each share", [
    [numeric("Coins"), reached(coins)],
    ...net,
    ...optional("Your LIVE", statedLive(query), 5),
    ...optional("LIVEs", needed?.lives, 5),
    ...optional("Weeks", needed?.weeks, 4),
    ...optional("A LIVE", perLive, 5),
    ...optional("A minute", perMinute, 4),
    ...gifts.map(({ gift, count }, index): OfBound => [numeric(gift.name, index === 0 ? 2 : 1), reached(count)]),
  ]);
}

/** The stated coins of a LIVE by the row that uses them; undefined if one number was stated. */
function statedLive({ perLive }: GoalReport["query"]): Figures | undefined {
  if (perLive === undefined || perLive.low === perLive.high) return undefined;
  return range((bound) => counted("coin", perLive[OPPOSITE[bound]], "coins of a LIVE"));
}

const optional = (head: string, figures: Figures | undefined, drop: number): OfBound[] =>
  figures === undefined ? [] : [[numeric(head, drop), reached(figures)]];

/** A row per bound; bounds that agree in every column are one row. */
function tableOf({ cases }: Goal, caption: string, columns: readonly OfBound[]): Block {
  const used = columns.filter(([, cell]) => BOUNDS.some((bound) => cell(bound) !== undefined));
  const rows = BOUNDS.map((bound) => [
    { percent: caseAt(cases, bound).rate },
    ...used.map(([, cell]) => cell(bound) ?? ""),
  ]);
  const different = new Map(rows.map((cells) => [cells.map(cellKey).join(" "), { cells }]));
  return {
    kind: "rows",
    caption,
    columns: [{ head: "Share", numeric: true }, ...used.map(([column]) => column)],
    rows: [...different.values()],
  };
}

const cellKey = (cell: string | Shown): string => (typeof cell === "string" ? cell : shownText(cell));

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
