import { shownText } from "../../core/notation.js";
import { range } from "../../core/range.js";
import { capital, several } from "../../core/text.js";
import { cheaperWorthNaming, purchaseWords } from "../../pricing/purchase-words.js";
import type { Block, Cell, Row } from "../../render/blocks.js";
import { channelName, onChannel } from "../../report/channel-words.js";
import { seenText } from "../base/cell-texts.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import { type PricedOffer, paidFor } from "./body.js";
import type { CostReport } from "./report.js";

/** The price through each channel, cheapest first, and what to buy there. */
export function costLayout(report: CostReport, asked: Asked): Block[] {
  const { query, result } = report;
  const offers = [...result.offers].sort((one, other) => paidFor(one).exact.cmp(paidFor(other).exact));
  const some = offers.some(({ coinsLeft }) => coinsLeft !== null);
  const byList = query.prices !== undefined;
  return answerBlocks(report, asked, {
    blocks: [
      {
        kind: "rows",
        caption: "What each channel charges, and what to buy",
        columns: [
          { head: "" },
          ...(byList ? [{ head: "Price list", drop: 3 }] : []),
          { head: "You pay", numeric: true },
          { head: "Buy" },
          ...(some ? [{ head: "Left over", numeric: true as const, drop: 1 }] : []),
        ],
        rows: offers.map(
          (offer): Row => ({
            cells: [
              channelName(offer.channel),
              ...(byList ? [offer.priceList] : []),
              payCell(offer),
              offer.buy === null ? "not all packages are known" : purchaseWords(offer.buy),
              ...(some ? [offer.coinsLeft ?? ""] : []),
            ],
            ...(offers.length === 1 ? {} : { bar: range(() => paidFor(offer)) }),
          }),
        ),
      },
      ...offers.flatMap(cheaperNote),
    ],
    why: [{ kind: "points", head: "Price lists", points: offers.map(listText) }, ...lowestPoints(offers)],
  });
}

const payCell = (offer: PricedOffer): Cell =>
  offer.estimated ? { text: ["about ", { figure: offer.pay }] } : paidFor(offer);

function cheaperNote(offer: PricedOffer): Block[] {
  const cheaper = cheaperWorthNaming(offer);
  if (cheaper === undefined) return [];
  const buy = `${several(cheaper.purchases, "purchase")} (${purchaseWords(cheaper.buy)})`;
  return [{ kind: "note", text: `${capital(onChannel(offer.channel))}, ${buy} save ${shownText(cheaper.saving)}.` }];
}

const listText = (offer: PricedOffer): string =>
  `${channelName(offer.channel)}: ${offer.priceList}, ${seenText(offer)}`;

/** The cheapest possible purchases, if they are not the recommended ones. */
function lowestPoints(offers: readonly PricedOffer[]): Block[] {
  const cheaper = offers.flatMap(({ channel, lowest }) =>
    lowest === null || lowest.saving.exact.isZero()
      ? []
      : [`${channelName(channel)}: ${shownText(lowest.pay)} in ${several(lowest.purchases, "purchase")}`],
  );
  return cheaper.length === 0
    ? []
    : [{ kind: "points", head: "The cheapest purchases, however many", points: cheaper }];
}
