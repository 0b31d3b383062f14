import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText } from "../../render/text/figures.js";
import { factRow } from "../base/query-and-cells.js";
import type { Compared, ReceivedMoney, ReconciledMonth } from "./month.js";
import type { ReconcileReport, Reconciliation } from "./report.js";

/** What was counted, reported and paid, month by month, then what explains the differences. */
export function reconcileLayout({ query, result }: ReconcileReport): Block[] {
  return [
    { kind: "title", text: titleOf(result, query.region) },
    ...diamonds(result),
    ...money(result),
    ...points("What could explain the diamonds", explained(result, "diamonds")),
    ...points("What could explain the money", explained(result, "money")),
    ...points("Left out", result.leftOut.map(asideText)),
    ...points(
      "Read",
      result.files.map(({ file, kind }) => `${file}: ${KINDS[kind] ?? kind}`),
    ),
  ];
}

const KINDS: Readonly<Record<string, string>> = {
  tally: "coins counted in LIVEs",
  log: "coins counted in LIVEs",
  agency: "an agency's sheet, month to date",
  "agency-30-days": "an agency's sheet, the thirty days before its export",
  bank: "a plain export of a bank",
  "live-center": "diamonds by LIVE or day",
  paypal: "a statement of PayPal",
  payouts: "a statement, by its columns file",
};

function titleOf({ creator, months }: Reconciliation, region: string): string {
  const who = creator?.username ?? creator?.id;
  const [first, last] = [months[0]?.period, months.at(-1)?.period];
  const span = first === undefined ? "" : first === last ? ` in ${first}` : ` from ${first} to ${last}`;
  return `What was counted, reported and paid${who == null ? "" : ` for ${who}`}${span}, in ${region}: estimates`;
}

function diamonds({ months }: Reconciliation): Block[] {
  const shown = months.filter(({ counted, reported }) => counted !== null || reported !== null);
  const [counted, reported] = [shown.some((one) => one.counted !== null), shown.some((one) => one.reported !== null)];
  if (shown.length === 0) return [];
  const row = (month: ReconciledMonth): Cell[] => [
    month.period,
    ...(counted ? [month.counted?.diamonds ?? null] : []),
    ...(reported ? [month.reported?.diamonds ?? null, month.reported?.to ?? ""] : []),
    ...(counted && reported
      ? [month.difference?.counted ?? null, month.difference?.diamonds ?? null, percent(month.difference?.part ?? null)]
      : []),
  ];
  const head = [
    "Month",
    ...(counted ? ["Counted"] : []),
    ...(reported ? ["Reported", "up to"] : []),
    ...(counted && reported ? ["till then", "Difference", "Part"] : []),
  ];
  return [
    { kind: "title", text: "Diamonds" },
    { kind: "table", head, rows: shown.map(row) },
    ...(counted && reported
      ? [{ kind: "note", text: "till then: counted on the sheet's own days; part: of the reported diamonds" } as const]
      : []),
  ];
}

function money({ months, total, covered }: Reconciliation): Block[] {
  if (months.length === 0) return [];
  const [paid, estimated] = [covered !== null, months.some(({ estimate }) => estimate !== null)];
  const all = months.some(({ estimate, judged }) => estimate !== null && !judged) ? "judged" : "all";
  const row = ({ period, estimate, received, compared, running }: ReconciledMonth): Cell[] => [
    period,
    ...(estimated ? [estimate] : []),
    ...(paid ? [received === null ? "not covered" : receivedText(received)] : []),
    ...(paid && estimated ? [compared?.verdict ?? "unknown", running?.compared?.verdict ?? "unknown"] : []),
  ];
  const decided = total?.compared ?? null;
  const sums: [string, Cell][] =
    total === null
      ? []
      : [
          [`estimate, ${all}`, total.estimate],
          ...factRow(`received, ${all}`, decided?.received),
          ...factRow(`${all} together`, paid ? verdictText(decided) : undefined),
        ];
  return [
    { kind: "title", text: "Money" },
    {
      kind: "table",
      head: [
        "Month",
        ...(estimated ? ["Estimate"] : []),
        ...(paid ? ["Received"] : []),
        ...(paid && estimated ? ["Alone", "So far"] : []),
      ],
      rows: months.map(row),
    },
    ...(sums.length === 0 ? [] : [{ kind: "facts", rows: sums } as const]),
  ];
}

const receivedText = (received: readonly ReceivedMoney[]): string =>
  received.length === 0 ? "nothing" : received.map(({ gross }) => figureText(gross)).join(" + ");

/** Inside the range, or how far off its nearer end. */
function verdictText(compared: Compared | null): string {
  if (compared === null) return "unknown";
  const { verdict, off } = compared;
  return verdict === "inside"
    ? `inside the estimate${compared.method === null ? "" : ` after fees by ${compared.method}`}`
    : `${figureText({ ...off, amount: off.amount.replace("-", "") })} ${verdict} the estimate`;
}

/** Months are named where not all that differ have the same reason. */
function explained({ explanations }: Reconciliation, about: "diamonds" | "money"): string[] {
  const own = explanations.filter((one) => one.about === about);
  const all = new Set(own.flatMap(({ months }) => months)).size;
  return own.map(({ text, source, months }) => {
    const where = months.length === all ? "" : `${months.join(", ")}: `;
    return `${where}${text}${source === null ? "" : ` [${source}]`}`;
  });
}

const asideText = ({ reason, rows, amounts, diamonds: own }: Reconciliation["leftOut"][number]): string =>
  `${reason}: ${several(rows, "row")}, ${(own === undefined ? amounts : [own]).map(figureText).join(" and ")}`;

const points = (head: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
