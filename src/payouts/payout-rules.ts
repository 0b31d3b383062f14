import type { Channel, DiamondModel, SpendModel } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import { type Day, monthOf } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { present } from "../core/present.js";
import {
  at,
  defined,
  fact,
  given,
  type Money,
  minus,
  type Quantity,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
  sum,
  times,
} from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import { inPlace } from "../regions/place-words.js";
import type { Assumption, Remarks } from "../report/report.js";
import type { Basis, Deductions } from "./basis.js";
import { grossOf, type Portion } from "./gross.js";
import type { Share } from "./share.js";

/** What a model pays for diamonds or for money spent. */
export interface Received {
  readonly regime: Share["regime"];
  readonly rate: Range<Ratio>;
  readonly nominal: Money;
  readonly gross: Range<Money>;
  readonly agency?: Range<Money>;
  readonly withholding?: Range<Money>;
  /** Fees for withdrawing it all at once, if a method was named. */
  readonly fees?: Range<Money>;
  readonly net: Range<Money>;
}

/** Coins as diamonds, rounded down once, for the total. */
export function diamondsFor(coins: Settled<"coin">, model: DiamondModel): Settled<"diamond"> {
  const per = fact("coin", String(model.coinsPerDiamond), `coins for a diamond in ${model.id}`, model);
  const diamonds = at(coins, defined("diamond", 1, "one diamond"), per, "diamonds earned");
  return settle(diamonds, "down", "diamonds credited");
}

/** The value of diamonds before any share. */
export function nominalOf(diamonds: Quantity<"diamond">, model: DiamondModel): Quantity<Currency> {
  const each = fact(USD, model.nominal, `nominal value of a diamond in ${model.id}`, model);
  return at(diamonds, each, defined("diamond", 1, "one diamond"), "nominal value");
}

/** What diamonds pay. */
export const paidFor = (diamonds: Settled<"diamond">, basis: Basis<DiamondModel>): Received =>
  received(nominalOf(diamonds, basis.model), basis);

/** What money spent pays under a model of spending; fails for a channel the model does not cover. */
export function paidForSpend(spent: Quantity<Currency>, channel: Channel, basis: Basis<SpendModel>): Outcome<Received> {
  const { model } = basis;
  const fee = model.storeFee.find(([one]) => one === channel)?.[1];
  if (fee === undefined) {
    const known = model.storeFee.map(([one]) => one).join(", ");
    return failure(
      "model.not-in-force",
      `the model ${model.id} does not cover ${channel} purchases`,
      `choose --channel ${known}`,
    );
  }
  const store = times(spent, fact("ratio", fee, `store's commission on ${channel}`, model), "kept by the store");
  return succeed(received(minus(spent, store, "spent, less the store's commission"), basis));
}

function received(nominal: Quantity<Currency>, { share, deductions, asOf }: Basis): Received {
  return {
    regime: share.regime,
    rate: range((bound) => settleRatio(share.rate[bound], 4, `rate, ${bound}`)),
    ...receivedTogether([{ nominal, share, month: monthOf(asOf) }], deductions),
  };
}

/** What several portions pay together: added exactly and rounded once, including deductions. */
export function receivedTogether(
  portions: readonly Portion[],
  deductions: Deductions,
): Omit<Received, "regime" | "rate" | "fees"> {
  const nominal = sum(
    portions.map((one) => one.nominal),
    "nominal value of all",
  );
  const gross = range((bound) => settle(grossOf(portions, bound), "down", `gross, ${bound}`));
  return { nominal: settle(nominal, "down", "nominal value"), gross, ...lessDeductions(gross, deductions) };
}

/** The deductions from a gross, each rounded half up, and what is left. */
export function lessDeductions(
  gross: Range<Money>,
  deductions: Deductions,
): Pick<Received, "agency" | "withholding" | "net"> {
  const agency = deducted(deductions.agency, "agency's commission", gross);
  const taxed =
    agency === undefined
      ? gross
      : range((bound) => minus(gross[bound], agency[bound], "gross less the agency's commission"));
  const withholding = deducted(deductions.withholding, "tax withheld", taxed);
  const net = range((bound) => {
    const off = [agency?.[bound], withholding?.[bound]].filter((part) => part !== undefined);
    const left = off.length === 0 ? gross[bound] : minus(gross[bound], sum(off, "deductions"), "gross less deductions");
    return settle(left, "down", `net, ${bound}`);
  });
  return { ...present({ agency, withholding }), net };
}

function deducted(part: string | undefined, label: string, from: Range<Quantity<Currency>>): Range<Money> | undefined {
  if (part === undefined) return undefined;
  const rate = given("ratio", part, label);
  return range((bound) => settle(times(from[bound], rate, label), "half-up", `${label}, ${bound}`));
}

/** The day of a payout, or words for its several days. */
export type PayoutDay = Day | "the first day of each month" | "the days of the coins";

/** The remarks on every payout, whatever its figures: that it is an estimate, its model, its days, its region. */
export function payoutRemarks(
  { model, share, region, asOf }: Basis,
  { nominal }: { readonly nominal: Quantity<Currency> },
  on: PayoutDay = asOf,
): Remarks {
  const [source] = model.sources;
  const standing: Assumption[] = [
    {
      text: `this is an estimate by the payout model ${model.id} for ${inPlace(region)} on ${on}: TikTok publishes no fixed rate`,
      source: source ?? null,
    },
    {
      text: "payouts are rounded down to the cent, as in the only published payout that shows rounding",
      source: "bbc-vuink-2022",
    },
  ];
  const { capped } = share;
  const binds = capped !== undefined && times(nominal, capped.part.high, "").exact.cmp(capped.cap.exact) > 0;
  const cap = binds ? [{ text: capped.note, source: null }] : [];
  // The share of nothing moves no figure.
  const notes = nominal.exact.isZero() ? share.notes.map(({ weight: _, ...note }) => note) : share.notes;
  return { assumptions: [...standing, ...notes, ...cap] };
}
