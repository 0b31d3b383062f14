import { describe, expect, test } from "vitest";
import { currencyOf } from "../../../src/core/currency.js";
import { dayOf } from "../../../src/core/date.js";
import { ask, log, minorOf, spanOf, YEAR } from "./books.js";

describe("what statements cover", () => {
  const usd = currencyOf("USD")!;
  const counted = [3, 4, 5, 6, 9].map((m) => ({ key: `2025-0${m}-10`, coins: 100 * 2 ** m }));
  /** Months with coins worth that many cents: 2^m × 100 coins are half as many cents. */
  const worth = (...months: number[]) => months.reduce((cents, m) => cents + 50 * 2 ** m, 0);
  const paid = (text: string, gross = "1.00") => ({ day: dayOf(text)!, currency: usd, gross, net: gross });

  test.each([
    ["the year", spanOf("2025-01-20", "2025-12-01"), worth(3, 4, 5, 6, 9), []],
    ["from the month after the first", spanOf("2025-04-28", "2025-12-01"), worth(3, 4, 5, 6, 9), []],
    ["from two months after it", spanOf("2025-05-01", "2025-12-01"), worth(4, 5, 6, 9), ["2025-03"]],
    ["into the last month", spanOf("2025-01-01", "2025-09-01"), worth(3, 4, 5, 6, 9), []],
    ["up to the day before it", spanOf("2025-01-01", "2025-08-31"), worth(3, 4, 5, 6), ["2025-09"]],
    [
      "two parts of it",
      [...spanOf("2025-04-01", "2025-04-30"), ...spanOf("2025-10-02", "2025-10-03")],
      worth(3, 4, 9),
      ["2025-05", "2025-06"],
    ],
    ["nothing", [], 0, ["2025-03", "2025-04", "2025-05", "2025-06", "2025-09"]],
  ])("%s", (_, covered, cents, outside) => {
    const { result, warnings } = ask({ counted: [{ ...log, days: counted }], received: [], covered });
    expect(result.total === null ? 0n : minorOf(result.total.estimate.likely.amount)).toBe(BigInt(cents));
    const unjudged = result.months.filter(({ judged }) => !judged).map(({ period }) => period);
    expect(unjudged).toEqual(outside);
    const said = warnings.filter(({ code }) => code === "reconcile.not-covered").map(({ message }) => message);
    expect(said.flatMap((message) => message.match(/^[\d, -]+(?= cannot)/)![0].split(", "))).toEqual(outside);
    for (const { judged, running } of result.months) if (!judged) expect(running).toBeNull();
  });

  test("a month outside them is not known to be without payment", () => {
    const covered = spanOf("2025-04-01", "2025-04-30");
    const { months, total } = ask({ counted: [{ ...log, days: counted }], received: [], covered }).result;
    expect(months.map(({ received }) => received)).toEqual([null, [], null, null, null]);
    expect(months.map(({ compared }) => compared?.verdict)).toEqual([
      undefined,
      "below",
      undefined,
      undefined,
      undefined,
    ]);
    // March and April: 4.00 and 8.00
    expect(total?.compared?.off.amount).toBe("-12.00");
  });

  test("money before the first month compared is in no sum", () => {
    const received = [paid("2025-02-01"), paid("2025-04-02", "3.00")];
    const days = [{ key: "2025-04-10", coins: 600 }];
    const { total } = ask({ counted: [{ ...log, days }], received, covered: YEAR }).result;
    expect(total?.compared).toMatchObject({ received: { amount: "3.00" }, verdict: "inside" });
  });

  test("a payment that matches an earlier month alone is pointed out", () => {
    // March 800 coins: 4.00; April 1,600: 8.00. April's is received in May.
    const days = counted.slice(0, 2);
    const { explanations } = ask({
      counted: [{ ...log, days }],
      received: [paid("2025-05-03", "8.00")],
      covered: YEAR,
    }).result;
    expect(explanations.filter(({ id }) => id === "fits")).toEqual([
      {
        about: "money",
        id: "fits",
        text: "the payment of 8.00 USD on 2025-05-03 by itself matches the estimate for 2025-04",
        source: null,
        months: ["2025-04", "2025-05"],
      },
    ]);
  });

  test("a statement may begin after the money for its first month was paid", () => {
    const covered = spanOf("2025-05-04", "2025-12-31");
    const { explanations } = ask({ counted: [{ ...log, days: counted.slice(0, 2) }], received: [], covered }).result;
    expect(explanations.find(({ id }) => id === "begins")?.text).toBe(
      "money for 2025-04 that arrived before 2025-05-04, when the statements begin",
    );
  });
});
