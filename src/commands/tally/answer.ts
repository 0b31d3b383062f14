import { type Part, type Sentence, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import type { Basis } from "../../payouts/basis.js";
import { afterDeductions, inDollars, narrowShare, unpublished } from "../../payouts/payout-words.js";
import type { Market } from "../../regions/market.js";
import type { Confidence } from "../../report/confidence.js";
import type { Remarks } from "../../report/report.js";
import type { Tally } from "./body.js";
import { coinsText, spanText } from "./counts-in-words.js";
import type { TallyQuery } from "./query.js";
import { isIdentified } from "./receiver.js";

type Asked = Omit<TallyQuery, "tallied">;

/** One sentence on what LIVEs earned, with when they were and advice on how to narrow the range. */
export function tallyInWords(body: Tally, query: Asked, { region }: Market, basis: Basis | undefined): Remarks {
  if (body.events === 0) return { said: { answer: noGift(body), where: sentence(`${region.name}.`) } };
  const { payout } = body;
  const rate = payout?.stretches.at(-1)?.rate;
  return {
    said: {
      answer: sentence(...earned(body, query), "."),
      where: sentence(
        [region.name, ...whenInWords(body)].join(", "),
        ".",
        ...(payout === null ? [] : [...inDollars(payout.net), afterDeductions(query)]),
      ),
      further: furtherFrom(body, query),
    },
    advice: rate === undefined ? [] : narrowShare("tally/1", query, rate),
    grounds: [basis === undefined ? SHARELESS : unpublished(basis)],
  };
}

/** How to list the hours or, if days and hours are in UTC, how to get those of another zone. */
function furtherFrom({ settledCoins, timeZone }: Tally, { groupBy }: Asked): string[] {
  if (groupBy === undefined) return settledCoins.amount === "0" ? [] : ["--group-by hour"];
  return timeZone === undefined && (groupBy === "day" || groupBy === "hour")
    ? ["your own clock: --time-zone NAME"]
    : [];
}

const SHARELESS: Confidence = { level: "poor", reason: "no share is known for a day of the logs" };

/** What was read, if none of it is a gift. */
function noGift({ otherEvents, badLines, unreadGifts }: Tally): Sentence {
  const others = grouped(String(otherEvents + badLines.count + unreadGifts.count));
  const read =
    others === "0"
      ? "there is no record to read"
      : `${several(others, "record")} ${others === "1" ? "was" : "were"} read`;
  return sentence(`No gift was counted: ${read}.`);
}

function earned({ lives, settledCoins, senders, payout }: Tally, { receiver }: Asked): Part[] {
  const what = lives.length < 2 ? "This LIVE" : `These ${lives.length} LIVEs`;
  const givers = senders.filter((one) => isIdentified(one) && one.coins > 0).length;
  const all = `${coinsText(settledCoins.amount)} from ${several(grouped(String(givers)), "giver")}`;
  if (payout === null) return [`${what} had ${all}; what they pay is unknown`];
  const { net, coins } = payout;
  const none = net.likely.exact.isZero() && !coins.exact.isZero();
  const money: Part = none ? { strong: "less than a cent" } : { figure: { local: net } };
  if (receiver === undefined) return [`${what} earned `, money, `: ${all}`];
  const who = receiver.toLowerCase() === "host" ? "the host" : receiver;
  return [`${what} earned ${who} `, money, `: ${grouped(coins.amount)} of ${all}`];
}

/** When a LIVE was, how long, and its coins per minute. */
function whenInWords({ from, to, time, ...clock }: Tally): string[] {
  if (from === null || to === null) return ["without times"];
  const long = time === null ? [] : [durationText(time.minutes)];
  const pace = time?.perMinute ? [`${grouped(time.perMinute.amount)} coins a minute`] : [];
  return [spanText(from, to, clock), ...long, ...pace];
}

const durationText = (minutes: number): string =>
  minutes === 0 ? "under a minute" : several(grouped(String(minutes)), "minute");
