import type { DiamondModel, PayoutModel } from "../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { fact } from "../core/quantity.js";
import type { Market } from "../regions/market.js";
import { defaultModel, type ModelChoice } from "./payout-model.js";
import { fixedShare, type Share, type ShareQuery, shareFor } from "./share.js";

/** Deductions from the gross, as fractions: `0.2`. */
export interface Deductions {
  readonly agency?: string;
  readonly withholding?: string;
}

/** What a question states about its payout. */
export interface BasisQuery extends ShareQuery, Deductions {
  /** Id of a payout model; the default if left out. If only coins are known, the model has to start from diamonds. */
  readonly model?: string;
}

/** The terms of a payout, before its day decides which share is in force. */
export interface Terms<Model extends PayoutModel = PayoutModel> extends Market {
  readonly model: Model;
  readonly stated: ShareQuery;
  readonly deductions: Deductions;
}

/** The basis of a payout: everything that turns coins or diamonds into what a creator receives. */
export interface Basis<Model extends PayoutModel = PayoutModel> extends Market {
  readonly model: Model;
  readonly share: Share;
  readonly deductions: Deductions;
}

/** The terms of a question in its market; fails if its model is unknown, or not one that `choose` allows. */
export function termsFor<Model extends PayoutModel>(
  query: BasisQuery,
  market: Market,
  choose: ModelChoice<Model>,
): Outcome<Terms<Model>> {
  const model = choose(query.model, market.catalogue);
  return model.ok ? succeed({ ...market, model: model.value, stated: query, deductions: query }) : model;
}

/** The terms with the share of their day. A model with its own rate accepts no other. */
export function basisOf<Model extends PayoutModel>(terms: Terms<Model>): Outcome<Basis<Model>> {
  const { stated, ...rest } = terms;
  const share = shareUnder(rest.model, stated, terms);
  return share.ok ? succeed({ ...rest, share: share.value }) : share;
}

/** The basis of a question about one day. */
export function basisFor<Model extends PayoutModel>(
  query: BasisQuery,
  market: Market,
  choose: ModelChoice<Model>,
): Outcome<Basis<Model>> {
  const terms = termsFor(query, market, choose);
  return terms.ok ? basisOf(terms.value) : terms;
}

/** The basis of a model if nothing is stated: the share in force, and no deductions. */
export const plainBasis = <Model extends PayoutModel>(model: Model, market: Market): Outcome<Basis<Model>> =>
  basisOf({ ...market, model, stated: {}, deductions: {} });

/** The same for the default model. */
export function defaultBasis(market: Market): Outcome<Basis<DiamondModel>> {
  const model = defaultModel(market.catalogue);
  return model.ok ? plainBasis(model.value, market) : model;
}

function shareUnder(model: PayoutModel, stated: ShareQuery, market: Market): Outcome<Share> {
  const own = model.base === "spend" ? model.share : model.share.kind === "fixed" ? model.share.rate : undefined;
  if (own === undefined) {
    const scaled = model.base === "diamonds" && model.share.kind === "scaled";
    if (!scaled) return shareFor(stated, market);
    const other = stated.share !== undefined ? "--share" : stated.regime === "flat" ? "--regime" : undefined;
    if (other === undefined) return shareFor({ ...stated, regime: "scaled" }, market);
    const message = `the model ${model.id} always uses the scaled share`;
    return failure("arg.conflict", message, `leave ${other} out, or use another --model`);
  }
  if ((stated.share ?? stated.regime ?? stated.missions) !== undefined) {
    const message = `the model ${model.id} has a rate of its own`;
    return failure("arg.conflict", message, "leave --share, --regime and the missions out, or use another --model");
  }
  return succeed(fixedShare("fixed", fact("ratio", own, `share in ${model.id}`, model)));
}
