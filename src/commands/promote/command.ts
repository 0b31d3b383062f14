import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MISSIONS, MONEY, PLACE, placeGiven, SHARE, shareGiven } from "../base/option-groups.js";
import { whole } from "../base/options/parsers.js";
import { promoteLayout } from "./layout.js";

const PAID = ["model", ...SHARE, "agency", "withholding", ...MISSIONS] as const;

const BROUGHT = ["days", "views", "followersWon", "giftsWon"] as const;

export const promoteCommand = command({
  options: [...BROUGHT, ...PLACE, ...PAID, ...MONEY],
  columns: [
    "priceList",
    "channel",
    "pay.amount",
    "pay.currency",
    "buy",
    "purchases",
    "coinsLeft",
    ...bounds("perThousand", "amount"),
    ...bounds("payback"),
    "perFollower.amount",
    ...bounds("return"),
  ],
  list: "costs",
  query: ([typed = ""], values) => {
    const coins = whole(1)(typed, "coins");
    if (!coins.ok) return coins;
    return succeed({
      coins: coins.value,
      ...asGiven(values, [...BROUGHT, "model", "agency", "withholding", ...MONEY]),
      ...placeGiven(values),
      ...shareGiven(values),
      asOf: values.asOf,
    });
  },
  // Local prices are compared with dollars, and the entries on Promote are loaded with the rates.
  run: async (query, catalogue) => (await import("./report.js")).promote(query, catalogue),
  isNo: ({ paysBack }) => paysBack === "no",
  layout: promoteLayout,
  schema: async () => (await import("./schema.js")).promoteSchema,
});
