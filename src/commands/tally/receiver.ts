import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { quoted, several } from "../../core/text.js";
import type { TalliedPerson } from "../../readers/live/model/tally-result.js";

/** The most receivers that a message lists. */
const MOST_NAMED = 5;

/** Whether a receiver is the host, who has neither id nor handle in an event. */
export const isHost = ({ id, handle }: Pick<TalliedPerson, "id" | "handle">): boolean => id === null && handle === null;

/** Whether a person is identified; unknown people, and those beyond the limit, are counted together. */
export const isIdentified = ({ id, handle }: Pick<TalliedPerson, "id" | "handle">): boolean =>
  id !== null || handle !== null;

/** The name of a receiver. */
export const receiverName = ({ id, handle }: TalliedPerson): string =>
  isHost({ id, handle }) ? "the host" : handle === null ? String(id) : `@${handle}`;

/** Receivers and their coins in words, most first. */
export function receiversText(receivers: readonly TalliedPerson[]): string {
  const named = receivers.slice(0, MOST_NAMED).map((one) => `${receiverName(one)} ${several(one.coins, "coin")}`);
  const more = receivers.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** A receiver by id, by handle with or without its @, or `host`. */
export function receiverOf<Person extends TalliedPerson>(text: string, receivers: readonly Person[]): Outcome<Person> {
  const handle = text.replace(/^@/, "").toLowerCase();
  const found = receivers.find(
    (one) => one.id === text || one.handle?.toLowerCase() === handle || (isHost(one) && handle === "host"),
  );
  if (found !== undefined) return succeed(found);
  const help = receivers.length === 0 ? "leave --receiver out" : `receivers are ${receiversText(receivers)}`;
  return failure("arg.invalid", `${quoted(text)} received nothing in these logs`, help);
}
