import { addMonths } from "../../core/date.js";
import { shownText } from "../../core/notation.js";
import { present } from "../../core/present.js";
import type { Part } from "../../core/sentence.js";
import { capital, several } from "../../core/text.js";
import { localMoney, localRange } from "../../pricing/exchange.js";
import type { Action, Block, Cell, Column, Row, TableBlock } from "../../render/blocks.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Reconciliation } from "./body.js";
import type { ReconciledMonth } from "./month.js";
import type { ReconcileReport } from "./report.js";

/** The estimate and the money received for each month, possible causes of differences, and the payers. */
export function reconcileLayout(report: ReconcileReport, asked: Asked): Block[] {
  const { result } = report;
  return answerBlocks(report, asked, {
    blocks: money(result),
    labelled: [...differences(result), ...maybe(result), ...payers(result), ...leftOut(result)],
    // Nothing was compared, so there is nothing to be sure of.
    ...(result.total === null ? { sure: false } : {}),
    why: [
      ...diamonds(result),
      ...ranges(result),
      ...points("What could explain the diamonds", explained(result, "diamonds")),
      ...points("What could explain the money", explained(result, "money")),
      ...points("Left out", result.leftOut.map(asideText)),
      ...points(
        "Read",
        result.files.map(({ file, kind }) => `${file}: ${KINDS[kind] ?? kind}`),
      ),
    ],
  });
}

const KINDS: Readonly<Record<string, string>> = {
  tally: "coins counted in LIVEs",
  log: "coins counted in LIVEs",
  agency: "an agency's sheet, month to date",
  "agency-30-days": "an agency's sheet, the 30 days before its export",
  bank: "a bank's export",
  "live-center": "diamonds by LIVE or day",
  paypal: "a PayPal statement",
  payouts: "a statement with a columns file",
};

const numeric = (head: string, drop?: number): Column => ({ head, numeric: true, ...present({ drop }) });

/** The most rows that can be read at a glance. */
const MOST = 12;

/** The last months, with the total of all judged ones below. */
function money({ months, total, covered }: Reconciliation): Block[] {
  if (months.length === 0) return [];
  const paid = covered !== null;
  const shown = months.slice(-MOST);
  const left = months.length - shown.length;
  const table: TableBlock = {
    kind: "rows",
    caption: "Expected and received",
    columns: [
      { head: "" },
      numeric("Expected"),
      ...(paid ? [numeric("Received"), { head: "", bar: true as const, width: 24 }, { head: "", drop: 1 }] : []),
    ],
    rows: shown.map((month) => moneyRow(month, paid)),
    ...present({
      total: total === null ? undefined : together(total, paid),
      foot: left > 0 ? `${several(left, "earlier month")}: --json.` : undefined,
    }),
  };
  if (!paid) return [table];
  const points = shown.map(({ period, estimate, compared }) => ({
    period,
    expected: estimate && localRange(estimate),
    received: compared && localMoney(compared.received),
    verdict: compared?.verdict ?? ("not comparable" as const),
  }));
  return [{ kind: "dots", label: "Expected and received", points, table }];
}

const moneyRow = (month: ReconciledMonth, paid: boolean): Row => ({
  cells: [
    month.period,
    month.estimate === null ? "unknown" : localMoney(month.estimate.likely),
    ...(paid ? [receivedText(month), "", month.compared?.verdict ?? ""] : []),
  ],
});

/** The row for the total of the judged months, which decides because late payments do not affect it. */
const together = ({ estimate, compared }: NonNullable<Reconciliation["total"]>, paid: boolean): Cell[] => [
  "total",
  localMoney(estimate.likely),
  ...(paid ? [compared === null ? "unknown" : { local: compared.received }, "", compared?.verdict ?? ""] : []),
];

/** What was received in a month; where statements begin with the next one, its money can only be in that. */
function receivedText({ period, received, judged }: ReconciledMonth): Cell {
  if (received === null) return judged ? `due in ${addMonths(period, 1)}` : "not covered";
  const [only, second] = received;
  if (only === undefined) return "nothing";
  return second === undefined
    ? { local: only.gross }
    : received.map(({ gross }) => shownText({ local: gross })).join(" + ");
}

/** The last two months whose reported and counted diamonds differ. */
function differences({ months }: Reconciliation): Action[] {
  const apart = months.flatMap(({ period, difference }) =>
    difference === null || difference.diamonds.exact.isZero() ? [] : [`${period}: ${differenceText(difference)}`],
  );
  if (apart.length === 0) return [];
  const more = apart.length > 2 ? ` ${apart.length - 2} more: --why.` : "";
  return [{ label: "Diamonds", text: [`${apart.slice(-2).join("; ")}.${more}`] }];
}

function differenceText({ diamonds: own, part }: NonNullable<ReconciledMonth["difference"]>): string {
  const fewer = own.amount.startsWith("-");
  const share = part === null ? "" : ` (${shownText({ about: part }).replace("−", "")})`;
  return `${shownText(own).replace("−", "")} ${fewer ? "fewer" : "more"} reported than counted${share}`;
}

/** Possible causes, if there is a difference. */
function maybe(result: Reconciliation): Action[] {
  const about = result.verdict.answer === "matches" || result.verdict.answer === "unknown" ? "diamonds" : "money";
  const [first, ...rest] = result.explanations.filter((one) => one.about === about);
  if (first === undefined) return [];
  return [
    { label: "Maybe", text: [`${capital(first.text)}.${rest.length === 0 ? "" : ` ${rest.length} more: --why.`}`] },
  ];
}

/** Payers that count, and the number of others. */
function payers({ payers: all }: Reconciliation): Action[] {
  if (all === null || all.length === 0) return [];
  const counting = all.filter(({ counts }) => counts);
  const names = counting
    .slice(0, 3)
    .flatMap(({ payer, payments, amounts }, index): Part[] => [
      index === 0 ? "" : "; ",
      payer === null ? "unnamed payer" : { name: payer },
      `, ${several(payments, "payment")}, ${amounts.map((one) => shownText({ local: one })).join(" and ")}`,
    ]);
  const hidden = counting.length > 3 ? ` and ${counting.length - 3} more` : "";
  const others = all.length - counting.length;
  const rest = others === 0 ? "." : `; ${several(others, "other payer")} left out.`;
  return [{ label: "Payers", text: [...names, `${hidden}${rest}`] }];
}

function leftOut({ leftOut: all }: Reconciliation): Action[] {
  const rows = all.reduce((sum, one) => sum + one.rows, 0);
  return rows === 0 ? [] : [{ label: "Left out", text: [`${several(rows, "row")}: --why.`] }];
}

/** The ranges of the bars, and the running sums. */
function ranges({ months }: Reconciliation): Block[] {
  if (months.every(({ estimate }) => estimate === null)) return [];
  return [
    {
      kind: "rows",
      caption: "Expected range",
      columns: [
        { head: "Expected" },
        numeric("Low"),
        numeric("Likely"),
        numeric("High"),
        { head: "By itself", drop: 2 },
        { head: "So far", drop: 1 },
      ],
      rows: months.map(({ period, estimate, compared, running }) => ({
        cells: [
          period,
          estimate === null ? "" : localMoney(estimate.low),
          estimate === null ? "unknown" : localMoney(estimate.likely),
          estimate === null ? "" : localMoney(estimate.high),
          compared?.verdict ?? "",
          running?.compared?.verdict ?? "",
        ],
      })),
    },
  ];
}

/** The counted and reported diamonds of each month. */
function diamonds({ months }: Reconciliation): Block[] {
  const shown = months.filter(({ counted, reported }) => counted !== null || reported !== null);
  if (shown.length === 0) return [];
  return [
    {
      kind: "rows",
      caption: "Diamonds",
      columns: [
        { head: "Diamonds" },
        numeric("Counted"),
        numeric("Reported"),
        { head: "Up to", drop: 1 },
        numeric("Counted by then", 2),
        numeric("Difference"),
        numeric("Part", 3),
      ],
      rows: shown.map(({ period, counted, reported, difference }) => ({
        cells: [
          period,
          counted?.diamonds ?? "",
          reported?.diamonds ?? "",
          reported?.to ?? "",
          difference?.counted ?? "",
          difference?.diamonds ?? "",
          difference?.part == null ? "" : { percent: difference.part },
        ],
      })),
    },
  ];
}

/** Causes in words; months are named if the causes are not the same in all that differ. */
function explained({ explanations }: Reconciliation, about: "diamonds" | "money"): string[] {
  const own = explanations.filter((one) => one.about === about);
  const all = new Set(own.flatMap(({ months }) => months)).size;
  return own.map(({ text, source, months }) => {
    const where = months.length === all ? "" : `${months.join(", ")}: `;
    return `${where}${text}${source === null ? "" : ` [${source}]`}`;
  });
}

const asideText = ({ reason, rows, amounts, diamonds: own }: Reconciliation["leftOut"][number]): string =>
  `${reason}: ${several(rows, "row")}, ${(own === undefined ? amounts : [own]).map((one) => shownText({ local: one })).join(" and ")}`;

const points = (head: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
