import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { factRow, pricedChannel, whatText } from "../base/query-and-cells.js";
import type { Payout, PayoutReport } from "./report.js";

/** From diamonds to what is received, then what viewers pay for it. */
export function payoutLayout({ query, asOf, result }: PayoutReport): Block[] {
  return [
    {
      kind: "title",
      text: `What the creator receives for ${asked(query, result)} in ${query.region} on ${asOf}: an estimate`,
    },
    { kind: "facts", rows: received(result) },
    ...viewers(result),
  ];
}

function asked({ what = [] }: PayoutReport["query"], { coins, items, diamonds, spend }: Payout): string {
  if (spend !== undefined) {
    const on = spend.channel === "unspecified" ? "" : ` on ${spend.channel}`;
    return `${figureText(spend.money)} spent${on}`;
  }
  return coins === undefined ? `${grouped(diamonds?.amount ?? "")} diamonds` : whatText(what, items ?? [], coins);
}

function received(result: Payout): [string, Cell][] {
  const { coins, spend, diamonds, model, verdict, regime, rate, nominal, gross, agency, withholding, fees, net } =
    result;
  return [
    ...(spend === undefined || coins === undefined
      ? []
      : factRow("buys", `${several(grouped(coins.amount), "coin")} for ${figureText(spend.pay)}`)),
    ...factRow("diamonds", diamonds),
    ["nominal", nominal],
    [`rate, ${regime}`, percent(rate)],
    ["gross", gross],
    ...factRow("agency", agency),
    ...factRow("tax withheld", withholding),
    ...factRow("fees", fees),
    ["net", net],
    ["model", `${model}: ${verdict}`],
  ];
}

function viewers({ viewerPays, share }: Payout): Block[] {
  if (viewerPays === undefined || viewerPays.length === 0) return [];
  return [
    { kind: "title", text: "What viewers pay, and the part of the coins' worth that reaches the creator" },
    {
      kind: "table",
      head: ["Channel", "Pays", "Worth", "Reaches the creator", "Price list"],
      rows: viewerPays.map((row, index) => [
        pricedChannel(row),
        row.pay,
        row.worth,
        percent(share?.[index] ?? null),
        row.priceList,
      ]),
    },
    {
      kind: "note",
      text: "pays: what giftworth cost recommends to buy; worth: the coins that are used",
    },
  ];
}
