import { type Settled, wholeOf } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import type { GiftCount } from "../../gifts/gift-count.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Market } from "../../regions/market.js";
import { onChannel } from "../../report/channel-words.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Promote, PromoteCost, PromoteQuery } from "./body.js";

/** What the coins cost and bring in one sentence, and how many gift coins repay it. */
export function promoteInWords(body: Promote, query: PromoteQuery, { region, asOf }: Market): Remarks {
  const [decides] = body.costs;
  const coins = several(grouped(body.coins.amount), "coin");
  return {
    said: {
      answer: sentence(coins, ...(decides === undefined ? [] : costOf(decides)), ...viewsOf(body), "."),
      where: sentence(`${region.name}, ${asOf}. `, ...(decides === undefined ? [UNKNOWN] : repaidBy(decides, body))),
    },
    advice: body.viewsStated ? [] : [statedViews(query)],
  };
}

const UNKNOWN = "What the coins cost there is unknown.";

const costOf = ({ channel, estimated, pay }: PromoteCost): Part[] => [
  estimated ? " cost about " : " cost ",
  { figure: pay },
  ` ${onChannel(channel)},`,
];

const viewsOf = ({ views, viewsStated }: Promote): Part[] =>
  viewsStated
    ? [" for ", { figure: views.likely }, " views"]
    : [" for about ", { figure: views.likely }, " views", ...boundsOf(views)];

const boundsOf = ({ low, high }: Range<Settled>): Part[] =>
  low.amount === high.amount ? [] : [" (from ", { figure: low }, " to ", { figure: high }, ")"];

function repaidBy({ payback: { low, likely, high } }: PromoteCost, { gifts }: Promote): Part[] {
  if (likely === null) return ["What repays it is unknown."];
  const bounds = low === null || high === null ? [" at the likely share"] : boundsOf({ low, likely, high });
  return [{ figure: likely }, " more gift coins repay it", ...bounds, giftsText(gifts, likely), "."];
}

/** The same as so many of the dearest well-known gift that is no more. */
function giftsText(gifts: readonly GiftCount[], coins: Settled<"coin">): string {
  const fitting = gifts.findLast(({ gift, count }) => count.likely !== null && wholeOf(coins) >= gift.coins);
  return fitting === undefined ? "" : `, about ${giftWords(fitting.gift.name, wholeOf(fitting.count.likely!))}`;
}

const statedViews = ({ coins }: PromoteQuery): Advice => ({
  kind: "narrow",
  text: sentence(
    "Add the views it brought, ",
    { typed: "--views 2000" },
    ", and the gifts, ",
    {
      typed: "--gifts-won 3000",
    },
    ".",
  ),
  command: ["promote", String(coins), "--views", "2000", "--gifts-won", "3000"],
});
