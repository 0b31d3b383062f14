import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText } from "../../render/text/figures.js";
import { command } from "../base/command.js";
import type { OptionValues } from "../base/options.js";
import { asGiven, bounds, factRow, MONEY, PAID, regionText, shareGiven } from "../base/query-and-cells.js";
import type { Compared, ReceivedMoney } from "./month.js";
import type { FilesAsked } from "./read-files.js";
import type { ReconciledMonth, ReconcileQuery, Reconciliation } from "./report.js";

const FILES = ["columns", "creator", "payer", "skipInvalid"] as const;
const OPTIONS = [...FILES, "region", ...PAID, ...MONEY] as const;

/** The question before and after its files are read. */
type Asked = FilesAsked & Omit<ReconcileQuery, "books"> & Partial<Pick<ReconcileQuery, "books">>;

export const reconcileCommand = command({
  options: OPTIONS,
  examples: [
    "giftworth reconcile agency-june.csv paypal.csv --creator nora --region GB",
    "giftworth reconcile tally.json bank.csv --columns bank.yaml --payer TikTok",
  ],
  columns: [
    "period",
    "counted.coins",
    "counted.diamonds",
    "reported.diamonds",
    "reported.from",
    "reported.to",
    "reported.sheet",
    "reported.lastMonth",
    "difference.counted",
    "difference.diamonds",
    "difference.part",
    "basis",
    ...bounds("estimate", "amount"),
    "estimate.likely.currency",
    "receivedGross.amount",
    "receivedGross.currency",
    "compared.received.amount",
    "compared.received.currency",
    "compared.verdict",
    "compared.off.amount",
    "compared.off.currency",
    "judged",
    ...bounds("running.estimate", "amount"),
    "running.estimate.likely.currency",
    "running.compared.received.amount",
    "running.compared.received.currency",
    "running.compared.verdict",
    "running.compared.off.amount",
    "running.compared.off.currency",
  ],
  list: "months",
  split: byCurrency,
  query: readQuery,
  read: async (query, inputs, catalogue) => {
    const { readBooks } = await import("./read-files.js");
    const books = await readBooks(query, inputs, catalogue);
    return books.ok ? succeed({ ...query, books: books.value }) : books;
  },
  // Payments may stand in another currency than the estimates.
  rates: () => true,
  run: async ({ books, ...query }, catalogue) =>
    (await import("./report.js")).reconcile({ ...query, books: books! }, catalogue),
  isNo: ({ total }) => total?.compared != null && total.compared.verdict !== "inside",
  layout: ({ query, result }) => [
    { kind: "title", text: titleOf(result, regionText(query)) },
    ...diamonds(result),
    ...money(result),
    ...points("What could explain the diamonds", explained(result, "diamonds")),
    ...points("What could explain the money", explained(result, "money")),
    ...points("Left out of the statements", result.leftOut.map(asideText)),
    ...points(
      "Read",
      result.files.map(({ file, kind }) => `${file}: ${KINDS[kind] ?? kind}`),
    ),
  ],
});

/** A row for each currency of a month. Its other figures stand in the first alone, so that columns still add. */
function byCurrency(entry: unknown): readonly unknown[] {
  const { received, ...month } = entry as ReconciledMonth;
  if (received === null || received.length < 2) return [entry];
  return received.map((one, index) => {
    const own = { received: [one], receivedGross: one.gross };
    return index === 0 ? { ...month, ...own } : { period: month.period, ...own };
  });
}

function readQuery(files: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<Asked> {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) return failure("arg.repeated", `${twice} is named twice`, "name every file once");
  return succeed({
    files,
    columns: values.columns ?? [],
    ...asGiven(values, [
      "creator",
      "payer",
      "skipInvalid",
      "region",
      "model",
      "agency",
      "withholding",
      "method",
      ...MONEY,
    ]),
    ...shareGiven(values),
    asOf: values.asOf,
  });
}

const KINDS: Readonly<Record<string, string>> = {
  tally: "coins counted in LIVEs",
  log: "coins counted in LIVEs",
  agency: "an agency's sheet, month to date",
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
    ? "inside the estimate"
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

const asideText = ({ reason, rows, amounts }: Reconciliation["leftOut"][number]): string =>
  `${reason}: ${several(rows, "row")}, ${amounts.map(figureText).join(" and ")}`;

const points = (head: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
