import type { Catalogue, Channel, DiamondModel, PayoutModel, Region, SpendModel } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import type { Day } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import {
  at,
  defined,
  fact,
  given,
  least,
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
import { type Bound, type Range, range } from "../core/range.js";
import { didYouMean } from "../core/suggest.js";
import type { Assumption, Remarks } from "../report/report.js";
import { fixedShare, type Share, type ShareQuery, shareFor } from "./share.js";

/** Parts of the gross that others keep, as parts of one: `0.2`. */
export interface Deductions {
  readonly agency?: string;
  readonly withholding?: string;
}

/** What a model makes of diamonds or of money spent. */
export interface Received {
  readonly regime: Share["regime"];
  readonly rate: Range<Ratio>;
  readonly nominal: Money;
  readonly gross: Range<Money>;
  readonly agency?: Range<Money>;
  readonly withholding?: Range<Money>;
  /** Of withdrawing it all at once, where a method was named. */
  readonly fees?: Range<Money>;
  readonly net: Range<Money>;
}

/** The model of that id, or the default. */
export function modelOf(id: string | undefined, { payoutModels }: Catalogue): Outcome<PayoutModel> {
  const model = payoutModels.find((one) => (id === undefined ? one.default : one.id === id.toLowerCase()));
  if (model !== undefined) return succeed(model);
  const ids = payoutModels.map((one) => one.id);
  const known = ids.length === 0 ? "lay one over it with --catalogue" : `models are ${ids.join(", ")}`;
  const help = didYouMean(id ?? "", ids) ?? known;
  if (id === undefined) return failure("model.unknown", "the catalogue has no default payout model", help);
  return failure("model.unknown", `there is no payout model “${id}”`, help);
}

/** The same where only a model of diamonds will do; `why` ends the sentence that refuses one of what viewers pay. */
export function diamondModelOf(
  id: string | undefined,
  catalogue: Catalogue,
  why: string,
  help = "take another --model, or leave it out",
): Outcome<DiamondModel> {
  const model = modelOf(id, catalogue);
  if (!model.ok) return model;
  return model.value.base === "diamonds" ? succeed(model.value) : startsFromSpend(model.value, why, help);
}

/** The refusal of a model that has no use for diamonds, or for coins whose price nobody knows. */
export const startsFromSpend = ({ id }: SpendModel, why: string, help: string): Outcome<never> =>
  failure("arg.conflict", `the model ${id} starts from what viewers pay, ${why}`, help);

/** The share a model takes in a region on a day. A model with a rate of its own has no use for another. */
export function shareOf(
  model: PayoutModel,
  region: Region,
  asOf: Day,
  query: ShareQuery,
  catalogue: Catalogue,
): Outcome<Share> {
  const own = model.base === "spend" ? model.share : model.share.kind === "fixed" ? model.share.rate : undefined;
  if (own === undefined) {
    const scaled = model.base === "diamonds" && model.share.kind === "scaled";
    if (!scaled) return shareFor(region, asOf, query, catalogue);
    const other = query.share !== undefined ? "--share" : query.regime === "flat" ? "--regime" : undefined;
    if (other === undefined) return shareFor(region, asOf, { ...query, regime: "scaled" }, catalogue);
    const message = `the model ${model.id} is the scaled share, whatever the region's is`;
    return failure("arg.conflict", message, `leave ${other} out, or take another --model`);
  }
  const stated = query.share ?? query.regime ?? query.missions;
  if (stated !== undefined) {
    const message = `the model ${model.id} has a rate of its own`;
    return failure("arg.conflict", message, "leave --share, --regime and the missions out, or take another --model");
  }
  return succeed(fixedShare("fixed", fact("ratio", own, `share in ${model.id}`, model)));
}

/** Coins to diamonds, floored once for the total. */
export function diamondsFor(coins: Settled<"coin">, model: DiamondModel): Settled<"diamond"> {
  const per = fact("coin", String(model.coinsPerDiamond), `coins for a diamond in ${model.id}`, model);
  const diamonds = at(coins, defined("diamond", 1, "one diamond"), per, "diamonds earned");
  return settle(diamonds, "down", "diamonds credited");
}

/** What diamonds pay under a model and share. */
export function paidFor(
  diamonds: Settled<"diamond">,
  model: DiamondModel,
  share: Share,
  deductions: Deductions,
): Received {
  const each = fact(USD, model.nominal, `nominal value of a diamond in ${model.id}`, model);
  const nominal = at(diamonds, each, defined("diamond", 1, "one diamond"), "nominal value");
  return received(nominal, share, deductions);
}

/** What one coin brings before anything is settled: too little of it to be rounded by itself. */
export function bringsEach(
  model: DiamondModel,
  share: Share,
  { agency, withholding }: Deductions,
  bound: Bound,
): Quantity<Currency> {
  const per = fact("coin", String(model.coinsPerDiamond), `coins for a diamond in ${model.id}`, model);
  const each = fact(USD, model.nominal, `nominal value of a diamond in ${model.id}`, model);
  const nominal = at(defined("coin", 1, "one coin"), each, per, "nominal value of a coin");
  const less = (from: Quantity<Currency>, part: string | undefined, label: string): Quantity<Currency> =>
    part === undefined ? from : minus(from, times(from, given("ratio", part, label), label), `less ${label}`);
  const gross = grossAt(nominal, share, bound);
  return less(less(gross, agency, "agency's part"), withholding, "tax withheld");
}

/** What money spent pays under a model of spending; fails for a channel the model says nothing of. */
export function paidForSpend(
  spent: Quantity<Currency>,
  channel: Channel,
  model: SpendModel,
  share: Share,
  deductions: Deductions,
): Outcome<Received> {
  const fee = model.storeFee.find(([one]) => one === channel)?.[1];
  if (fee === undefined) {
    const known = model.storeFee.map(([one]) => one).join(", ");
    return failure(
      "model.not-in-force",
      `the model ${model.id} says nothing of ${channel} purchases`,
      `choose a --channel of ${known}`,
    );
  }
  const store = times(spent, fact("ratio", fee, `store's part on ${channel}`, model), "kept by the store");
  return succeed(received(minus(spent, store, "spent, less the store's part"), share, deductions));
}

function received(nominal: Quantity<Currency>, share: Share, deductions: Deductions): Received {
  const gross = range((bound) => settle(grossAt(nominal, share, bound), "down", `gross, ${bound}`));
  return {
    regime: share.regime,
    rate: range((bound) => settleRatio(share.rate[bound], 4, `rate, ${bound}`)),
    nominal: settle(nominal, "down", "nominal value"),
    gross,
    ...lessDeductions(gross, deductions),
  };
}

/** What others keep of a gross, each part settled half-up, and what they leave. */
export function lessDeductions(
  gross: Range<Money>,
  deductions: Deductions,
): Pick<Received, "agency" | "withholding" | "net"> {
  const agency = deducted(deductions.agency, "agency's part", gross);
  const taxed =
    agency === undefined ? gross : range((bound) => minus(gross[bound], agency[bound], "gross less the agency's part"));
  const withholding = deducted(deductions.withholding, "tax withheld", taxed);
  const net = range((bound) => {
    const off = [agency?.[bound], withholding?.[bound]].filter((part) => part !== undefined);
    const left = off.length === 0 ? gross[bound] : minus(gross[bound], sum(off, "deductions"), "gross less deductions");
    return settle(left, "down", `net, ${bound}`);
  });
  return { ...(agency === undefined ? {} : { agency }), ...(withholding === undefined ? {} : { withholding }), net };
}

/** The league part is paid up to its cap, the rest without one. */
function grossAt(nominal: Quantity<Currency>, { rate, capped }: Share, bound: Bound): Quantity<Currency> {
  if (capped === undefined || capped.part[bound].exact.isZero()) return times(nominal, rate[bound], `share, ${bound}`);
  const rest = times(
    nominal,
    minus(rate[bound], capped.part[bound], "rate without the league part"),
    "share without the league part",
  );
  const league = least(times(nominal, capped.part[bound], "league part"), capped.cap, "league part, at most its cap");
  return sum([rest, league], `share, ${bound}`);
}

function deducted(part: string | undefined, label: string, from: Range<Quantity<Currency>>): Range<Money> | undefined {
  if (part === undefined) return undefined;
  const rate = given("ratio", part, label);
  return range((bound) => settle(times(from[bound], rate, label), "half-up", `${label}, ${bound}`));
}

/** What every payout says of itself, whatever the figures: an estimate, its model, its day or days, its region. */
export function payoutRemarks(
  model: PayoutModel,
  share: Share,
  { nominal }: Received,
  region: Region,
  asOf: Day | "the first day of each month" | "the days of the coins",
): Remarks {
  const [source] = model.sources;
  const standing: Assumption[] = [
    {
      text: `an estimate by the payout model ${model.id} for ${region.name} on ${asOf}: TikTok publishes no fixed rate`,
      source: source ?? null,
    },
    {
      text: "what a creator receives is rounded down to the cent, as in the one published payout that tells",
      source: "bbc-vuink-2022",
    },
  ];
  const { capped } = share;
  const binds = capped !== undefined && times(nominal, capped.part.high, "").exact.cmp(capped.cap.exact) > 0;
  const cap = binds ? [{ text: capped.note, source: null }] : [];
  return { assumptions: [...standing, ...share.notes, ...cap] };
}
