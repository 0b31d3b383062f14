import type { Block, Cell } from "../../render/blocks.js";
import { figureText } from "../../render/text/figures.js";
import { factRow, pricedChannel, receiptText } from "../base/query-and-cells.js";
import type { OfferReport, QuotedPrice } from "./report.js";

/** The verdict and its reasons, the same coins from TikTok, and how to buy safely. */
export function offerLayout({ query, asOf, result }: OfferReport): Block[] {
  return [
    {
      kind: "title",
      text: `${figureText(result.coins)} for ${figureText(result.price)} in ${query.region} on ${asOf}: ${verdictText(result, query)}`,
    },
    { kind: "points", head: "Why", points: result.reasons.map(({ text, sources }) => cited(text, sources)) },
    { kind: "facts", rows: figures(result) },
    ...official(result),
    { kind: "points", head: "Buy safely", points: result.safe.map(({ text, sources }) => cited(text, sources)) },
  ];
}

/** A price says nothing of who asks it. */
const verdictText = ({ verdict }: QuotedPrice, { seller }: OfferReport["query"]): string =>
  verdict === "plausible" && seller === undefined ? "plausible by its price alone" : verdict;

const cited = (text: string, sources: readonly string[]): string => `${text} [${sources.join(", ")}]`;

function figures({ perCoin, price, converted, cheapestKnown, saving, dearer }: QuotedPrice): [string, Cell][] {
  return [
    ["for one coin", `${perCoin.amount} ${price.unit}`],
    ...factRow("offered", converted),
    ["cheapest known", cheapestKnown],
    dearer === undefined ? ["saving", saving] : ["dearer by", dearer],
  ];
}

function official({ official: rows }: QuotedPrice): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: "title", text: "What the same coins cost from TikTok" },
    {
      kind: "table",
      head: ["Channel", "Pays", "Worth", "Price list"],
      rows: rows.map((row) => [pricedChannel(row), row.pay, row.worth, row.priceList]),
    },
    { kind: "points", head: "Buy", points: rows.map(receiptText) },
  ];
}
