import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PAID, PLACE, placeGiven, shareGiven } from "../base/option-groups.js";
import { money } from "../base/options/parsers.js";
import type { OptionValues } from "../base/options.js";
import { payoutLayout } from "./layout.js";
import type { PayoutQuery } from "./report.js";

const OPTIONS = [...PLACE, "diamonds", ...PAID, ...MONEY] as const;

export const payoutCommand = command({
  options: OPTIONS,
  columns: [
    "coins",
    "diamonds",
    "model",
    "regime",
    ...bounds("rate"),
    "nominal.amount",
    ...bounds("gross", "amount"),
    ...bounds("agency", "amount"),
    ...bounds("withholding", "amount"),
    ...bounds("fees", "amount"),
    ...bounds("net", "amount"),
    "net.likely.currency",
    ...bounds("net", "in", "amount"),
    "net.likely.in.currency",
    ...bounds("hundred", "amount"),
    "spend.priceList",
    "spend.channel",
    "spend.money.amount",
    "spend.money.currency",
    "spend.pay.amount",
    "spend.left.amount",
    "verdict",
    "items",
    "viewerPays[].priceList",
    "viewerPays[].channel",
    "viewerPays[].estimated",
    "viewerPays[].pay.amount",
    "viewerPays[].pay.currency",
    "viewerPays[].worth.amount",
    ...bounds("share[]"),
  ],
  query: readQuery,
  // The viewer's price may be in another currency than the payout.
  run: async (query, catalogue) => (await import("./report.js")).payout(query, catalogue),
  layout: payoutLayout,
  schema: async () => (await import("./schema.js")).payoutSchema,
  batch: "echo Lion",
});

function readQuery(words: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<PayoutQuery> {
  const [first = ""] = words;
  const whole = money(words.join(" "));
  const spend = whole ?? money(first);
  if (spend?.ok === false) return spend;
  if (spend !== whole) {
    return failure("arg.conflict", "money is a question of its own", `ask for ${first} alone`);
  }
  if (words.length === 0 && values.diamonds === undefined) {
    return failure(
      "arg.missing",
      "nothing to work out",
      "name coins or gifts, like Lion or 20xRose; or money, like 20USD; or --diamonds 40000",
    );
  }
  return succeed({
    ...present({ what: words.length === 0 || spend !== undefined ? undefined : words, spend: spend?.value }),
    ...asGiven(values, ["diamonds", "model", "agency", "withholding", "method"]),
    ...placeGiven(values),
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
}
