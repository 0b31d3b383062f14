import { grouped, several } from "../../core/text.js";
import { LIVE_GAP_HOURS, type Tallied } from "../../readers/live/model/tally-result.js";
import type { Assumption, Remarks, Warning } from "../../report/report.js";
import { type AppTotal, appTotalText } from "./app-total.js";
import { flaggedWarnings } from "./flagged.js";
import type { TallyQuery } from "./query.js";
import { receiversText } from "./receiver.js";

/** Assumptions and warnings of a tally: what was not counted, what may be wrong, and why. */
export function tallyRemarks(query: TallyQuery, appTotal: AppTotal | undefined, byDay: readonly Assumption[]): Remarks {
  const { tallied, asOf, receiver } = query;
  const assumptions = [
    ...(tallied.untimedCoins > 0
      ? [`${several(tallied.untimedCoins, "coin")} without a time are paid at the share of ${asOf}`]
      : []),
    ...(query.minutes !== undefined && tallied.moments.unit > 1
      ? [
          `the best minutes are exact to the ${tallied.moments.unit === 1000 ? "second" : "minute"}: there are too many gifts to keep each moment`,
        ]
      : []),
    ...(tallied.lives.some(({ id, from }) => id === null && from !== null)
      ? [`if a log names no room, gifts more than ${LIVE_GAP_HOURS} hours apart belong to two LIVEs`]
      : []),
    ...(tallied.gifts.some(({ priced }) => priced === "catalogue")
      ? ["if a log states no price, a gift has the catalogue's price"]
      : []),
    ...(tallied.gifts.some(({ named }) => named === "catalogue")
      ? ["if a log states no name, a gift has the catalogue's name for its id"]
      : []),
  ].map((text): Assumption => ({ text, source: null }));
  const notes = tallied.notes.map(({ code, message }): Warning => ({ code, message }));
  return {
    assumptions: [...byDay, ...assumptions],
    warnings: [
      ...differing(appTotal),
      ...uncounted(tallied),
      ...untimed(query),
      ...receivers(tallied, receiver),
      ...flaggedWarnings(tallied.flagged),
      ...notes,
    ],
  };
}

function differing(appTotal: AppTotal | undefined): Warning[] {
  if (appTotal === undefined || appTotal.difference === 0) return [];
  return [{ code: "tally.app-total", message: appTotalText(appTotal) }];
}

function uncounted({ unpriced, badLines, undedupable, unfinishedCoins, streaks }: Tallied): Warning[] {
  const warnings: Warning[] = [];
  if (badLines.count > 0) {
    const places = badLines.lines.slice(0, MOST_PLACES).map(({ file, line }) => `${file}:${line}`);
    const more = badLines.count - places.length;
    const message = `${several(badLines.count, "line")} could not be read and ${badLines.count === 1 ? "is" : "are"} left out: ${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    warnings.push({ code: "tally.skipped", message });
  }
  if (unpriced.length > 0) {
    const named = unpriced.slice(0, MOST_PLACES).map(unpricedText);
    const more = unpriced.length - named.length;
    const message = `not counted, because no price is known: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    warnings.push({ code: "tally.unpriced", message });
  }
  if (undedupable > 0) {
    const message = `${several(undedupable, "event")} may be ${undedupable === 1 ? "a replay" : "replays"} and ${undedupable === 1 ? "counts" : "count"}: without a message id, a replay is recognized only by a sender with a streak id or a time`;
    warnings.push({ code: "tally.undedupable", message });
  }
  if (unfinishedCoins > 0) {
    const message = `${several(grouped(String(unfinishedCoins)), "coin")} may be missing: ${cutOff(streaks.unfinished)}`;
    warnings.push({ code: "tally.unfinished", message });
  }
  return warnings;
}

const cutOff = (streaks: number): string =>
  streaks === 1 ? "one streak was cut off" : `${grouped(String(streaks))} streaks were cut off`;

/** A warning if rows do not add up to the total. */
function untimed({ groupBy, tallied: { settledCoins, untimedCoins } }: TallyQuery): Warning[] {
  if ((groupBy !== "day" && groupBy !== "hour") || untimedCoins === 0) return [];
  const timed = settledCoins - untimedCoins;
  const message = `${several(untimedCoins, "coin")} without a time are not in any ${groupBy}: the rows total ${timed} of ${several(settledCoins, "coin")}`;
  return [{ code: "tally.untimed", message }];
}

/** The most places named in a warning; the lists have the rest. */
const MOST_PLACES = 5;

function unpricedText({ id, name, count, unfinishedCount, reason }: Tallied["unpriced"][number]): string {
  const named = [...(name === null ? [] : [name]), ...(id === null ? [] : [`id ${id}`])].join(", ");
  const gift = `${count + unfinishedCount} × ${named === "" ? "a nameless gift" : named}`;
  return reason === "ambiguous" ? `${gift} (a name with several prices)` : gift;
}

function receivers({ receivers: all }: Tallied, receiver: string | undefined): Warning[] {
  const paid = all.filter(({ coins }) => coins > 0);
  if (paid.length < 2 || receiver !== undefined) return [];
  const message = `the payout is of all receivers' coins: ${receiversText(paid)}; --receiver counts one of them`;
  return [{ code: "tally.receivers", message }];
}
