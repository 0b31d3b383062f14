import type { Catalogue, DiamondModel } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { counted, type Money, type Settled, settle } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { type Basis, basisOf } from "../../payouts/basis.js";
import { minimumsIn, smallestOf } from "../../payouts/minimum.js";
import { defaultModel } from "../../payouts/payout-model.js";
import { lessDeductions, paidFor, payoutRemarks, type Received } from "../../payouts/payout-rules.js";
import { type Method, methodsNamed } from "../../payouts/withdrawal.js";
import { exchangeFor, exchangeTo, localExchange, shownIn } from "../../pricing/exchange.js";
import { statedMoney } from "../../pricing/stated-money.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { methodName } from "../../report/method-words.js";
import { type Assumption, type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { cashoutInWords } from "./answer.js";
import type { Cashout, CashoutQuery } from "./body.js";
import { conversionTo } from "./conversion.js";
import { conversionAdvice } from "./conversion-advice.js";
import { checksFor, eligibilityOf } from "./eligibility.js";
import { breakEvenOf, cheapestMethod, daysBy, daysOverall, wayOf } from "./methods.js";
import { limitOf, missingOf } from "./minimum.js";

export type { Cashout, CashoutQuery } from "./body.js";

/** The report of `cashout`. */
export type CashoutReport = Report<Understood<CashoutQuery, "region">, Cashout>;

/** Whether a balance can be withdrawn, the shortfall, and for each method the cost and duration. */
export function cashout(query: CashoutQuery, catalogue: Catalogue): Outcome<CashoutReport> {
  if (query.usd !== undefined && (query.share ?? query.regime ?? query.missions) !== undefined) {
    return failure(
      "arg.conflict",
      "a balance in dollars is already after the share",
      "leave out --share, --regime and the missions",
    );
  }
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const methods = methodsNamed(query.method, market.value);
  if (!methods.ok) return methods;
  const model = defaultModel(catalogue);
  if (!model.ok) return model;
  // The app shows the balance before deductions.
  const resolved = basisOf({ ...market.value, model: model.value, stated: query, deductions: {} });
  if (!resolved.ok) return resolved;
  const basis = resolved.value;
  const asked = balanceOf(query, basis);
  if (!asked.ok) return asked;

  const { gross, diamonds, received } = asked.value;
  const toDollars = exchangeTo(USD, query, catalogue);
  const exchange = exchangeFor(query, catalogue);
  const local = localExchange(query, basis);
  const minimumOf = minimumsIn(market.value, query.minimum, toDollars);
  if (!minimumOf.ok) return minimumOf;
  const limits = methods.value.map((method) => limitOf(method, gross, minimumOf.value(method), query));
  const minimum = smallestOf(limits.map((limit) => limit.minimum));
  const { agency, withholding, net: payable } = lessDeductions(gross, query);
  const checks = checksFor(gross.likely, limits, query, basis);
  const conversion = conversionTo(exchange, basis);
  const paid = !payable.likely.exact.isZero();
  const ways = limits.map((limit) => ({
    ...wayOf(payable.likely, limit, conversion),
    ...present({ days: paid ? daysBy(limit.method, payable) : undefined }),
  }));
  const breakEven = breakEvenOf(methods.value, conversion);
  const [first] = methods.value;
  const body: Cashout = {
    ...eligibilityOf(checks),
    minimum,
    checks,
    ...present({ diamonds }),
    balance: gross.likely,
    ...present({
      balanceRange: gross.low.amount === gross.high.amount ? undefined : gross,
      agency: agency?.likely,
      withholding: withholding?.likely,
    }),
    payable: payable.likely,
    missing: missingOf(gross.likely, minimum, diamonds, basis),
    methods: ways.map((way) => ({ ...way, net: shownIn(way.net, local) })),
    cap: first === undefined ? null : settle(first.cap, "down", "paid at most in a day"),
    cheapest: cheapestMethod(payable.likely, ways, methods.value, conversion),
    breakEven: breakEven?.amount ?? null,
    breakEvenMethod: breakEven?.method ?? null,
    waitingSaves: ways.length === 0 ? null : ways.some(({ fixedFee }) => !fixedFee.exact.isZero()),
    ...present({ days: paid && first !== undefined ? daysOverall(ways) : undefined }),
  };
  const shown = shownIn(body, exchange);
  const understood = { ...query, region: basis.region.code };
  const estimate = received ?? (isMissing(body) ? paidFor(body.missing.diamonds, basis) : undefined);
  const estimated = estimate && payoutRemarks(basis, estimate);
  return succeed(
    report(
      "cashout/1",
      understood,
      shown,
      catalogue,
      cashoutInWords(shown, query, basis),
      { advice: conversionAdvice(shown, understood, conversionTo(local, basis), methods.value) },
      received === undefined ? estimated && unmoved(estimated) : estimated,
      marketRemarks(basis, query),
      cashoutRemarks(body, methods.value, query, basis),
      toDollars.remarks(),
      (exchange ?? local)?.remarks(),
    ),
  );
}

/** For a balance in dollars, the share affects only the number of diamonds missing. */
const unmoved = ({ assumptions = [], ...remarks }: Remarks): Remarks => ({
  ...remarks,
  assumptions: assumptions.map(({ weight: _, ...rest }) => rest),
});

const isMissing = (body: Cashout): body is Cashout & { readonly missing: { readonly diamonds: Settled<"diamond"> } } =>
  body.missing !== null && body.missing.diamonds !== null && !body.missing.diamonds.exact.isZero();

interface Balance {
  readonly gross: Range<Money>;
  readonly diamonds?: Settled<"diamond">;
  readonly received?: Received;
}

/** The balance that the app shows: the stated dollars, or what the diamonds pay before deductions. */
function balanceOf({ diamonds, usd }: CashoutQuery, basis: Basis<DiamondModel>): Outcome<Balance> {
  if (diamonds !== undefined && usd !== undefined) {
    return failure("arg.conflict", "diamonds and dollars are two balances", "keep --diamonds or --usd");
  }
  if (diamonds !== undefined) {
    const credited = counted("diamond", diamonds, "diamonds credited");
    const received = paidFor(credited, basis);
    return succeed({ gross: received.gross, diamonds: credited, received });
  }
  if (usd === undefined) {
    return failure("arg.missing", "there is no balance", "add --diamonds 20000, or --usd 100");
  }
  const stated = statedMoney({ amount: usd, currency: USD }, "down", "balance");
  return stated.ok ? succeed({ gross: range(() => stated.value) }) : stated;
}

/** Assumptions and warnings of the answer. */
function cashoutRemarks(
  { balanceRange, checks, methods: ways, payable }: Cashout,
  methods: readonly Method[],
  { withholding }: CashoutQuery,
  market: Market,
): Remarks {
  const noted = (kind: "withholding" | "methods") => rulesFor(kind, market).slice(0, 1);
  const said = (about: string, rules: readonly { readonly note?: string; readonly sources: readonly string[] }[]) =>
    rules.flatMap(({ note, sources }): Assumption[] =>
      note === undefined ? [] : [{ text: `${about}: ${note}`, source: sources[0] ?? null }],
    );
  const doubted = methods.flatMap(({ fee }) =>
    fee.doubtful === undefined ? [] : [{ text: `fee: ${fee.doubtful}`, source: fee.sources[0] ?? null }],
  );
  const swallowed = ways.some(({ net }) => net.exact.isZero()) && !payable.exact.isZero();
  const assumptions: Assumption[] = [
    ...(balanceRange === undefined
      ? []
      : [
          {
            text: `the balance is between ${balanceRange.low.amount} and ${balanceRange.high.amount} USD; the shortfall, payments, fees and net are for the likely one: add the share your app shows with --share, or the balance with --usd`,
            source: null,
          },
        ]),
    ...said(
      "fees",
      methods.map(({ fee }) => fee),
    ),
    ...doubted,
    ...(swallowed ? [{ text: "a fee is never larger than its payment", source: null }] : []),
    ...[...new Set(methods.flatMap(({ processing }) => processing ?? []))].flatMap((rule) =>
      said(rule.method === undefined ? "days" : `days by ${methodName(rule.method)}`, [rule]),
    ),
    ...(withholding === undefined
      ? said("no tax is withheld, because none was given with --withholding", noted("withholding"))
      : []),
  ];
  const rested = [...checks.flatMap(({ source }) => source ?? []), ...noted("methods").flatMap((rule) => rule.sources)];
  return { assumptions, cites: rested };
}
