import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command, type Inputs } from "../base/command.js";
import { asGiven, MONEY } from "../base/option-groups.js";
import type { CompareQuery } from "./body.js";
import { compareLayout } from "./layout.js";

export const compareCommand = command({
  options: ["region", "channel", ...MONEY, "observedOnly", "all"],
  columns: [
    "region",
    "name",
    "channel",
    "priceList",
    "observed",
    "observedFrom",
    "dayEstimated",
    "grade",
    "complete",
    "estimated",
    "pay.amount",
    "pay.currency",
    "payRange.low.amount",
    "payRange.high.amount",
    "converted.amount",
    "converted.currency",
    "coinsLeft",
    "worth.amount",
    "worth.currency",
  ],
  list: "offers",
  query: (what, values) =>
    succeed<CompareQuery>({
      what,
      ...present({ region: values.region?.split(",").map((one) => one.trim()) }),
      ...asGiven(values, ["channel", ...MONEY, "observedOnly", "all"]),
      asOf: values.asOf,
    }),
  read: atHome,
  run: async (query, catalogue) => (await import("./report.js")).compare(query, catalogue),
  layout: compareLayout,
  schema: async () => (await import("./schema.js")).compareSchema,
});

/** Uses the region and channel settings as your home: they say where you buy, not what to compare. */
async function atHome(query: CompareQuery, { configuration, applied }: Inputs): Promise<Outcome<CompareQuery>> {
  const isSet = (option: string): boolean => applied.some((setting) => setting.option === option);
  const { region, channel, ...asked } = query;
  const set = (wanted: string): string | undefined =>
    [configuration.find(({ option }) => option === wanted)?.typed].flat()[0];
  const home = present({ region: set("region"), channel: isSet("channel") ? channel : undefined });
  return succeed({
    ...asked,
    ...present({ region: isSet("region") ? undefined : region, channel: isSet("channel") ? undefined : channel }),
    home,
  });
}
