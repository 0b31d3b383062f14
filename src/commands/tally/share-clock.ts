import type { DiamondModel } from "../../catalogue/model/model.js";
import { addDays, type Day } from "../../core/date.js";
import { BOUNDS } from "../../core/range.js";
import type { Terms } from "../../payouts/basis.js";
import { type DatedCoins, stretchesOf, type TallyPayout, tallyPayout } from "../../payouts/payout-by-day.js";
import type { Assumption } from "../../report/report.js";
import { weightOf } from "../../report/weight.js";

/**
 * By which days coins are paid, if there are several; if the coins of a day beside a change of the share would be paid
 * otherwise in another time zone, with how much that changes.
 */
export function shareClock(
  dated: DatedCoins,
  { net }: TallyPayout,
  timeZone: string,
  method: string | undefined,
  terms: Terms<DiamondModel>,
): Assumption[] {
  const text = `each day's coins are paid at the share in force on that day, in ${timeZone}`;
  const others = [onChange(dated, terms), onEve(dated, terms)].flatMap((other) => {
    const stretches = stretchesOf(other, terms);
    const paid = stretches.ok ? tallyPayout(stretches.value, method, terms) : stretches;
    return paid.ok ? [paid.value.payout.net] : [];
  });
  const isSame = others.every((other) => BOUNDS.every((bound) => other[bound].amount === net[bound].amount));
  if (isSame) return dated.days.length > 1 ? [{ text, source: null }] : [];
  const weight = weightOf(
    net.likely,
    others.map(({ likely }) => likely),
  );
  return [{ text: `${text}; TikTok does not say in which time zone a share changes`, source: null, weight }];
}

/** The days on which a share begins or ends, each with the day before. */
const changesIn = ({ catalogue: { regimes } }: Terms<DiamondModel>): ReadonlyMap<Day, Day> =>
  new Map(regimes.flatMap(({ from, until }) => [from, until]).flatMap((day) => (day ? [[day, addDays(day, -1)]] : [])));

/** Coins as if those of the day before a change came after it. */
function onChange({ days, untimed }: DatedCoins, terms: Terms<DiamondModel>): DatedCoins {
  const changes = new Map([...changesIn(terms)].map(([day, eve]) => [eve, day]));
  return { days: days.map(({ day, coins }) => ({ day: changes.get(day) ?? day, coins })), untimed };
}

/** Coins as if those of the day of a change came before it. */
function onEve({ days, untimed }: DatedCoins, terms: Terms<DiamondModel>): DatedCoins {
  const eves = changesIn(terms);
  return { days: days.map(({ day, coins }) => ({ day: eves.get(day) ?? day, coins })), untimed };
}
