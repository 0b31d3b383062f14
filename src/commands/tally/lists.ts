/** The lists of a tally that can be its rows. */
export const GROUPS = {
  gift: "gifts",
  sender: "senders",
  receiver: "receivers",
  live: "lives",
  day: "days",
  hour: "hours",
} as const;

/** A list of a tally that can be its rows. */
export type List = (typeof GROUPS)[keyof typeof GROUPS];

const PERSON = ["id", "handle", "name", "coins", "gifts", "lives", "first", "returning"];

/** Columns of each list a tally can be grouped by. */
export const COLUMNS: Readonly<Record<List, readonly string[]>> = {
  gifts: ["id", "name", "coinsEach", "priced", "count", "coins", "unfinishedCount", "unfinishedCoins"],
  senders: PERSON,
  receivers: PERSON,
  lives: ["id", "log", "from", "to", "coins", "unfinishedCoins", "events", "senders"],
  days: ["key", "coins"],
  hours: ["key", "coins"],
};
