import { monthWords } from "../../core/date.js";
import { shifted } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { Money } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { capital } from "../../core/text.js";
import { localMoney, localRange } from "../../pricing/exchange.js";
import type { Action, Block, Cell, Row, TableBlock } from "../../render/blocks.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Forecast } from "./body.js";
import { LIKE_THE_PAST, ON_WITH_THE_TREND } from "./past-remarks.js";
import type { ForecastReport } from "./report.js";

/** What each month earns, as a figure and a bar, and the balance at its end. */
export function forecastLayout(report: ForecastReport, asked: Asked): Block[] {
  const { result, query } = report;
  const most = query.all === true ? result.periods.length : MOST;
  return answerBlocks(report, asked, {
    blocks: [months(result, most)],
    labelled: [...assumed(result), ...withdrawing(result)],
    why: [{ kind: "points", head: "Model", points: [result.model] }],
  });
}

/** The most rows that can be read at a glance. */
const MOST = 12;

function months(result: Forecast, most: number): Block {
  const { periods, total } = result;
  const equal = periods.length > 1 && result.cashedOut === undefined && isEven(periods);
  const rows = equal ? [eachMonth(periods[0]!)] : periods.slice(0, most).map((one) => rowOf(one, result));
  const table = tableOf(result, rows, !equal);
  const left = equal ? 0 : periods.length - most;
  const block: TableBlock = {
    ...table,
    total: ["total", localMoney(total.likely), boundsCell(total)],
    ...present({ more: left > 0 ? left : undefined }),
    foot: [concentration(result), ...(adding(result) ? [] : [APART])].join(" "),
  };
  if (equal || result.cashedOut !== undefined) return block;
  const points = periods.slice(0, most).map(({ period, payable }) => ({ period, range: localRange(payable) }));
  return { kind: "fan", label: "Earned so far", points, table: block };
}

function tableOf({ cashedOut }: Forecast, rows: readonly Row[], running: boolean): TableBlock {
  return {
    kind: "rows",
    caption: "What each month earns",
    columns: [
      { head: "" },
      { head: "You earn", numeric: true },
      { head: "", bar: true, drop: 1 },
      ...(cashedOut === undefined ? [] : [{ head: "Withdrawn", numeric: true as const }]),
      ...(running ? [{ head: cashedOut === undefined ? "So far" : "Left", numeric: true as const }] : []),
    ],
    rows,
  };
}

type Month = Forecast["periods"][number];

const rowOf = ({ period, net, withdrawn, payable }: Month, { cashedOut }: Forecast): Row => ({
  cells: [
    period,
    localMoney(net.likely),
    "",
    ...(cashedOut === undefined ? [] : [localMoney(withdrawn.likely)]),
    localMoney(payable.likely),
  ],
  bar: localRange(net),
});

const eachMonth = ({ net }: Month): Row => ({
  cells: ["each month", localMoney(net.likely), ""],
  bar: localRange(net),
});

/** Whether all months earn the same. */
const isEven = ([first, ...rest]: readonly Month[]): boolean =>
  rest.every(({ net }) =>
    (["low", "likely", "high"] as const).every((one) => net[one].amount === first!.net[one].amount),
  );

const boundsCell = ({ low, high }: Range<Money>): Cell =>
  low.amount === high.amount
    ? ""
    : { text: ["from ", { figure: localMoney(low) }, " to ", { figure: localMoney(high) }] };

/** Whether the months add up to the total, as they do unless they are drawn from a past. */
const adding = ({ past, periods }: Forecast): boolean => past === undefined || periods.length < 2;

const APART = "Each month is a separate median, so the months do not add up to the total.";

/** How much depends on the largest LIVE. */
function concentration({ past, total }: Forecast): string {
  const largest = past?.largest ?? undefined;
  const isRange = total.low.amount !== total.high.amount;
  if (largest === undefined)
    return `One big giver more or less can ${isRange ? "move a month outside these ranges" : "change a month"}.`;
  return `The largest LIVE, on ${largest.day}, had ${shifted(largest.part.amount, 2)}% of all coins.`;
}

const assumed = ({ past }: Forecast): Action[] =>
  past === undefined
    ? []
    : [{ label: "Assumed", text: [capital(past.trend.applied ? ON_WITH_THE_TREND : LIKE_THE_PAST), "."] }];

function withdrawing({ firstCashout, cashedOut }: Forecast): Action[] {
  const first = firstCashout === null ? [] : [{ label: "Cash out", text: [cashoutText(firstCashout)] }];
  if (cashedOut === undefined) return first;
  const { withdrawn, fees } = cashedOut;
  return [
    ...first,
    {
      label: "Withdrawn",
      text: [{ figure: localRange(withdrawn) }, ", after fees of ", { figure: localRange(fees) }, "."],
    },
  ];
}

/** When it can be withdrawn; certain only if it holds at the lowest income and the highest claim of a minimum. */
function cashoutText({ low, likely, high }: Range<string | null>): string {
  const by = (month: string): string => `by the end of ${monthWords(month)}`;
  if (low === high) return low === null ? "Not possible in these months." : `Possible ${by(low)}.`;
  const all = [
    ...(high === likely || high === null ? [] : [`perhaps ${by(high)}`]),
    ...(likely === low || likely === null ? [] : [`likely ${by(likely)}`]),
    low === null ? "not certain within these months" : `certain ${by(low)}`,
  ];
  return `${capital(all.join(", "))}.`;
}
