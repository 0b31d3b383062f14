import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { readHistory } from "../../readers/counts/live-history.js";
import { command, type Inputs } from "../base/command.js";
import type { OptionValues } from "../base/options.js";
import { asGiven, bounds, MISSIONS, MONEY, SHARE, shareGiven } from "../base/query-and-cells.js";
import { forecastLayout } from "./layout.js";
import type { ForecastQuery } from "./report.js";

const LIVES = ["perLive", "history", "livesPerWeek", "growth", "periods"] as const;

const PAYOUT = ["region", "model", "agency", "withholding"] as const;

const CASHOUT = ["method", "cashOut"] as const;

const OPTIONS = [...LIVES, ...PAYOUT, ...SHARE, ...MISSIONS, ...CASHOUT, ...MONEY] as const;

export const forecastCommand = command({
  options: OPTIONS,
  examples: [
    "giftworth forecast --per-live 3000 --lives-per-week 4 --growth 5% --periods 12",
    "giftworth forecast --per-live 2000/3000/5000 --lives-per-week 3 --region DE --cash-out",
  ],
  columns: [
    "period",
    ...bounds("coins"),
    ...bounds("net", "amount"),
    "net.likely.currency",
    ...bounds("balance", "amount"),
    ...bounds("withdrawn", "amount"),
    "minimum.method",
    "minimum.amount.amount",
  ],
  list: "periods",
  query: readQuery,
  read: withHistory,
  // A minimum may stand in another currency than the balance.
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).forecast(query, catalogue),
  layout: forecastLayout,
});

function readQuery(_: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<ForecastQuery> {
  const { perLive, history, livesPerWeek, asOf } = values;
  const rest = {
    ...asGiven(values, ["growth", "periods", ...PAYOUT, ...CASHOUT, ...MONEY]),
    ...shareGiven(values),
    asOf,
  };
  if (perLive !== undefined && history !== undefined)
    return failure("arg.conflict", "--per-live and --history both say what a LIVE brings", "keep one of the two");
  if (history !== undefined)
    return succeed({ history: { file: history, lives: [] }, ...asGiven(values, ["livesPerWeek"]), ...rest });
  if (perLive === undefined)
    return failure(
      "arg.missing",
      "what a LIVE brings is not stated",
      "add --per-live 3000, or --per-live 2000/3000/5000, or --history FILE",
    );
  if (livesPerWeek === undefined)
    return failure("arg.missing", "how many LIVEs there are is not stated", "add --lives-per-week, like 4");
  return succeed({ perLive, livesPerWeek, ...rest });
}

async function withHistory(query: ForecastQuery, { readText }: Inputs): Promise<Outcome<ForecastQuery>> {
  if (query.history === undefined) return succeed(query);
  const { file } = query.history;
  const text = await readText(file);
  if (!text.ok) return text;
  const lives = readHistory(text.value);
  return lives.ok ? succeed({ ...query, history: { file, lives: lives.value } }) : lives;
}
