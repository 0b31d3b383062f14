import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PAID, READING, shareGiven, TABLES } from "../base/option-groups.js";
import type { OptionValues } from "../base/options.js";
import { reconcileLayout } from "./layout.js";
import type { ReconciledMonth } from "./month.js";
import type { ReconcileQuery } from "./query.js";
import type { FilesAsked } from "./read-files.js";

const FILES = [...TABLES, "creator", "payer", ...READING] as const;

const OPTIONS = [...FILES, "region", ...PAID, ...MONEY] as const;

/** Columns of money, and of the same in the region's currency. */
function bothMoneys(path: string): string[] {
  return ["", ".in"].flatMap((own) => [`${path}${own}.amount`, `${path}${own}.currency`]);
}

/** The query before and after its files are read. */
type Asked = FilesAsked & Omit<ReconcileQuery, "books"> & Partial<Pick<ReconcileQuery, "books">>;

export const reconcileCommand = command({
  options: OPTIONS,
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
    ...bounds("estimate", "in", "amount"),
    "estimate.likely.in.currency",
    ...bothMoneys("receivedGross"),
    ...bothMoneys("compared.received"),
    "compared.verdict",
    ...bothMoneys("compared.off"),
    "judged",
    ...bounds("running.estimate", "amount"),
    "running.estimate.likely.currency",
    ...bounds("running.estimate", "in", "amount"),
    "running.estimate.likely.in.currency",
    ...bothMoneys("running.compared.received"),
    "running.compared.verdict",
    ...bothMoneys("running.compared.off"),
  ],
  further: [
    ...["currency", "payments", "reversals"].map((key) => `received[].${key}`),
    ...["gross", "fees", "net"].flatMap((key) => bothMoneys(`received[].${key}`)),
  ],
  list: "months",
  split: { for: ["received", "receivedGross"], into: byCurrency },
  query: readQuery,
  read: async (query, inputs, catalogue) => {
    const { readBooks } = await import("./read-files.js");
    const books = await readBooks(query, inputs, catalogue);
    return books.ok ? succeed({ ...query, ...books.value.terms, books: books.value.books }) : books;
  },
  // Payments may be in another currency than the estimates.
  run: async ({ books, ...query }, catalogue) =>
    (await import("./report.js")).reconcile({ ...query, books: books! }, catalogue),
  isNo: ({ verdict: { answer } }) => answer === "below" || answer === "above",
  isMaybe: ({ verdict: { answer } }) => answer === "maybe",
  layout: reconcileLayout,
  schema: async () => (await import("./schema.js")).reconcileSchema,
});

/** A row for each currency of a month. Other figures are only in the first, so that columns can be added up. */
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
  if (twice !== undefined) return failure("arg.repeated", `${twice} is named twice`, "name each file once");
  return succeed({
    files,
    columns: values.columns ?? [],
    ...asGiven(values, [
      "sheet",
      "creator",
      "payer",
      ...READING,
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
