import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { command } from "../base/command.js";
import { money } from "../base/option-parsers.js";
import type { OptionValues } from "../base/options.js";
import {
  asGiven,
  bounds,
  channelText,
  factRow,
  MONEY,
  PAID,
  PLACE,
  placeGiven,
  regionText,
  shareGiven,
  whatText,
  wordsOf,
} from "../base/query-and-cells.js";
import type { Payout, PayoutQuery } from "./report.js";

const OPTIONS = [...PLACE, "diamonds", ...PAID, ...MONEY] as const;

export const payoutCommand = command({
  options: OPTIONS,
  examples: [
    "giftworth payout Lion",
    "giftworth payout 20USD --channel ios",
    "giftworth payout --diamonds 40000 --region GB",
  ],
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
    "spend.priceList",
    "spend.channel",
    "spend.money.amount",
    "spend.pay.amount",
    "spend.left.amount",
    "verdict",
    "items",
    "viewerPays",
    "share",
  ],
  query: readQuery,
  // The viewer's side may stand in another currency than the payout.
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).payout(query, catalogue),
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `What the creator receives for ${asked(query, result)} in ${regionText(query)} on ${asOf}: an estimate`,
    },
    { kind: "facts", rows: received(result) },
    ...viewers(result),
  ],
  batch: true,
});

function readQuery(words: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<PayoutQuery> {
  const [first, ...others] = words;
  const spend = first === undefined ? undefined : money(first);
  if (spend?.ok === false) return spend;
  if (spend !== undefined && others.length > 0) {
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
    ...(words.length === 0 || spend !== undefined ? {} : { what: words }),
    ...(spend === undefined ? {} : { spend: spend.value }),
    ...asGiven(values, ["diamonds", "model", "agency", "withholding", "method"]),
    ...placeGiven(values),
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
}

function asked(query: object, { coins, items, diamonds, spend }: Payout): string {
  if (spend !== undefined) {
    const on = spend.channel === "unspecified" ? "" : ` on ${spend.channel}`;
    return `${figureText(spend.money)} spent${on}`;
  }
  return coins === undefined
    ? `${grouped(diamonds?.amount ?? "")} diamonds`
    : whatText(wordsOf(query), items ?? [], coins);
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
        channelText(row.channel),
        row.pay,
        row.worth,
        percent(share?.[index] ?? null),
        row.priceList,
      ]),
    },
    {
      kind: "note",
      text: "pays: the cheapest packages, however many (giftworth cost shows simpler ones); worth: the coins that are used",
    },
  ];
}
