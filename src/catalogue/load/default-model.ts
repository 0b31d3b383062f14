import type { Diagnostic } from "../../core/diagnostic.js";
import type { Catalogue } from "../model/model.js";
import type { Around } from "./around.js";

/**
 * Questions without a model need a default that starts from diamonds, because they do not say where coins are bought.
 */
export function defaultModel({ payoutModels }: Catalogue, { sketches, placeIn }: Around): Diagnostic[] {
  const [one, ...others] = payoutModels.filter((model) => model.default);
  const fault = { code: "schema.invalid", severity: "error" } as const;
  if (one === undefined) {
    const [first] = payoutModels;
    // A model that could not be read may be the default.
    if (first === undefined || sketches.some(({ section }) => section === "payoutModels")) return [];
    const help = "add “default: true” to one that starts from diamonds";
    return [{ ...fault, message: "no payout model is the default", at: first.at, help }];
  }
  const rivals = others.map(
    (other): Diagnostic => ({
      code: "catalogue.overlap",
      severity: "error",
      message: `both “${other.id}” and “${one.id}” are the default payout model`,
      at: placeIn(other)?.("default") ?? other.at,
      related: [{ at: one.at, message: "the other one" }],
      help: `leave one default, or restate “${one.id}” without “default: true”`,
    }),
  );
  if (one.base === "diamonds") return rivals;
  const message = `“${one.id}” is the default payout model, but starts from what viewers pay`;
  return [...rivals, { ...fault, message, at: one.at, help: "make one with “base: diamonds” the default" }];
}
