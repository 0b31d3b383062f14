import { grouped, several } from "../../core/text.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import type { Warning } from "../../report/report.js";
import { coinsText } from "./counts-in-words.js";

type Flagged = Tallied["flagged"][number];

/** How each kind of gift was counted, and why its coins may differ. */
const CLAIMS: Readonly<Record<Flagged["flag"], string>> = {
  "rising-count": "coins may be counted more than once, because counts rise within one streak as running totals do",
  "price-differs": "the price in the log differs from the catalogue's, and the log's counts",
  box: "boxes count at the price in the log, whatever is in them",
  random: "random gifts count at the price in the log, whatever came out",
  bundle: "bundles count at the price in the log, whatever is in them",
  multiplied: "coins count once, even if a battle multiplied their points",
  "group-count": "gifts sent in groups may be worth more: what a group adds to the price is unknown",
};

/** A warning for each kind of gift that was counted as logged but may have another value. */
export const flaggedWarnings = (flagged: readonly Flagged[]): Warning[] =>
  KINDS.flatMap((kind) => {
    const all = flagged.filter(({ flag }) => flag === kind);
    if (all.length === 0) return [];
    const named = all.slice(0, MOST).map(giftText).join(", ");
    const more = all.length > MOST ? ` and ${all.length - MOST} more` : "";
    return [{ code: "tally.flagged", message: `${CLAIMS[kind]}: ${named}${more}` }];
  });

const KINDS = Object.keys(CLAIMS) as Flagged["flag"][];

/** The most gifts named in a warning; the list in the result has the rest. */
const MOST = 5;

function giftText({ name, giftId, events, coins, detail }: Flagged): string {
  const gift = name ?? (giftId === null ? "an unnamed gift" : `id ${giftId}`);
  const facts = [
    ...(detail === undefined ? [] : [detail]),
    several(grouped(String(events)), "event"),
    coinsText(coins),
  ];
  return `${gift} (${facts.join(", ")})`;
}
