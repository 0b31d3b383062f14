import { shifted } from "../../core/number.js";
import { BOUNDS } from "../../core/range.js";
import { several } from "../../core/text.js";
import type { Block, Cell } from "../../render/blocks.js";
import { grouped } from "../../render/text/figures.js";
import { factRow } from "../base/query-and-cells.js";
import type { Forecast, ForecastReport } from "./report.js";

/** What the months rest on and bring together, then each month as a row and as a bar. */
export function forecastLayout({ query, asOf, result }: ForecastReport): Block[] {
  return [
    {
      kind: "title",
      text: `What LIVEs bring the creator in ${query.region} over ${several(result.periods.length, "month")} from ${asOf}: an estimate`,
    },
    { kind: "facts", rows: facts(query, result) },
    months(result),
    {
      kind: "chart",
      head: "Net a month: █ low, ▒ to likely, ░ to high",
      bars: result.periods.map(({ period, net }) => ({ label: period, range: net })),
    },
  ];
}

function facts(
  { growth }: ForecastReport["query"],
  { basis, perLive, livesPerWeek, past, periods, total, cashedOut, firstCashout, model }: Forecast,
) {
  const rows: [string, Cell][] = [
    [basis === "scenario" ? "scenario: coins of every LIVE" : "coins of one past LIVE", perLive],
    ["LIVEs a week", livesPerWeek.amount.replace(/\.?0+$/, "")],
    ...factRow("from", past && pastText(past)),
    ...factRow("growth a month", growth === undefined ? undefined : growthText(growth)),
    ["net before fees", total],
    ...factRow("withdrawn", cashedOut?.withdrawn),
    ...factRow("fees", cashedOut?.fees),
    ["first cashout", cashoutText(firstCashout, periods, total)],
    ["model", model],
  ];
  return rows;
}

function pastText({ lives, coins, mean, from, to, largest }: NonNullable<Forecast["past"]>): string {
  const most = largest === null ? "" : `; ${shifted(largest.part.amount, 2)}% on ${largest.day} alone`;
  return `${lives} LIVEs with ${grouped(coins.amount)} coins (${grouped(mean.amount)} each), ${from} to ${to}${most}`;
}

const growthText = (part: string): string =>
  part.startsWith("-") ? `-${shifted(part.slice(1), 2)} %` : `${shifted(part, 2)} %`;

/** The likely month first, the others only where they differ; unknown where no minimum is. What earns nothing never can. */
function cashoutText(
  first: Forecast["firstCashout"],
  periods: Forecast["periods"],
  total: Forecast["total"],
): string | null {
  if (periods.every(({ minimum }) => minimum === null)) return null;
  const [low, likely, high] = BOUNDS.map(
    (bound) => first?.[bound] ?? (total[bound].exact.isZero() ? "never" : "later"),
  );
  return low === high ? likely! : `${likely} (${high} at high, ${low} at low)`;
}

function months({ periods, cashedOut }: Forecast): Block {
  const withdrawn = cashedOut !== undefined;
  return {
    kind: "table",
    head: ["Month", "Coins", "Net before fees", ...(withdrawn ? ["Withdrawn"] : []), "Balance"],
    rows: periods.map((one) => [one.period, one.coins, one.net, ...(withdrawn ? [one.withdrawn] : []), one.balance]),
  };
}
