/** The lists of a tally that can be its rows. */
export const GROUPS = {
  gift: "gifts",
  sender: "senders",
  receiver: "receivers",
  live: "lives",
  day: "days",
  hour: "hours",
} as const;
