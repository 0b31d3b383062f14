import { USD } from "../../core/currency.js";
import { monthOf } from "../../core/date.js";
import { several } from "../../core/text.js";
import { type Method, methodsFor } from "../../payouts/withdrawal.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { type Cause, cause, when } from "./cause.js";
import type { ReconciledMonth } from "./month.js";
import type { ReconcileQuery } from "./query.js";

/** Why less may have arrived than estimated, or why another share may have been paid, by the rules of the region. */
export function lessMoney(
  months: readonly ReconciledMonth[],
  { books, agency, withholding, share, method: stated }: ReconcileQuery,
  market: Market,
): Cause[] {
  const below = (id: string, text: string, source?: string | null): Cause => cause(id, ["paid below"], text, source);
  const [taxed] = rulesFor("withholding", market);
  const [spread] = rulesFor("spread", market);
  const foreign = books.received?.some(({ currency }) => currency !== USD) === true;
  const waiting = books.aside.filter(({ reason }) => reason.code === "status" && reason.waits).length;
  return [
    ...arrivesLater(methodsFor(market).filter(({ method }) => stated === undefined || method === stated)),
    below("balance", "money not yet withdrawn is still in the balance, and in no statement", "tiktok-help-wallet"),
    ...when(
      waiting > 0,
      below(
        "pending",
        `${several(waiting, "payment")} in the statements ${waiting === 1 ? "is" : "are"} still pending`,
      ),
    ),
    ...paidBeforeStatements(months, books),
    below("elsewhere", "money that went to another account, whose statement is missing"),
    ...when(
      agency === undefined,
      below("agency", "an agency's commission, if a contract gives it one: add it with --agency"),
    ),
    ...(withholding !== undefined || taxed === undefined
      ? []
      : [below("tax", `tax withheld: ${taxed.note ?? "up to 30%"}; add it with --withholding`, taxed.sources[0])]),
    ...(!foreign || spread === undefined
      ? []
      : [
          cause(
            "conversion",
            ["paid below", "paid less by conversion"],
            `currency conversion: ${spread.note ?? "a provider takes a part"}`,
            spread.sources[0],
          ),
        ]),
    below("taken-back", "money for refunded gifts, which must be paid back", "tiktok-virtual-items-2019"),
    ...when(
      share === undefined,
      cause(
        "share",
        ["paid above", "paid below"],
        "a share that differs from the catalogue's: add the one your app shows with --share",
        "scaled-live-rewards-2025",
      ),
    ),
  ];
}

/** The time that withdrawals by the methods take. */
function arrivesLater(methods: readonly Method[]): Cause[] {
  const rules = methods.flatMap(({ processing }) => processing ?? []);
  const [first] = rules;
  if (first === undefined) return [];
  const [low, high] = [Math.min(...rules.map(({ days }) => days.low)), Math.max(...rules.map(({ days }) => days.high))];
  const text = `a withdrawal takes ${low} to ${high} days, so money for one month often arrives in the next`;
  return [cause("later", ["paid below"], text, first.sources[0])];
}

/** A cause for the first judged month: it may have been paid earlier in the month in which the statements begin. */
function paidBeforeStatements(
  months: readonly ReconciledMonth[],
  { covered }: ReconcileQuery["books"],
): readonly Cause[] {
  const [first] = (covered ?? []).map(({ from }) => from).sort();
  const judged = months.find(({ estimate, judged }) => judged && estimate !== null)?.period;
  if (first === undefined || judged === undefined || judged >= monthOf(first) || first.endsWith("-01")) return [];
  return [
    cause("begins", ["paid below"], `money for ${judged} that arrived before ${first}, when the statements begin`),
  ];
}

/** Why more may have arrived than estimated. */
export function moreMoney(months: readonly ReconciledMonth[], { payer, books }: ReconcileQuery): Cause[] {
  const above = (id: string, text: string): Cause => cause(id, ["paid above"], text);
  const partial = months.filter(({ basis, reported }) => basis === "reported" && reported?.whole === false);
  return [
    above("earlier", "money for LIVEs before the first month with an estimate"),
    payer === undefined && !books.onlyTikTok
      ? above(
          "payers",
          "payments that are not TikTok's: name the payer with --payer, because every payment counts without it",
        )
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
        "LIVEs that were not recorded: without a sheet of diamonds, the estimate has only counted LIVEs",
      ),
    ),
  ];
}
