import { type Part, sentence } from "../../core/sentence.js";
import { subjectOf } from "../../gifts/what-words.js";
import type { Basis } from "../../payouts/basis.js";
import { unpublished } from "../../payouts/payout-words.js";
import { inPlace } from "../../regions/place-words.js";
import type { Remarks } from "../../report/report.js";
import { comparable, type Models, saidOf, timesShown } from "./body.js";

/** One sentence on the lowest and highest figures of others, and the figure of giftworth. */
export function modelsInWords(body: Models, basis: Basis): Remarks {
  const { text, plural } = subjectOf(body.items, body.coins, timesShown(body));
  const own = body.models.find((model) => model.default);
  const { region, asOf } = basis;
  return {
    said: {
      answer: sentence(`Sites say ${text} ${plural ? "earn" : "earns"} the creator `, ...extremes(body), "."),
      where: sentence(
        `In ${inPlace(region)}, ${asOf}, it is `,
        { figure: own === undefined ? null : { local: saidOf(own) } },
        ".",
      ),
      further: ["use one with --model"],
    },
    grounds: [unpublished(basis)],
  };
}

function extremes(body: Models): Part[] {
  const said = body.models
    .filter((model) => !model.default)
    .flatMap((model) => comparable(model)?.likely ?? [])
    .sort((one, other) => one.exact.cmp(other.exact));
  const [least, most] = [said[0], said.at(-1)];
  if (least === undefined || most === undefined) return ["an unknown amount"];
  return least.amount === most.amount
    ? [{ figure: least }]
    : ["anything from ", { figure: least }, " to ", { figure: most }];
}
