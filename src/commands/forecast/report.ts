import type { Catalogue } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { monthOf } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { type Money, settle, sum } from "../../core/quantity.js";
import { BOUNDS, type Range, range } from "../../core/range.js";
import { together } from "../../core/text.js";
import { termsFor } from "../../payouts/basis.js";
import { smallestOf } from "../../payouts/minimum.js";
import { diamondModel, startsFromSpend } from "../../payouts/payout-model.js";
import { creatorExchange, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { forecastInWords } from "./answer.js";
import { type Standing, standings } from "./balance.js";
import type { Forecast, ForecastQuery } from "./body.js";
import { type Earned, earnings } from "./monthly-income.js";
import { totalOf, withMissions } from "./with-missions.js";

export type { Forecast, ForecastQuery } from "./body.js";

/** The report of `forecast`. */
export type ForecastReport = Report<
  Understood<Omit<ForecastQuery, "history">, "region"> & { readonly history?: readonly string[] },
  Forecast
>;

/**
 * What LIVEs earn month by month, as an estimate. Each bound is calculated on its own; with withdrawals, the low and
 * high of a balance are the smallest and largest of the three.
 */
export function forecast(query: ForecastQuery, catalogue: Catalogue): Outcome<ForecastReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const { livesPerWeek: perWeek } = query;
  const asked = perWeek === undefined ? query : { ...query, lives: { perWeek } };
  const terms = termsFor(asked, market.value, diamondModel(startsFromSpend("and a forecast knows only their coins")));
  if (!terms.ok) return terms;
  const toDollars = exchangeTo(USD, query, catalogue);
  const found = earnings(terms.value, query, toDollars);
  if (!found.ok) return found;

  const { lives, months: earned } = found.value;
  const { basis, perLive, livesPerWeek, past } = lives;
  const paths = range((bound) =>
    standings(
      earned.map(({ period, adds, ways }) => ({ period, gross: adds.gross[bound], net: adds.net[bound], ways })),
      bound,
      query.cashOut === true,
    ),
  );
  const firstCashout = range((bound) => earned[paths[bound].findIndex(({ reached }) => reached)]?.period ?? null);
  const total = range((bound) =>
    totalOf(
      earned.map(({ adds }) => adds.net),
      bound,
      `net of all months, ${bound}`,
    ),
  );
  const paid = { periods: earned.map(({ period }) => period), coins: lives.months, total };
  const body: Forecast = {
    model: terms.value.model.id,
    basis,
    perLive,
    livesPerWeek,
    ...present({ past }),
    periods: earned.map(({ period, coins, net, ways }, index) => ({
      period,
      coins,
      net,
      balance: ordered(range((bound) => paths[bound][index]!.balance)),
      payable: ordered(range((bound) => paths[bound][index]!.payable)),
      withdrawn: ordered(range((bound) => paths[bound][index]!.withdrawn)),
      minimum: smallestOf(ways.map(({ minimum }) => minimum)),
    })),
    total,
    ...present({ withMissions: withMissions(terms.value, paid) }),
    ...present({ cashedOut: query.cashOut === true ? cashedOut(paths) : undefined }),
    firstCashout: BOUNDS.every((bound) => firstCashout[bound] === null) ? null : firstCashout,
  };
  const exchange = creatorExchange(query, market.value);
  const shown = shownIn(body, exchange);
  const { history, ...rest } = query;
  return succeed(
    report(
      "forecast/1",
      { ...rest, ...present({ history: history?.files }), region: market.value.region.code },
      shown,
      catalogue,
      forecastInWords(shown, query, earned[0]!.basis),
      { decided: [total.likely] },
      ...earned.flatMap(({ remarks }) => remarks),
      lives.remarks,
      monthRemarks(earned, query),
      withdrawalRemarks(body, market.value, query),
      marketRemarks(market.value, query),
      toDollars.remarks(),
      exchange?.remarks(),
    ),
  );
}

const added = (parts: readonly Money[], label: string): Money => settle(sum(parts, label), "down", label);

/** A range reordered so that low is lowest: after an early withdrawal, a high income can have the smaller balance. */
function ordered({ low, likely, high }: Range<Money>): Range<Money> {
  const sorted = [low, likely, high].sort((a, b) => a.exact.cmp(b.exact));
  return { low: sorted[0]!, likely, high: sorted[2]! };
}

function cashedOut(paths: Range<readonly Standing[]>): NonNullable<Forecast["cashedOut"]> {
  const all = (part: "withdrawn" | "fees"): Range<Money> =>
    ordered(
      range((bound) =>
        added(
          paths[bound].map((one) => one[part]),
          `${part} altogether, ${bound}`,
        ),
      ),
    );
  return { withdrawn: all("withdrawn"), fees: all("fees") };
}

function monthRemarks(
  earned: readonly Earned[],
  { asOf, cashOut, method, history, agency, withholding }: ForecastQuery,
): Remarks {
  const current = monthOf(asOf);
  const first = earned[0]!.period;
  const changing = earned.filter(({ shares }) => shares > 1).map(({ period }) => period);
  return {
    assumptions: [
      "each month is one payout of its coins, at the share in force",
      ...(changing.length === 0
        ? []
        : [
            `the share changes within ${changing.join(", ")}: LIVEs are spread evenly, and each day is paid at its share`,
          ]),
      ...(history === undefined ? ["a month has the LIVEs of a week, times its days, divided by seven"] : []),
      "the balance starts at zero",
      ...(agency === undefined && withholding === undefined
        ? []
        : ["the minimum withdrawal is compared with what the app shows, before agency and tax"]),
      ...(current === first ? [] : [`${first} is the first whole month; the rest of ${current} is not counted`]),
      ...(cashOut === true
        ? [
            ...(method === undefined ? ["each withdrawal uses the method that leaves most"] : []),
            "there is at most one payment a day, up to the daily limit; the rest stays in the balance",
            "if a higher income is withdrawn earlier, low and high of balance and withdrawn are the lowest and highest of the three",
          ]
        : []),
    ].map((text) => ({ text, source: null })),
  };
}

/** Assumptions of the first cashout, and why there is none or not at every bound. */
function withdrawalRemarks(
  { firstCashout, periods }: Forecast,
  { region }: Market,
  { cashOut }: ForecastQuery,
): Remarks {
  const last = periods.findLast(({ minimum }) => minimum !== null)?.minimum;
  if (last === undefined || last === null) {
    const so = cashOut === true ? ", so nothing is withdrawn" : "";
    const message = `the balance from which you can withdraw in ${inPlace(region)} is unknown${so}`;
    return { warnings: [{ code: "minimum.unknown", message }] };
  }
  const [low, high] = [(last.low ?? last.high).amount, last.high.amount];
  const claimed = `claimed to be from ${low} to ${high} USD`;
  const assumptions =
    low === high
      ? []
      : [
          {
            text: `the minimum withdrawal is ${claimed}: low and likely wait for the highest claim, high for the lowest`,
            source: null,
          },
        ];
  const short = BOUNDS.filter((bound) => (firstCashout?.[bound] ?? null) === null);
  if (short.length === 0) return { assumptions };
  const smallest = low === high ? `${high} USD, the minimum withdrawal,` : `the minimum withdrawal, ${claimed},`;
  const message = `the ${together(short)} balance does not reach ${smallest} by ${periods.at(-1)!.period}`;
  return { assumptions, warnings: [{ code: "minimum.not-reached", message }] };
}
