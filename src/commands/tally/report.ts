import type { Catalogue, DiamondModel } from "../../catalogue/model/model.js";
import { dayOf } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { counted, type Money } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { onClock } from "../../core/time-zone.js";
import { type Basis, type Terms, termsFor } from "../../payouts/basis.js";
import { stretchesOf, type TallyPayout, tallyPayout } from "../../payouts/payout-by-day.js";
import { diamondModel, startsFromSpend } from "../../payouts/payout-model.js";
import { diamondsFor, paidFor } from "../../payouts/payout-rules.js";
import { exchangeFor, localExchange, shownIn } from "../../pricing/exchange.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import {
  type Assumption,
  type Remarks,
  type Report,
  report,
  type Understood,
  type Warning,
} from "../../report/report.js";
import { tallyInWords } from "./answer.js";
import { appTotalOf } from "./app-total.js";
import type { Loyalty, Tally } from "./body.js";
import { giftGoal, giftWindow } from "./gift-goal.js";
import { tallyRemarks } from "./notes.js";
import { timeOf, topSenderOf } from "./one-live.js";
import type { TallyQuery } from "./query.js";
import { isIdentified, receiverOf } from "./receiver.js";
import { shareClock } from "./share-clock.js";

export type { Tally } from "./body.js";

/** The report of `tally`. */
export type TallyReport = Report<Understood<Omit<TallyQuery, "tallied">, "region">, Tally>;

/** The count of logs and the payout of their coins, each day's at the share in force. */
export function tally(query: TallyQuery, catalogue: Catalogue): Outcome<TallyReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const terms = termsFor(query, market.value, diamondModel(startsFromSpend("and a log knows only their coins")));
  if (!terms.ok) return terms;
  const paid = paidFrom(query, terms.value);
  if (!paid.ok) return paid;

  const { tallied, logs, goal, minutes: length, appTotal, ...asked } = query;
  const { settledCoins, unfinishedCoins, minutes, moments, notes, ...rest } = tallied;
  const { payout, unfinishedNet, basis } = paid.value;
  const one = tallied.lives.length === 1;
  const body: Tally = {
    settledCoins: counted("coin", settledCoins, "settled coins"),
    unfinishedCoins: counted("coin", unfinishedCoins, "unfinished coins"),
    payout,
    ...present({
      unfinishedNet,
      appTotal: appTotal === undefined ? undefined : appTotalOf(appTotal, countedFor(query), tallied),
      goal: goal === undefined ? undefined : giftGoal(goal, settledCoins, minutes),
      window: length === undefined && !one ? undefined : giftWindow(length ?? USUAL_WINDOW, tallied, goal),
    }),
    time: one ? timeOf(tallied) : null,
    topSender: topSenderOf(tallied),
    loyalty: loyaltyOf(tallied),
    ...rest,
    receivers: tallied.receivers.map(({ days: _, untimedCoins: __, ...receiver }) => receiver),
  };
  const exchange = exchangeFor(query, catalogue);
  const local = exchange ?? localExchange(query, market.value);
  const shown = { ...shownIn(body, exchange), payout: shownIn(payout, local) };
  const understood = {
    logs,
    ...asked,
    ...present({ goal, minutes: length, appTotal }),
    region: market.value.region.code,
  };
  return succeed(
    report(
      "tally/1",
      understood,
      shown,
      catalogue,
      tallyInWords(shown, understood, market.value, basis),
      { decided: payout === null ? [] : [payout.net.likely] },
      ...paid.value.remarks,
      tallyRemarks(query, body.appTotal, paid.value.byDay),
      marketRemarks(market.value, query),
      local?.remarks(),
    ),
  );
}

/** The default length of the best window, in minutes. */
const USUAL_WINDOW = 20;

interface Paid {
  readonly payout: TallyPayout | null;
  /** The payout basis of the last coins. */
  readonly basis?: Basis;
  readonly unfinishedNet?: Range<Money> | null;
  /** By which days the coins are paid. */
  readonly byDay: readonly Assumption[];
  readonly remarks: readonly (Remarks | undefined)[];
}

/** The payout of the settled coins, or of one receiver's; null with a warning if the share of a day is unknown. */
function paidFrom(query: TallyQuery, terms: Terms<DiamondModel>): Outcome<Paid> {
  const { receiver, tallied } = query;
  const { unfinishedCoins } = tallied;
  const of = receiver === undefined ? succeed(tallied) : receiverOf(receiver, tallied.receivers);
  if (!of.ok) return of;
  const { days, untimedCoins: untimed } = of.value;
  const dated = { days: days.map(({ key, coins }) => ({ day: dayOf(key)!, coins })), untimed };
  const stretches = stretchesOf(dated, terms);
  if (!stretches.ok) return unpaid(stretches, tallied);
  const paid = tallyPayout(stretches.value, query.method, terms);
  if (!paid.ok) return paid;
  const byDay = shareClock(dated, paid.value.payout, tallied.timeZone ?? "UTC", query.method, terms);
  const done = { ...paid.value, byDay, basis: stretches.value.at(-1)!.basis };
  if (unfinishedCoins === 0 || receiver !== undefined) return succeed(done);
  const open = unfinishedFrom(tallied, terms);
  return succeed({ ...done, ...open, remarks: [...done.remarks, ...open.remarks] });
}

/** The payout of unfinished coins, at the share of the last day of the logs, since their days are not kept. */
function unfinishedFrom(
  { from, to, unfinishedCoins, utcOffsets }: Tallied,
  terms: Terms<DiamondModel>,
): Required<Pick<Paid, "unfinishedNet" | "remarks">> {
  const ends = [from, to].flatMap((time) => (time === null ? [] : [dayOf(onClock(time, utcOffsets).slice(0, 10))!]));
  const dated = { days: ends.map((day) => ({ day, coins: unfinishedCoins })), untimed: 0 };
  const stretches = stretchesOf(dated, terms);
  if (!stretches.ok) return { unfinishedNet: null, remarks: [] };
  const { basis, to: last } = stretches.value.at(-1)!;
  const coins = counted("coin", unfinishedCoins, "unfinished coins");
  const { net } = paidFor(diamondsFor(coins, basis.model), basis);
  const text = `unfinished coins are paid at the share of ${last}, the last day of the logs`;
  const assumptions = stretches.value.length > 1 ? [{ text, source: null }] : [];
  return { unfinishedNet: net, remarks: [{ assumptions }] };
}

/** A tally without a payout, if the share is unknown: its counts are still valid. */
function unpaid(failed: Outcome<never>, { unfinishedCoins }: Tallied): Outcome<Paid> {
  const [fault] = failed.ok ? [] : failed.diagnostics;
  if (fault?.code !== "model.not-in-force") return failed;
  const warning: Warning = { code: fault.code, message: `no payout: ${fault.message}; ${fault.help}` };
  return succeed({
    payout: null,
    ...present({ unfinishedNet: unfinishedCoins === 0 ? undefined : null }),
    byDay: [],
    remarks: [{ warnings: [warning] }],
  });
}

/** Settled coins, or those of the requested receiver, who was found before. */
function countedFor({ receiver, tallied }: TallyQuery): number {
  const found = receiver === undefined ? undefined : receiverOf(receiver, tallied.receivers);
  return found?.ok === true ? found.value.coins : tallied.settledCoins;
}

function loyaltyOf({ senders, lives }: Tallied): Loyalty | null {
  if (lives.length < 2) return null;
  const coinsOf = (some: Tallied["senders"]): number => some.reduce((total, { coins }) => total + coins, 0);
  const known = senders.filter(isIdentified);
  const [back, others] = [known.filter(({ returning }) => returning), known.filter(({ returning }) => !returning)];
  return {
    newSenders: others.length,
    newCoins: coinsOf(others),
    returningSenders: back.length,
    returningCoins: coinsOf(back),
  };
}
