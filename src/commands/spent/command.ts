import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { exportAt } from "../base/open-export.js";
import { asGiven, bounds, MONEY, PLACE, placeGiven } from "../base/option-groups.js";
import { spentLayout } from "./layout.js";
import type { SpentQuery } from "./report.js";

const NOTHING_READ: SpentQuery["export"]["records"] = {
  purchases: null,
  gifts: null,
  prices: null,
  lives: null,
  watched: null,
  unread: [],
  purchasesUnread: 0,
  unreadable: [],
};

export const spentCommand = command({
  options: [...PLACE, ...MONEY, "year", "all"],
  columns: ["time", "type", "coins", ...bounds("estimate", "amount"), "estimate.likely.currency", "priceList"],
  list: "purchases",
  query: ([file = ""], values) =>
    succeed<SpentQuery>({
      export: { file, records: NOTHING_READ },
      ...placeGiven(values),
      ...asGiven(values, [...MONEY, "year", "all"]),
      asOf: values.asOf,
    }),
  read: async (query, inputs) => {
    const { file } = query.export;
    const records = await exportAt(file, inputs);
    return records.ok ? succeed({ ...query, export: { file, records: records.value } }) : records;
  },
  run: async (query, catalogue) => (await import("./report.js")).spent(query, catalogue),
  layout: spentLayout,
  schema: async () => (await import("./schema.js")).spentSchema,
});
