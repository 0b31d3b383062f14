import type { Catalogue } from "../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { isPlainDecimal } from "../../core/number.js";
import { quoted } from "../../core/text.js";
import { command, type Inputs } from "../base/command.js";
import { asGiven, bounds, MISSIONS, MONEY, SHARE, shareGiven } from "../base/option-groups.js";
import type { OptionValues } from "../base/options.js";
import { typedAmong } from "../base/settings.js";
import { forecastLayout } from "./layout.js";
import type { ForecastQuery } from "./report.js";

const LIVES = ["perLive", "history", "livesPerWeek", "trend", "growth", "periods", "until", "all", "timeZone"] as const;

const PAYOUT = ["region", "model", "agency", "withholding"] as const;

const CASHOUT = ["method", "minimum", "cashOut"] as const;

const OPTIONS = [...LIVES, ...PAYOUT, ...SHARE, ...MISSIONS, ...CASHOUT, ...MONEY] as const;

export const forecastCommand = command({
  options: OPTIONS,
  columns: [
    "period",
    ...bounds("coins"),
    ...bounds("net", "amount"),
    "net.likely.currency",
    ...bounds("net", "in", "amount"),
    "net.likely.in.currency",
    ...["balance", "payable", "withdrawn"].flatMap((path) => [
      ...bounds(path, "amount"),
      ...bounds(path, "in", "amount"),
    ]),
    "minimum.low.amount",
    "minimum.high.amount",
  ],
  list: "periods",
  query: readQuery,
  read: withHistory,
  // A minimum may be in another currency than the balance.
  run: async (query, catalogue) => (await import("./report.js")).forecast(query, catalogue),
  layout: forecastLayout,
  schema: async () => (await import("./schema.js")).forecastSchema,
});

function readQuery(files: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<ForecastQuery> {
  const { perLive, livesPerWeek, trend, asOf } = values;
  const history = [...(values.history ?? []), ...files];
  const rest = {
    ...asGiven(values, ["timeZone", "growth", "periods", "until", "all", ...PAYOUT, ...CASHOUT, ...MONEY]),
    ...shareGiven(values),
    asOf,
  };
  const number = history.find(isPlainDecimal);
  if (number !== undefined)
    return failure("arg.invalid", `${quoted(number)} is not a history`, `name a file, or add --per-live ${number}`);
  if (perLive !== undefined && history.length > 0)
    return failure(
      "arg.conflict",
      "--per-live and --history both say how many coins a LIVE has",
      "keep one of the two",
    );
  if (history.length > 0)
    return succeed({ history: { files: history, lives: [] }, ...asGiven(values, ["livesPerWeek", "trend"]), ...rest });
  if (perLive === undefined)
    return failure(
      "arg.missing",
      "forecast needs the coins of a LIVE",
      "add --per-live 3000, or --per-live 2000/3000/5000, or --history FILE",
    );
  if (trend !== undefined)
    return failure("arg.conflict", "--trend needs a history", "add --history FILE, or --growth 5%");
  if (livesPerWeek === undefined)
    return failure("arg.missing", "forecast needs the number of LIVEs", "add --lives-per-week, like 4");
  return succeed({ perLive, livesPerWeek, ...rest });
}

async function withHistory(
  query: ForecastQuery,
  inputs: Inputs,
  catalogue: Catalogue,
): Promise<Outcome<ForecastQuery>> {
  if (query.history === undefined)
    return typedAmong(["timeZone"], query, inputs.applied).length === 0
      ? succeed(query)
      : failure("arg.conflict", "--time-zone needs a history", "add --history FILE, or leave --time-zone out");
  const { files } = query.history;
  const { readPastLives } = await import("./read-files.js");
  const lives = await readPastLives(files, query.timeZone, inputs, catalogue);
  return lives.ok ? succeed({ ...query, history: { files, lives: lives.value } }) : lives;
}
