import { settleRatio } from "../../core/quantity.js";
import { range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import type { Basis } from "../../payouts/basis.js";
import { inDollars, narrowShare, unpublished } from "../../payouts/payout-words.js";
import { localMoney } from "../../pricing/exchange.js";
import type { Market } from "../../regions/market.js";
import type { Confidence } from "../../report/confidence.js";
import { methodName } from "../../report/method-words.js";
import type { Remarks } from "../../report/report.js";
import type { Reconciliation } from "./body.js";
import type { ReconcileQuery } from "./query.js";

type Asked = Omit<ReconcileQuery, "books">;

/** One sentence on whether the money received matches the estimate, with the creator and the months. */
export function reconcileInWords(
  body: Reconciliation,
  query: Asked,
  { region }: Market,
  basis: Basis | undefined,
): Remarks {
  const { creator, months } = body;
  const who = creator?.username ?? creator?.id ?? null;
  const [first, last] = [months[0]?.period, months.at(-1)?.period];
  const span = first === undefined ? [] : [first === last ? first : `${first} to ${last}`];
  const rate = basis === undefined ? undefined : range((bound) => settleRatio(basis.share.rate[bound], 4, "share"));
  return {
    said: {
      answer: sentence(...verdictInWords(body), "."),
      where: sentence(
        ...(who === null ? [] : [{ name: who }, ". "]),
        [region.name, ...span].join(", "),
        ".",
        ...(body.total === null ? [] : inDollars(body.total.estimate)),
      ),
    },
    advice: rate === undefined || body.total === null ? [] : narrowShare("reconcile/1", query, rate),
    grounds: [basis === undefined ? SHARELESS : unpublished(basis)],
  };
}

const SHARELESS: Confidence = { level: "poor", reason: "no share is known for these months" };

function verdictInWords({ verdict, total, covered, months }: Reconciliation): Part[] {
  const { answer, received, off, method, conversion } = verdict;
  if (total === null) {
    return months.some(({ estimate }) => estimate !== null)
      ? ["Nothing can be compared: no statement covers a month that has an estimate"]
      : ["Nothing can be estimated: no file has coins or diamonds"];
  }
  const expected: Part = { figure: { local: total.estimate } };
  if (received === null || off === null) {
    const why = covered === null ? "add a statement to compare it" : "the money received cannot be compared with it";
    return [expected, ` is expected; ${why}`];
  }
  const came: Part = { figure: { local: received } };
  const fees = method === null ? "" : ` after fees by ${method}`;
  if (answer === "matches")
    return [{ word: "It matches", tone: "good" }, ": ", came, " received, ", expected, ` expected${fees}`];
  if (conversion !== null) {
    const why = ` expected; conversion by ${methodName(conversion)} can explain the missing `;
    const short: Part = { figure: { less: localMoney(off) } };
    return [{ word: "Maybe", tone: "fair" }, ": ", came, " received, ", expected, why, short];
  }
  const [word, than] =
    answer === "below" ? ["Too little", "less than the lowest"] : ["Too much", "more than the highest"];
  const apart = localMoney(off);
  const by: Part = { figure: answer === "below" ? { less: apart } : apart };
  return [{ word: word!, tone: "poor" }, ": ", came, " received, ", by, ` ${than} estimate, `, expected];
}
