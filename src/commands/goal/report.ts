import type { Catalogue, DiamondModel } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { counted, type Money, type Settled } from "../../core/quantity.js";
import { BOUNDS, type Bound, OPPOSITE, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";
import { beyondMost, MOST_COINS } from "../../gifts/coins-and-gifts.js";
import { type Coins, countOf } from "../../gifts/gift-count.js";
import { WELL_KNOWN } from "../../gifts/gift-lookup.js";
import { basisFor } from "../../payouts/basis.js";
import { type ArrivalBasis, arrivalOf, fewestCoins } from "../../payouts/coins-for-target.js";
import { countableModel } from "../../payouts/payout-model.js";
import { payoutRemarks } from "../../payouts/payout-rules.js";
import type { StatedLives } from "../../payouts/stated-lives.js";
import { dollarRemarks } from "../../pricing/dollar-sign.js";
import { exchangeFor, exchangeTo, localExchange, shownIn } from "../../pricing/exchange.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { goalInWords } from "./answer.js";
import type { Goal, GoalQuery } from "./body.js";
import { giftsOf, paysFor, spread } from "./lives-and-gifts.js";
import { arrivalBasis, caseOf, goalRemarks } from "./per-rate.js";
import { coinsForDiamonds, type Targeted, targetOf } from "./target.js";
import { livesIn, livesNeeded } from "./time.js";

export type { Goal, GoalQuery } from "./body.js";
export type { Target } from "./target.js";

/** The fewest coins are at the best rate. */
const RATE_OF = OPPOSITE;

/** The report of `goal`. */
export type GoalReport = Report<Understood<GoalQuery, "region">, Goal>;

/**
 * The fewest coins that reach a target, as an estimate: the inverse of the payout at each bound of the rate, also in
 * LIVEs, minutes, gifts and viewers' money.
 */
export function goal(query: GoalQuery, catalogue: Catalogue): Outcome<GoalReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const resolved = basisFor({ ...query, lives: statedLives(query) }, market.value, countableModel);
  if (!resolved.ok) return resolved;
  const dollars = exchangeTo(USD, query, catalogue);
  const target = targetOf(query.target, market.value, dollars);
  if (!target.ok) return target;
  const { targeted, remarks } = target.value;
  const arriving = arrivalBasis(resolved.value, query.method, dollars);
  if (!arriving.ok) return arriving;
  const basis = arriving.value;
  const lives = livesIn(query);
  if (!lives.ok) return lives;
  const gifts = giftsOf(query.gifts ?? WELL_KNOWN.map((id) => `id:${id}`), query.asOf, catalogue);
  if (!gifts.ok) return gifts;
  const needed = neededFor(targeted, basis);
  if (!needed.ok) return needed;
  const coins = needed.value;
  const pays = paysFor(coins, basis, query);
  if (!pays.ok) return pays;

  const arrivals = range((bound) => coins[bound] && arrivalOf(coins[bound], RATE_OF[bound], basis));
  const perLive = lives.value && spread(coins, lives.value, "LIVE");
  const minutes = query.minutes === undefined ? undefined : counted("count", query.minutes, "minutes of a LIVE");
  const { low, likely, high } = arrivals;
  const body: Goal = {
    ...targeted,
    coins,
    diamonds: range((bound) => arrivals[bound]?.diamonds ?? null),
    // For the same coins, the lowest net is at the lowest rate.
    ...present({
      net:
        targeted.kind === "money" || !low || !likely || !high
          ? undefined
          : { low: high.net, likely: likely.net, high: low.net },
    }),
    model: basis.model.id,
    verdict: basis.model.verdict,
    regime: basis.share.regime,
    cases: BOUNDS.map((bound) => caseOf(coins[bound], arrivals[bound], RATE_OF[bound], basis)),
    ...present({
      lives: lives.value,
      needed: livesNeeded(coins, query),
      perLive,
      perMinute: minutes === undefined ? undefined : spread(perLive ?? coins, minutes, "minute"),
    }),
    gifts: gifts.value.map(([gift]) => countOf(coins, gift)),
    viewersPay: pays.value.viewersPay,
  };
  const exchange = exchangeFor(query, catalogue);
  const local = exchange ?? localExchange(query, basis);
  const shown: Goal = { ...shownIn(body, exchange), ...present({ net: shownIn(body.net, local) }) };
  const most = high ?? likely ?? low ?? arrivalOf(counted("coin", 0, "no coins"), "high", basis);
  return succeed(
    report(
      "goal/1",
      { ...query, region: basis.region.code },
      shown,
      catalogue,
      goalInWords(shown, query, basis),
      { decided: likely === null ? [] : [likely.net] },
      payoutRemarks(basis, most.received),
      goalRemarks(targeted, body.cases, basis),
      remarks,
      marketRemarks(basis, query),
      "money" in query.target ? dollarRemarks([query.target.money], basis.region) : undefined,
      ...gifts.value.map(([, remarks]) => remarks),
      pays.value.remarks,
      dollars.remarks(),
      local?.remarks(),
    ),
  );
}

const statedLives = ({ minutes, livesPerWeek }: GoalQuery): StatedLives => present({ minutes, perWeek: livesPerWeek });

/** The coins needed at each bound: as stated, or by the inverse of the payout. */
function neededFor(target: Targeted, basis: ArrivalBasis): Outcome<Coins> {
  if (target.kind !== "money") return coinsReaching(target, basis.model);
  const wanted = target.inUsd ?? target.target;
  const found = range((bound) => fewestCoins(wanted, RATE_OF[bound], basis));
  const netOf = (bound: Bound, coins: number): Money =>
    arrivalOf(counted("coin", coins, ""), RATE_OF[bound], basis).net;
  // If more coins do not raise the payout, no number is enough; otherwise too many would be needed.
  const beyond = (bound: Bound): boolean =>
    found[bound] === undefined && netOf(bound, MOST_COINS).amount !== netOf(bound, MOST_COINS / 2).amount;
  if (beyond("low") || beyond("likely") || beyond("high")) return tooMany(wanted);
  return succeed(
    range((bound) =>
      found[bound] === undefined ? null : counted("coin", found[bound], "fewest coins that are enough"),
    ),
  );
}

function coinsReaching(target: Exclude<Targeted, { kind: "money" }>, model: DiamondModel): Outcome<Coins> {
  const coins = target.kind === "coins" ? target.target : coinsForDiamonds(target.target, model);
  return beyondMost(coins) ? tooMany(target.target) : succeed(range(() => coins));
}

function tooMany({ amount, unit }: Settled): Outcome<never> {
  const target = isMoney(unit) ? `${amount} ${unit}` : several(amount, unit);
  return failure("arg.number", `${target} would take more than ${MOST_COINS} coins`, "ask for less");
}
