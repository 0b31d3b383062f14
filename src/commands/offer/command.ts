import { failure, succeed } from "../../core/diagnostic.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText } from "../../render/text/figures.js";
import { command } from "../base/command.js";
import { amount, whole } from "../base/option-parsers.js";
import { asGiven, channelText, factRow, MONEY, placeGiven, receiptText, regionText } from "../base/query-and-cells.js";
import type { QuotedPrice } from "./report.js";

export const offerCommand = command({
  options: ["region", "prices", "seller", "needsLogin", "free", ...MONEY],
  examples: [
    "giftworth offer 10000 20USD",
    "giftworth offer 700 30 --region BR --seller person",
    "giftworth offer 5000 --free --needs-login --exit-status",
  ],
  columns: [
    "verdict",
    "coins",
    "price.amount",
    "price.currency",
    "converted.amount",
    "perCoin",
    "cheapestKnown.amount",
    "cheapestKnown.currency",
    "saving.amount",
    "dearer.amount",
    "reasons",
  ],
  query: ([offered = "", asked], values) => {
    const coins = whole(1)(offered, "coins");
    if (!coins.ok) return coins;
    if (asked === undefined && values.free !== true)
      return failure("arg.missing", "the offer has no price", "write it after the coins, like 20USD; or --free");
    const price = amount(asked ?? "0", "price");
    if (!price.ok) return price;
    return succeed({
      coins: coins.value,
      price: price.value,
      ...asGiven(values, ["seller", "needsLogin", "free", ...MONEY]),
      ...placeGiven(values),
      asOf: values.asOf,
    });
  },
  // An offer may stand in another currency than the prices it is held against.
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).offer(query, catalogue),
  isNo: ({ verdict }) => verdict !== "plausible",
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `${figureText(result.coins)} for ${figureText(result.price)} in ${regionText(query)} on ${asOf}: ${verdictText(result, query)}`,
    },
    { kind: "points", head: "Why", points: result.reasons.map(({ text, sources }) => cited(text, sources)) },
    { kind: "facts", rows: figures(result) },
    ...official(result),
    { kind: "points", head: "Buy safely", points: result.safe.map(({ text, sources }) => cited(text, sources)) },
  ],
});

/** A price says nothing of who asks it. */
const verdictText = ({ verdict }: QuotedPrice, query: object): string =>
  verdict === "plausible" && !("seller" in query) ? "plausible by its price alone" : verdict;

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
      head: ["Channel", "Pays", "Worth", "The offer is", "Price list"],
      rows: rows.map((row) => [channelText(row.channel), row.pay, row.worth, percent(row.part), row.priceList]),
    },
    { kind: "points", head: "Buy", points: rows.map(receiptText) },
  ];
}
