import { type Settled, wholeOf } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import type { GiftCount } from "../../gifts/gift-count.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Basis } from "../../payouts/basis.js";
import { narrowShare, unpublished } from "../../payouts/payout-words.js";
import { onChannel } from "../../report/channel-words.js";
import { commandLine } from "../../report/command-line.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Promote, PromoteCost, PromoteQuery } from "./body.js";

/** One sentence on what the coins cost, the views they buy, and the gift coins that repay the cost. */
export function promoteInWords(body: Promote, asked: PromoteQuery, basis: Basis): Remarks {
  const { region, asOf } = basis;
  const [decides] = body.costs;
  const coins = several(grouped(body.coins.amount), "coin");
  const query = { ...asked, region: region.code };
  return {
    said: {
      answer: sentence(coins, ...(decides === undefined ? [" buy"] : costOf(decides)), ...viewsOf(body), "."),
      where: sentence(`${region.name}, ${asOf}. `, ...(decides === undefined ? [UNKNOWN] : repaidBy(decides, body))),
    },
    // Of the two ranges, the views have the wider one.
    advice: body.viewsStated ? narrowShare("promote/1", query, body.rate) : [statedViews(query)],
    grounds: [unpublished(basis)],
  };
}

const UNKNOWN = "The price of the coins there is unknown.";

const costOf = ({ channel, estimated, pay }: PromoteCost): Part[] => [
  estimated ? " cost about " : " cost ",
  { figure: pay },
  ` ${onChannel(channel)}, for`,
];

const viewsOf = ({ views, viewsStated }: Promote): Part[] =>
  viewsStated
    ? [" ", { figure: views.likely }, " views"]
    : [" about ", { figure: views.likely }, " views", ...boundsOf(views)];

const boundsOf = ({ low, high }: Range<Settled>): Part[] =>
  low.amount === high.amount ? [] : [" (from ", { figure: low }, " to ", { figure: high }, ")"];

function repaidBy({ payback: { low, likely, high } }: PromoteCost, { gifts }: Promote): Part[] {
  if (likely === null) return ["The coins that repay it are unknown."];
  const bounds = low === null || high === null ? [" at the likely share"] : boundsOf({ low, likely, high });
  return [{ figure: likely }, " more gift coins repay it", ...bounds, giftsText(gifts, likely), "."];
}

/** The coins as a number of the most expensive well-known gift that does not exceed them. */
function giftsText(gifts: readonly GiftCount[], coins: Settled<"coin">): string {
  const fitting = gifts.findLast(({ gift, count }) => count.likely !== null && wholeOf(coins) >= gift.coins);
  return fitting === undefined ? "" : `, about ${giftWords(fitting.gift.name, wholeOf(fitting.count.likely!))}`;
}

const statedViews = (query: PromoteQuery): Advice => ({
  kind: "narrow",
  text: sentence(
    "Add the views you got, ",
    { typed: "--views 2000" },
    ", and the gifts, ",
    { typed: "--gifts-won 3000" },
    ".",
  ),
  command: [...commandLine("promote/1", query), "--views", "2000", "--gifts-won", "3000"],
});
