import type { Catalogue, DiamondModel, Region } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { counted, type Money, type Settled, settle } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import {
  type Deductions,
  lessDeductions,
  modelOf,
  paidFor,
  payoutRemarks,
  type Received,
  shareOf,
} from "../../payouts/payout-rules.js";
import type { Share, ShareQuery } from "../../payouts/share.js";
import { type Method, methodsNamed } from "../../payouts/withdrawal.js";
import { type Display, exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { statedMoney } from "../../pricing/stated-money.js";
import { regionOf, regionRemarks } from "../../regions/region.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { type Assumption, type Remarks, type Report, report } from "../../report/report.js";
import { checksFor, type EligibilityCheck, eligibilityOf, type Stated } from "./eligibility.js";
import { breakEvenOf, cheapestMethod, daysFor, type Way, wayOf } from "./methods.js";
import { limitOf, type Missing, missingOf } from "./minimum.js";

/** May I withdraw, and what arrives? Exactly one of `diamonds` and `usd` is asked about. */
export interface CashoutQuery extends Display, ShareQuery, Deductions, Stated {
  /** Diamonds credited, worth what the default payout model says. */
  readonly diamonds?: number;
  /** A balance in US dollars, as the app shows it; plain decimal text. */
  readonly usd?: string;
  /** ISO 3166; the United States where left out. */
  readonly region?: string;
  /** A way to withdraw, like `paypal`; every way known where left out. */
  readonly method?: string;
  readonly asOf: Day;
}

export interface Cashout {
  readonly eligible: "yes" | "no" | "unknown";
  readonly checks: readonly EligibilityCheck[];
  /** Absent where a balance in money was asked about. */
  readonly diamonds?: Settled<"diamond">;
  /** What the app is taken to show; the likely figure where the share is not known exactly. */
  readonly balance: Money;
  /** Absent where all three are equal. */
  readonly balanceRange?: Range<Money>;
  readonly agency?: Money;
  readonly withholding?: Money;
  /** The balance less what agency and tax office keep, which is what fees are taken of. */
  readonly payable: Money;
  /** Up to the smallest withdrawal known; null where none is. */
  readonly missing: Missing | null;
  readonly methods: readonly Way[];
  /** The most that is paid in a day, so that each payment takes one; null where it is not known. */
  readonly cap: Money | null;
  /** The method by which most arrives; null where several are equal, and where nothing does. */
  readonly cheapest: string | null;
  /** The smallest amount at which another method becomes cheaper than the one for small amounts; null where none does. */
  readonly breakEven: Money | null;
  /** That other method. */
  readonly breakEvenMethod: string | null;
  /** Whether few large withdrawals cost less than many small ones; null where no method is known. */
  readonly waitingSaves: boolean | null;
  /** Days until all of it has arrived; null where nothing is known of them, absent where nothing is paid. */
  readonly days?: Range<Settled<"count">> | null;
}

/** Whether a balance can be withdrawn, what is missing, what each method costs and how long it takes. */
export function cashout(query: CashoutQuery, catalogue: Catalogue): Outcome<Report<Cashout>> {
  if (query.usd !== undefined && (query.share ?? query.regime ?? query.missions) !== undefined) {
    return failure(
      "arg.conflict",
      "a balance in dollars is already after the share",
      "leave --share, --regime and the missions out",
    );
  }
  const region = regionOf(query.region, catalogue);
  if (!region.ok) return region;
  const methods = methodsNamed(query.method, region.value, query.asOf, catalogue);
  if (!methods.ok) return methods;
  const model = diamondModel(catalogue);
  if (!model.ok) return model;
  const share = shareOf(model.value, region.value, query.asOf, query, catalogue);
  if (!share.ok) return share;
  const asked = balanceOf(query, model.value, share.value);
  if (!asked.ok) return asked;

  const { gross, diamonds, received } = asked.value;
  const toDollars = exchangeTo(USD, query.asOf, query.fx ?? [], catalogue);
  const exchange = exchangeFor(query, catalogue);
  const limits = methods.value.map((method) => limitOf(method, gross, toDollars));
  const earning = { model: model.value, share: share.value, ...(diamonds === undefined ? {} : { credited: diamonds }) };
  const { agency, withholding, net: payable } = lessDeductions(gross, query);
  const checks = checksFor(gross.likely, limits, query, region.value, query.asOf, catalogue);
  const spreads = rulesFor("spread", region.value.code, query.asOf, catalogue);
  const ways = limits.map((limit) => wayOf(payable.likely, limit, spreads, exchange));
  const breakEven = breakEvenOf(methods.value);
  const [first] = methods.value;
  const paid = first !== undefined && !payable.likely.exact.isZero();
  const body: Cashout = {
    eligible: eligibilityOf(checks),
    checks,
    ...(diamonds === undefined ? {} : { diamonds }),
    balance: gross.likely,
    ...(gross.low.amount === gross.high.amount ? {} : { balanceRange: gross }),
    ...(agency === undefined ? {} : { agency: agency.likely }),
    ...(withholding === undefined ? {} : { withholding: withholding.likely }),
    payable: payable.likely,
    missing: missingOf(gross.likely, limits, earning, catalogue),
    methods: ways,
    cap: first === undefined ? null : settle(first.cap, "down", "paid at most in a day"),
    cheapest: cheapestMethod(payable.likely, ways, methods.value),
    breakEven: breakEven?.amount ?? null,
    breakEvenMethod: breakEven?.method ?? null,
    waitingSaves: ways.length === 0 ? null : ways.some(({ fixedFee }) => !fixedFee.exact.isZero()),
    ...(paid ? { days: daysFor(payable, first, region.value, query.asOf, catalogue) } : {}),
  };
  const estimate =
    received ?? (isMissing(body) ? paidFor(body.missing.diamonds, model.value, share.value, {}) : undefined);
  return succeed(
    report(
      "cashout/1",
      { ...query, region: region.value.code },
      shownIn(body, exchange),
      catalogue,
      estimate && payoutRemarks(model.value, share.value, estimate, region.value, query.asOf),
      regionRemarks(region.value, query, catalogue),
      cashoutRemarks(body, methods.value, query, region.value, catalogue),
      toDollars.remarks(),
      exchange?.remarks(),
    ),
  );
}

const isMissing = (body: Cashout): body is Cashout & { readonly missing: { readonly diamonds: Settled<"diamond"> } } =>
  body.missing !== null && body.missing.diamonds !== null && !body.missing.diamonds.exact.isZero();

function diamondModel(catalogue: Catalogue): Outcome<DiamondModel> {
  const model = modelOf(undefined, catalogue);
  if (!model.ok) return model;
  if (model.value.base === "diamonds") return succeed(model.value);
  const message = `the default payout model ${model.value.id} says nothing of diamonds`;
  return failure("model.not-in-force", message, "make another model the default in your catalogue");
}

interface Balance {
  readonly gross: Range<Money>;
  readonly diamonds?: Settled<"diamond">;
  readonly received?: Received;
}

/** What the app shows: the dollars stated, or what the diamonds pay before anybody takes a part. */
function balanceOf({ diamonds, usd }: CashoutQuery, model: DiamondModel, share: Share): Outcome<Balance> {
  if (diamonds !== undefined && usd !== undefined) {
    return failure("arg.conflict", "diamonds and dollars are two balances", "keep --diamonds or --usd");
  }
  if (diamonds !== undefined) {
    const credited = counted("diamond", diamonds, "diamonds credited");
    const received = paidFor(credited, model, share, {});
    return succeed({ gross: received.gross, diamonds: credited, received });
  }
  if (usd === undefined) {
    return failure("arg.missing", "no balance is stated", "add --diamonds 20000, or --usd 100");
  }
  const stated = statedMoney({ amount: usd, currency: USD }, "down", "balance");
  return stated.ok ? succeed({ gross: range(() => stated.value) }) : stated;
}

/** What the answer rests on besides its figures. */
function cashoutRemarks(
  { balanceRange, checks, methods: ways, payable }: Cashout,
  methods: readonly Method[],
  { asOf, withholding }: CashoutQuery,
  { code }: Region,
  catalogue: Catalogue,
): Remarks {
  const noted = (kind: "processing" | "withholding" | "methods") => rulesFor(kind, code, asOf, catalogue).slice(0, 1);
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
            text: `the balance is the likely one between ${balanceRange.low.amount} and ${balanceRange.high.amount} USD, and so are missing, payments, fees and net; state the rate the app shows with --share, or the balance with --usd`,
            source: null,
          },
        ]),
    ...said(
      "fees",
      methods.map(({ fee }) => fee),
    ),
    ...doubted,
    ...(swallowed ? [{ text: "a fee larger than the payment takes all of it and no more", source: null }] : []),
    ...said("days", noted("processing")),
    ...(withholding === undefined ? said("no tax is withheld, because none was stated", noted("withholding")) : []),
  ];
  const rested = [...checks.flatMap(({ source }) => source ?? []), ...noted("methods").flatMap((rule) => rule.sources)];
  return { assumptions, cites: rested };
}
