import type { Catalogue, CoinsRule, Region } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { Remarks } from "../../report/report.js";

/** On what it rests that coins bought in one period can be used in a later one. */
export function expiryRemarks({ code, name }: Region, asOf: Day, catalogue: Catalogue): Remarks {
  const [rule] = rulesFor<CoinsRule["rule"]>("expiry", code, asOf, catalogue);
  if (rule !== undefined)
    return { assumptions: [{ text: rule.what, source: rule.sources[0] ?? null }], cites: rule.sources };
  const elsewhere = catalogue.rules.find((one) => one.rule === "expiry");
  const text = `coins do not expire while the account lives: no rule is published for ${name}`;
  return {
    assumptions: [
      elsewhere === undefined
        ? { text, source: null }
        : { text: `${text}, this is the one of other regions`, source: elsewhere.sources[0] ?? null },
    ],
  };
}
