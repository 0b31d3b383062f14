import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { shifted } from "../../core/number.js";
import { several } from "../../core/text.js";
import { readHistory } from "../../readers/counts/live-history.js";
import type { Block, Cell } from "../../render/blocks.js";
import { grouped } from "../../render/text/figures.js";
import { command, type Inputs } from "../base/command.js";
import type { OptionValues } from "../base/options.js";
import { asGiven, bounds, factRow, MISSIONS, MONEY, regionText, SHARE, shareGiven } from "../base/query-and-cells.js";
import type { Forecast, ForecastQuery } from "./report.js";

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
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `What LIVEs bring the creator in ${regionText(query)} over ${several(result.periods.length, "month")} from ${asOf}: an estimate`,
    },
    { kind: "facts", rows: facts(query, result) },
    months(result),
    {
      kind: "chart",
      head: "Net a month: █ low, ▒ to likely, ░ to high",
      bars: result.periods.map(({ period, net }) => ({ label: period, range: net })),
    },
  ],
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

function facts(
  query: object,
  { perLive, livesPerWeek, past, periods, total, cashedOut, firstCashout, model }: Forecast,
) {
  const growth = "growth" in query ? String(query.growth) : undefined;
  const rows: [string, Cell][] = [
    ["coins a LIVE", perLive],
    ["LIVEs a week", livesPerWeek.amount.replace(/\.?0+$/, "")],
    ...factRow("from", past && pastText(past)),
    ...factRow("growth a month", growth === undefined ? undefined : growthText(growth)),
    ["net before fees", total],
    ...factRow("withdrawn", cashedOut?.withdrawn),
    ...factRow("fees", cashedOut?.fees),
    ["first cashout", cashoutText(firstCashout, periods)],
    ["model", model],
  ];
  return rows;
}

const pastText = ({ lives, coins, from, to }: NonNullable<Forecast["past"]>): string =>
  `${lives} LIVEs with ${grouped(coins.amount)} coins, ${from} to ${to}`;

const growthText = (part: string): string =>
  part.startsWith("-") ? `-${shifted(part.slice(1), 2)} %` : `${shifted(part, 2)} %`;

/** The likely month first, the others only where they differ; unknown where no minimum is. */
function cashoutText(first: Forecast["firstCashout"], periods: Forecast["periods"]): string | null {
  if (first === null) return periods.every(({ minimum }) => minimum === null) ? null : "later";
  const { low, likely, high } = first;
  const text = (month: string | null): string => month ?? "later";
  return low === high ? text(likely) : `${text(likely)} (${text(high)} at high, ${text(low)} at low)`;
}

function months({ periods, cashedOut }: Forecast): Block {
  const withdrawn = cashedOut !== undefined;
  return {
    kind: "table",
    head: ["Month", "Coins", "Net before fees", ...(withdrawn ? ["Withdrawn"] : []), "Balance"],
    rows: periods.map((one) => [one.period, one.coins, one.net, ...(withdrawn ? [one.withdrawn] : []), one.balance]),
  };
}
