import { USD } from "../../core/currency.js";
import { several } from "../../core/text.js";
import type { CountedCoins } from "../../readers/counts/records.js";
import type { Assumption, Remarks, Warning } from "../../report/report.js";
import type { PossibleCause } from "./cause.js";
import { type LeftOutRows, rollingText } from "./left-out.js";
import type { ReconciledMonth } from "./month.js";
import type { ReconcileQuery } from "./query.js";
import { outsideOf } from "./statement-coverage.js";

/** The results that remarks are about. */
interface Found {
  readonly months: readonly ReconciledMonth[];
  readonly explanations: readonly PossibleCause[];
  readonly leftOut: readonly LeftOutRows[];
}

/** Assumptions and warnings: how months are matched, which payments count, and how files were read. */
export function reconcileRemarks({ months, explanations, leftOut }: Found, query: ReconcileQuery): Remarks {
  const { books, payer } = query;
  const [paid, estimated] = [books.received !== null, months.some(({ estimate }) => estimate !== null)];
  const foreign = books.received?.some(({ currency }) => currency !== USD) === true;
  const bought = months.some(({ received }) => received?.some(({ fees }) => fees?.exact.isZero() === false));
  const reversals = months.flatMap(({ received }) => received ?? []).reduce((all, one) => all + one.reversals, 0);
  const first = months.find(({ running }) => running !== null)?.period;
  const said = [
    ...(months.some(({ basis }) => basis === "reported") && books.counted !== null
      ? ["where diamonds are reported the estimate is of them, else of the coins counted"]
      : []),
    ...(books.counted !== null ? ["days of logs are in UTC, where no columns file names a time zone"] : []),
    ...((books.counted?.length ?? 0) > 1 ? ["tallies are added: no LIVE may be in two of them"] : []),
    ...(paid && estimated
      ? [
          "a payout usually arrives after the month of its LIVEs, so a single month need not fit: the running sum from the first month with an estimate that can be judged decides",
          "months that the statements cover and have no payment in count as nothing received",
          "money for LIVEs is looked for in their own month and in the next: statements are taken to begin with the month of their first row and to end with that of their last",
        ]
      : []),
    ...(first !== undefined && books.received?.some(({ day }) => day < first) === true
      ? [`payments before ${first} are for LIVEs before it and in no running sum`]
      : []),
    ...(books.onlyTikTok
      ? ["payers are named in the statements as TikTok is, so only their payments count; --payer chooses others"]
      : []),
    ...(paid && payer === undefined && !books.onlyTikTok
      ? [
          "every completed payment counts as a payout: how TikTok names itself as a payer is not verified; --payer narrows it",
        ]
      : []),
    ...(reversals === 0
      ? []
      : [
          `${several(reversals, "payment")} that ${reversals === 1 ? "was" : "were"} taken back ${reversals === 1 ? "comes" : "come"} off what was received, in the month it was taken`,
        ]),
    ...(bought ? ["payments are compared before what the receiving account took of them"] : []),
    ...(foreign ? ["money in other currencies is compared in US dollars at the average rate of its month"] : []),
    ...books.notes,
  ].map((text): Assumption => ({ text, source: null }));
  const cites = explanations.flatMap(({ source }) => (source === null ? [] : [source]));
  return {
    assumptions: said,
    warnings: [
      ...[...books.doubts, ...books.rolling.map(({ sheet }) => `${rollingText(sheet)}: its diamonds are left out`)].map(
        (message): Warning => ({ code: "reconcile.sheets", message }),
      ),
      ...oneSided(paid, estimated),
      ...outsideOf(months, books),
      ...nothingCounts(leftOut, query),
      ...outgoing(leftOut),
      ...uncounted(books.counted ?? []),
    ],
    cites,
  };
}

/** A warning if one side is missing, with the files that would supply it. */
function oneSided(paid: boolean, estimated: boolean): Warning[] {
  const code = "reconcile.one-sided";
  if (paid && !estimated)
    return [{ code, message: "nothing says what should have arrived: add a tally, or a sheet of diamonds" }];
  if (!paid && estimated) return [{ code, message: "nothing says what arrived: add a statement" }];
  return [];
}

/** Warnings about outgoing money, which may be a payment taken back or one for something else. */
function outgoing(leftOut: readonly LeftOutRows[]): Warning[] {
  return leftOut
    .filter(({ reason }) => reason.code === "outgoing")
    .map(({ rows, amounts }) => {
      const sums = amounts.map(({ amount, unit }) => `${amount} ${unit}`).join(" and ");
      const message = `${several(rows, "row")}, ${sums}, went out to a payer whose payments count: in no figure; it may be money taken back, or something bought`;
      return { code: "statement.outgoing", message };
    });
}

function nothingCounts(leftOut: readonly LeftOutRows[], { books }: ReconcileQuery): Warning[] {
  const rows = leftOut.reduce((total, one) => total + one.rows, 0);
  if (books.received?.length !== 0 || rows === 0) return [];
  return [
    {
      code: "statement.empty",
      message: `none of the ${rows} rows of the statements counts as a payout; why is said of each that is left out`,
    },
  ];
}

/** Warnings about gifts in logs that are not in any figure. */
function uncounted(logs: readonly CountedCoins[]): Warning[] {
  const said = (part: "badLines" | "unpriced" | "untimedCoins" | "unfinishedCoins", what: string, why: string) => {
    const all = logs.reduce((total, log) => total + log[part], 0);
    return all === 0 ? [] : [`in no figure: ${several(all, what)} ${why}`];
  };
  return [
    ...said("badLines", "line", "that could not be read; giftworth tally names the places"),
    ...said("unpriced", "gift", "without a known price; giftworth tally names them"),
    ...said("untimedCoins", "coin", "without a time, which belong to no month"),
    ...said("unfinishedCoins", "coin", "of streaks whose end is in no log"),
  ].map((message) => ({ code: "reconcile.uncounted", message }));
}
