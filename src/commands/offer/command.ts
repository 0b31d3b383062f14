import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { quoted, shellLine } from "../../core/text.js";
import { moneyParts } from "../../core/typed-money.js";
import { command } from "../base/command.js";
import { asGiven, MONEY, placeGiven } from "../base/option-groups.js";
import { amount, whole } from "../base/options/parsers.js";
import { offerLayout } from "./layout.js";

export const offerCommand = command({
  options: ["region", "prices", "seller", "needsLogin", "free", ...MONEY],
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
    "reference.priceList",
    "reference.amount.amount",
    "dearest.priceList",
    "dearest.amount.amount",
  ],
  further: [
    ...["sign", "verdict", "text", "note", "rule", "sources"].map((key) => `reasons[].${key}`),
    ...["priceList", "channel", "pay.amount", "pay.currency"].map((key) => `official[].${key}`),
    ...["text", "sources"].map((key) => `safe[].${key}`),
  ],
  batch: "echo 10000 20USD",
  query: ([offered = "", ...rest], values) => {
    const asked = rest.filter((word, index) => index > 1 || !/^(?:coins?|for)$/i.test(word)).join(" ");
    const coins = whole(1)(offered.replace(/\s*coins?$/i, ""), "coins");
    if (!coins.ok) return priceFirst(offered, asked) ?? coins;
    if (asked === "" && values.free !== true)
      return failure("arg.missing", "the offer has no price", "write it after the coins, like 20USD; or --free");
    const price = amount(asked === "" ? "0" : asked, "price");
    if (!price.ok) return price;
    return succeed({
      coins: coins.value,
      price: price.value,
      ...asGiven(values, ["seller", "needsLogin", "free", ...MONEY]),
      ...placeGiven(values),
      asOf: values.asOf,
    });
  },
  // An offer may be in another currency than the prices it is compared with.
  run: async (query, catalogue) => (await import("./report.js")).offer(query, catalogue),
  isNo: ({ verdict }) => verdict !== "plausible",
  layout: offerLayout,
  schema: async () => (await import("./schema.js")).offerSchema,
});

/** The failure of an offer whose price is before its coins, `£60 10000`; undefined for any other. */
function priceFirst(price: string, coins: string): Outcome<never> | undefined {
  const { amount: stated, currency, sign } = moneyParts(price) ?? {};
  const count = coins.replace(/\s*coins?$/i, "");
  if (stated === undefined || (currency ?? sign) === undefined || !whole(1)(count, "coins").ok) return undefined;
  const message = `${quoted(`${price} ${coins}`)} has the price before the coins`;
  return failure("arg.invalid", message, `giftworth ${shellLine(["offer", count, price])}`);
}
