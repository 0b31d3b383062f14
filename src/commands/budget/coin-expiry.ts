import type { CoinsRule } from "../../catalogue/model/model.js";
import type { Market } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { Remarks } from "../../report/report.js";

/** The assumption that coins bought in one period can be used in a later one, with its source. */
export function expiryRemarks(market: Market): Remarks {
  const [rule] = rulesFor<CoinsRule["rule"]>("expiry", market);
  if (rule !== undefined)
    return { assumptions: [{ text: rule.what, source: rule.sources[0] ?? null }], cites: rule.sources };
  const elsewhere = market.catalogue.rules.find((one) => one.rule === "expiry");
  const text = `coins do not expire while the account exists: no rule is published for ${inPlace(market.region)}`;
  return {
    assumptions: [
      elsewhere === undefined
        ? { text, source: null }
        : { text: `${text}, so the rule of other regions is assumed`, source: elsewhere.sources[0] ?? null },
    ],
  };
}
