import { shownText } from "../../core/notation.js";
import { present } from "../../core/present.js";
import type { Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, grouped, several } from "../../core/text.js";
import type { Coins } from "../../gifts/gift-count.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Basis } from "../../payouts/basis.js";
import type { Missions } from "../../payouts/mission-share.js";
import { afterDeductions, narrowShare, unpublished } from "../../payouts/payout-words.js";
import { plainMoney } from "../../pricing/exchange.js";
import type { Remarks } from "../../report/report.js";
import type { Goal, GoalQuery } from "./body.js";
import type { LivesNeeded } from "./time.js";

/** One sentence on what a target takes, with advice on how to narrow the range. */
export function goalInWords(body: Goal, query: GoalQuery, basis: Basis): Remarks {
  const [best, likely, least] = body.cases;
  const rate = { low: least!.rate, likely: likely!.rate, high: best!.rate };
  return {
    said: {
      answer: sentence(...taken(body, query), "."),
      where: sentence(
        `${basis.region.name}, ${query.asOf}.`,
        ...inDollars(body),
        ...reachedIn(body, query),
        afterDeductions(query),
      ),
    },
    advice: narrowShare("goal/1", { ...query, missions: missionsOf(query), region: basis.region.code }, rate),
    grounds: [unpublished(basis)],
  };
}

/** The stated missions; the length of a LIVE is one of them. */
const missionsOf = ({ minutes, missions }: GoalQuery): Missions => ({
  ...present({ liveMinutes: minutes }),
  ...missions,
});

/** The target, the coins it takes, and their equivalent in LIVEs or gifts. */
function taken(body: Goal, { per }: GoalQuery): Part[] {
  const each = per === undefined ? "" : ` a ${per}`;
  if (body.coins.likely === null) return [...targetIn(body), `${each} is out of reach`];
  if (body.kind === "coins" && body.net !== undefined)
    return [
      ...targetIn(body),
      `${each} earn${one(body.target) ? "s" : ""} `,
      { figure: { local: body.net } },
      madeOf(body),
    ];
  return [
    ...targetIn(body),
    `${each} take${body.kind === "money" || one(body.target) ? "s" : ""} `,
    ...coinsOf(body),
    madeOf(body),
  ];
}

const one = ({ amount }: Settled): boolean => amount === "1";

const targetIn = (body: Goal): Part[] =>
  body.kind === "money"
    ? [{ figure: { stated: body.target } }]
    : [capital(several(grouped(body.target.amount), body.kind === "coins" ? "coin" : "diamond"))];

function coinsOf({ coins }: Goal): Part[] {
  const figure: Part = { figure: coins.likely };
  if (coins.low === null || coins.high === null) return [figure, " coins, or no number at the lowest share"];
  const bounds = fromTo(coins);
  return [figure, " coins", ...(bounds === "" ? [] : [{ aside: bounds }])];
}

/** Coins as LIVEs if LIVEs were stated, otherwise as gifts. */
function madeOf({ coins, gifts, needed, lives, perLive }: Goal): string {
  const enough = needed?.lives.likely;
  if (enough) {
    const weeks = needed?.weeks?.likely;
    const long = weeks ? `, ${several(grouped(weeks.amount), "week")}` : "";
    return `: ${several(grouped(enough.amount), "LIVE")}${fromTo(needed.lives)}${long}`;
  }
  const each = perLive?.likely;
  if (lives !== undefined && each)
    return `: ${grouped(each.amount)} in each of ${several(grouped(lives.amount), "LIVE")}`;
  if (coins.likely === null || coins.likely.exact.isZero()) return "";
  const counts = gifts.flatMap(({ gift, count: { likely } }) =>
    likely === null ? [] : [giftWords(gift.name, Number(likely.amount))],
  );
  if (counts.length === 0) return "";
  const last = counts.at(-1)!;
  return counts.length === 1 ? `: ${last}` : `: ${counts.slice(0, -1).join(", ")} or ${last}`;
}

/** The bounds of a count, if both are known and they differ. */
const fromTo = ({ low, high }: Coins | LivesNeeded["lives"]): string =>
  low === null || high === null || low.amount === high.amount ? "" : ` (from ${shownText(low)} to ${shownText(high)})`;

/** A target in another currency, converted to the dollars that TikTok pays. */
const inDollars = (body: Goal): Part[] =>
  body.kind === "money" && body.inUsd !== undefined
    ? [" ", { figure: { stated: body.target } }, " is ", { figure: plainMoney(body.inUsd) }, "."]
    : [];

/** The stated LIVEs, in words. */
function reachedIn({ lives }: Goal, { by, per, perLive, livesPerWeek }: GoalQuery): Part[] {
  const many = lives === undefined ? "" : several(grouped(lives.amount), "LIVE");
  const coins = perLive === undefined ? [] : [coinsALive(perLive)];
  const pace = livesPerWeek === undefined ? [] : [`${several(livesPerWeek, "LIVE")} a week`];
  const until = lives === undefined ? [] : [by === undefined ? `${many} a ${per}` : `${many} until ${by}`];
  const all = [...coins, ...pace, ...until];
  return all.length === 0 ? [] : [` ${capital(all.join(", "))}.`];
}

function coinsALive({ low, likely, high }: Range<number>): string {
  const [least, most, middle] = [low, high, likely].map((coins) => grouped(String(coins)));
  return low === high ? `${middle} coins a LIVE` : `${middle} coins a LIVE, from ${least} to ${most}`;
}
