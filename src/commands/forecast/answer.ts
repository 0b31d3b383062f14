import { monthWords } from "../../core/date.js";
import { shownText } from "../../core/notation.js";
import { shifted } from "../../core/number.js";
import { sentence } from "../../core/sentence.js";
import { several } from "../../core/text.js";
import type { Basis } from "../../payouts/basis.js";
import { afterDeductions, inDollars, missionsTyped, unpublished } from "../../payouts/payout-words.js";
import { localMoney } from "../../pricing/exchange.js";
import { commandLine } from "../../report/command-line.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Forecast, ForecastQuery } from "./body.js";

/** One sentence on what all months earn, with its assumptions and advice on how to narrow the range. */
export function forecastInWords(body: Forecast, query: ForecastQuery, basis: Basis): Remarks {
  const { total, periods } = body;
  const last = monthWords(periods.at(-1)!.period);
  return {
    said: {
      answer: sentence("You earn ", { figure: { local: total } }, ` by the end of ${last}.`),
      where: sentence(
        `${basis.region.name}. ${livesInWords(body, query)}, starting ${periods[0]!.period}-01.`,
        ...inDollars(total),
        afterDeductions(query),
      ),
    },
    advice: narrower(body, { ...query, region: basis.region.code }),
    grounds: [unpublished(basis, guessed(body))],
  };
}

/** The assumed LIVEs: `4 LIVEs a week at 3,000 coins`. */
function livesInWords(
  { past, perLive, livesPerWeek }: Forecast,
  { growth, livesPerWeek: stated }: ForecastQuery,
): string {
  const more = growth === undefined ? "" : `, ${growthWords(growth)}`;
  const pace = `${several(livesPerWeek.amount.replace(/\.?0+$/, ""), "LIVE")} a week`;
  if (past === undefined) {
    const { low, likely, high } = perLive;
    const coins = low.amount === high.amount ? shownText(likely) : `${shownText(low)} to ${shownText(high)}`;
    return `${pace} at ${coins} coins${more}`;
  }
  const lives = `your ${several(past.lives, "LIVE")} from ${past.from} to ${past.to}`;
  return stated === undefined ? `Based on ${lives}${more}` : `${pace} like ${lives}${more}`;
}

const growthWords = (part: string): string =>
  part.startsWith("-") ? `${shifted(part.slice(1), 2)}% less each month` : `${shifted(part, 2)}% more each month`;

const guessed = ({ past }: Forecast): string =>
  past === undefined ? "the coins are your own guess" : `the months are drawn from ${several(past.lives, "past LIVE")}`;

function narrower({ withMissions }: Forecast, query: ForecastQuery): Advice[] {
  if (withMissions === undefined) return [];
  const { missions, total } = withMissions;
  const typed = missionsTyped(missions);
  const text = sentence({ typed }, " raises the low end to ", { figure: localMoney(total.low) }, ".");
  return [{ kind: "narrow", text, command: [...commandLine("forecast/1", query), ...typed.split(" ")] }];
}
