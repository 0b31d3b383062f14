import type { Tallied, TalliedPerson, TalliedReceiver } from "../../src/readers/live/model/tally-result.js";

const NOTHING: Tallied = {
  events: 0,
  duplicates: 0,
  undedupable: 0,
  unreadGifts: { count: 0, lines: [] },
  assumedStreaks: 0,
  otherMoney: [],
  otherEvents: 0,
  badLines: { count: 0, lines: [] },
  settledCoins: 0,
  unfinishedCoins: 0,
  streaks: { settled: 0, unfinished: 0, longest: 0 },
  battles: 0,
  gifts: [],
  unpriced: [],
  flagged: [],
  senders: [],
  receivers: [],
  lives: [],
  days: [],
  hours: [],
  minutes: [],
  moments: { unit: 1, coins: [] },
  untimedCoins: 0,
  from: null,
  to: null,
  shapes: [],
  notes: [],
};

/** The contents of a log, with the fields that tests need. */
export const tallied = (some: Partial<Tallied>): Tallied => ({ ...NOTHING, ...some });

/** Coins of some days, and a number of coins without a time. */
export function coinsOn(days: Readonly<Record<string, number>>, untimedCoins = 0): Tallied {
  const list = Object.entries(days).map(([key, coins]) => ({ key, coins }));
  const [from, to] = [list[0], list.at(-1)].map((one) => (one === undefined ? null : `${one.key}T12:00:00Z`));
  return tallied({
    days: list,
    from: from ?? null,
    to: to ?? null,
    untimedCoins,
    settledCoins: list.reduce((all, { coins }) => all + coins, untimedCoins),
  });
}

export const person = (some: Partial<TalliedPerson>): TalliedPerson => ({
  id: null,
  handle: null,
  name: null,
  coins: 0,
  gifts: 1,
  lives: 1,
  first: null,
  returning: false,
  ...some,
});

/** Coins of a person on some days, and a number of coins without a time. */
export function receiver(
  some: Pick<Partial<TalliedPerson>, "id" | "handle">,
  days: Readonly<Record<string, number>>,
  untimedCoins = 0,
): TalliedReceiver {
  const { days: list, settledCoins: coins } = coinsOn(days, untimedCoins);
  return { ...person({ ...some, coins }), days: list, untimedCoins };
}
