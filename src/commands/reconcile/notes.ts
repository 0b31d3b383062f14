import { USD } from "../../core/currency.js";
import { quoted, several } from "../../core/text.js";
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
      ? ["the estimate is from reported diamonds if there are any, otherwise from counted coins"]
      : []),
    ...(books.counted !== null ? [clocksText(books.counted)] : []),
    ...((books.counted?.length ?? 0) > 1 ? ["tallies are added up: no LIVE may be in two of them"] : []),
    ...(paid && estimated
      ? [
          "a payout usually arrives after the month of its LIVEs, so single months may not match: the running sum decides, from the first month with an estimate that can be judged",
          "a month that the statements cover but that has no payment counts as nothing received",
          "money for LIVEs is expected in their own month or the next: a statement covers the months from its first row to its last",
        ]
      : []),
    ...(first !== undefined && books.received?.some(({ day }) => day < first) === true
      ? [`payments before ${first} are for earlier LIVEs and in no running sum`]
      : []),
    ...(books.onlyTikTok
      ? ["some payers in the statements have TikTok's names, so only their payments count; --payer chooses others"]
      : []),
    ...(paid && payer === undefined && !books.onlyTikTok
      ? [
          "every completed payment counts as a payout, because TikTok's name as a payer is not verified; --payer narrows it",
        ]
      : []),
    ...(reversals === 0
      ? []
      : [
          `${several(reversals, "payment")} taken back ${reversals === 1 ? "is" : "are"} deducted from the money received, in the month of the reversal`,
        ]),
    ...(bought ? ["payments are compared before the receiving account's fees"] : []),
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

/** The time zones by which logs have their days, each once; UTC if none is stated. */
export const zonesOf = (logs: readonly CountedCoins[]): readonly string[] => [
  ...new Set(logs.map(({ timeZone = "UTC" }) => timeZone)),
];

/** The time zones of the days in logs. */
function clocksText(logs: readonly CountedCoins[]): string {
  const zones = zonesOf(logs);
  if (zones.length > 1)
    return `days in logs are by several clocks: ${logs.map(({ file, timeZone = "UTC" }) => `${timeZone} in ${quoted(file)}`).join(", ")}`;
  return logs.every(({ timeZone }) => timeZone === undefined)
    ? "days in logs are in UTC, because no time zone is stated"
    : `days in logs are in ${zones[0]}`;
}

/** A warning if one side is missing, with the files that would supply it. */
function oneSided(paid: boolean, estimated: boolean): Warning[] {
  const code = "reconcile.one-sided";
  if (paid && !estimated)
    return [{ code, message: "no file shows coins or diamonds: add a tally, or a sheet of diamonds" }];
  if (!paid && estimated) return [{ code, message: "no file shows the money received: add a statement" }];
  return [];
}

/** Warnings about outgoing money, which may be a payment taken back or one for something else. */
function outgoing(leftOut: readonly LeftOutRows[]): Warning[] {
  return leftOut
    .filter(({ reason }) => reason.code === "outgoing")
    .map(({ rows, amounts }) => {
      const sums = amounts.map(({ amount, unit }) => `${amount} ${unit}`).join(" and ");
      const message = `not counted: ${several(rows, "row")}, ${sums}, that went out to a payer whose payments count; it may be money taken back, or a purchase`;
      return { code: "statement.outgoing", message };
    });
}

function nothingCounts(leftOut: readonly LeftOutRows[], { books }: ReconcileQuery): Warning[] {
  const rows = leftOut.reduce((total, one) => total + one.rows, 0);
  if (books.received?.length !== 0 || rows === 0) return [];
  return [
    {
      code: "statement.empty",
      message: `none of the ${rows} rows in the statements counts as a payout: --why gives the reasons`,
    },
  ];
}

/** Warnings about gifts in logs that are not in any figure. */
function uncounted(logs: readonly CountedCoins[]): Warning[] {
  const said = (part: "badLines" | "unpriced" | "untimedCoins" | "unfinishedCoins", what: string, why: string) => {
    const all = logs.reduce((total, log) => total + log[part], 0);
    return all === 0 ? [] : [`not counted: ${several(all, what)} ${why}`];
  };
  return [
    ...said("badLines", "line", "that could not be read; giftworth tally shows where"),
    ...said("unpriced", "gift", "without a known price; giftworth tally names them"),
    ...said("untimedCoins", "coin", "without a time, which belong to no month"),
    ...said("unfinishedCoins", "coin", "of streaks without an end in the logs"),
  ].map((message) => ({ code: "reconcile.uncounted", message }));
}
