import { USD } from "../../core/currency.js";
import { monthOf } from "../../core/date.js";
import { several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { type Cause, cause, when } from "./cause.js";
import type { ReconciledMonth } from "./month.js";
import type { ReconcileQuery } from "./query.js";

/** Why less may have arrived than estimated, or why another share may have been paid, by the rules of the region. */
export function lessMoney(
  months: readonly ReconciledMonth[],
  { books, agency, withholding, share }: ReconcileQuery,
  market: Market,
): Cause[] {
  const below = (id: string, text: string, source?: string | null): Cause => cause(id, ["paid below"], text, source);
  const [processing] = rulesFor("processing", market);
  const [taxed] = rulesFor("withholding", market);
  const [spread] = rulesFor("spread", market);
  const foreign = books.received?.some(({ currency }) => currency !== USD) === true;
  const waiting = books.aside.filter(({ reason }) => reason.code === "status" && reason.waits).length;
  return [
    ...(processing === undefined
      ? []
      : [
          below(
            "later",
            `a withdrawal takes ${processing.days.low} to ${processing.days.high} days, so money of one month often arrives in the next`,
            processing.sources[0],
          ),
        ]),
    below(
      "balance",
      "what the creator has not withdrawn is still in the balance, and in no statement",
      "tiktok-help-wallet",
    ),
    ...when(
      waiting > 0,
      below("pending", `${several(waiting, "payment")} of the statements ${waiting === 1 ? "is" : "are"} not through`),
    ),
    ...begunLate(months, books),
    below("elsewhere", "money that went to an account of which no statement is given"),
    ...when(
      agency === undefined,
      below("agency", "an agency's part, where a contract gives it one; state it with --agency"),
    ),
    ...(withholding !== undefined || taxed === undefined
      ? []
      : [below("tax", `tax withheld: ${taxed.note ?? "up to 30 %"}; state it with --withholding`, taxed.sources[0])]),
    ...(!foreign || spread === undefined
      ? []
      : [below("conversion", `changing dollars: ${spread.note ?? "a provider takes a part"}`, spread.sources[0])]),
    below("taken-back", "money for gifts that were refunded, which is to be paid back", "tiktok-virtual-items-2019"),
    ...when(
      share === undefined,
      cause(
        "share",
        ["paid above", "paid below"],
        "another share than the catalogue's; state the one the app shows with --share",
        "scaled-live-rewards-2025",
      ),
    ),
  ];
}

/** A cause for the first judged month: it may have been paid earlier in the month in which the statements begin. */
function begunLate(months: readonly ReconciledMonth[], { covered }: ReconcileQuery["books"]): readonly Cause[] {
  const [first] = (covered ?? []).map(({ from }) => from).sort();
  const judged = months.find(({ estimate, judged }) => judged && estimate !== null)?.period;
  if (first === undefined || judged === undefined || judged >= monthOf(first) || first.endsWith("-01")) return [];
  return [cause("begins", ["paid below"], `money for ${judged} that came before ${first}, where the statements begin`)];
}

/** Why more may have arrived than estimated. */
export function moreMoney(months: readonly ReconciledMonth[], { payer, books }: ReconcileQuery): Cause[] {
  const above = (id: string, text: string): Cause => cause(id, ["paid above"], text);
  const partial = months.filter(({ basis, reported }) => basis === "reported" && reported?.whole === false);
  return [
    above("earlier", "money for LIVEs before the first month with an estimate"),
    payer === undefined && !books.onlyTikTok
      ? above("payers", "every payment counts, whoever sent it; name the payer with --payer")
      : above("programmes", "TikTok pays for more than LIVE gifts: videos, subscriptions, tips, bonuses"),
    ...when(
      partial.length > 0,
      above(
        "month-to-date",
        `sheets that end before their month does: ${partial.map(({ period, reported }) => `${period} to ${reported!.to}`).join(", ")}`,
      ),
    ),
    ...when(
      months.some(({ basis }) => basis === "counted"),
      above(
        "uncounted",
        "LIVEs that were not recorded: where no sheet reports diamonds, the estimate is of those counted",
      ),
    ),
  ];
}
