import type { Catalogue, DiamondModel, PayoutModel, SpendModel } from "../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { didYouMean } from "../core/suggest.js";

/** The model with an id, or the default. */
export function modelOf(id: string | undefined, { payoutModels }: Catalogue): Outcome<PayoutModel> {
  const model = payoutModels.find((one) => (id === undefined ? one.default : one.id === id.toLowerCase()));
  if (model !== undefined) return succeed(model);
  const ids = payoutModels.map((one) => one.id);
  const known = ids.length === 0 ? "add one with --catalogue" : `models are ${ids.join(", ")}`;
  const help = didYouMean(id ?? "", ids) ?? known;
  if (id === undefined) return failure("model.unknown", "the catalogue has no default payout model", help);
  return failure("model.unknown", `there is no payout model “${id}”`, help);
}

/** Finds the model of a question, by its id or the default. */
export type ModelChoice<Model extends PayoutModel> = (id: string | undefined, catalogue: Catalogue) => Outcome<Model>;

type Refusal = (model: SpendModel) => Outcome<never>;

/** In every checked catalogue the default model starts from diamonds; an unchecked one may fail here. */
const refusedDefault: Refusal = ({ id }) =>
  failure(
    "model.not-in-force",
    `the default payout model ${id} does not start from diamonds`,
    "make another model the default in your catalogue",
  );

/** The same if only a model of diamonds is allowed; `refuse` says why one of what viewers pay is not. */
export const diamondModel =
  (refuse: Refusal): ModelChoice<DiamondModel> =>
  (id, catalogue) => {
    const model = modelOf(id, catalogue);
    if (!model.ok) return model;
    if (model.value.base === "diamonds") return succeed(model.value);
    return id === undefined ? refusedDefault(model.value) : refuse(model.value);
  };

/** The failure of a model that does not start from diamonds, or needs an unknown price; `why` ends its sentence. */
export const startsFromSpend =
  (why: string, help = "use another --model, or leave it out") =>
  ({ id }: SpendModel): Outcome<never> =>
    failure("arg.conflict", `the model ${id} starts from what viewers pay, ${why}`, help);

/** A model that can give the coins for an amount, wherever they were bought. */
export const countableModel = diamondModel(
  startsFromSpend("which is not a number of coins", "use another --model, like standard"),
);

/** The default model. */
export const defaultModel = (catalogue: Catalogue): Outcome<DiamondModel> =>
  diamondModel(refusedDefault)(undefined, catalogue);
