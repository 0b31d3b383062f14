import { isObject, type Loose } from "../model/loose-json.js";
import { Fault } from "../model/values.js";

/** What an envelope, or the event itself, says that it is; `null` where neither says anything. */
export type Named = "gift" | "other" | null;

/** Takes an event out of its envelope, with the time that the envelope says; answers what is wrong with it. */
type Take = (event: Loose, time: unknown, named: Named) => Fault | undefined;

/** Names of gift events in the envelopes of the programs that write them. */
const GIFT_NAMES: ReadonlySet<unknown> = new Set(["gift", "live.gift", "WebcastGiftMessage", "GiftEvent"]);

/** Opens a record and takes its events one by one; `said` is a name that stood before it. */
export function open(record: Loose, said: string | null, take: Take): Fault | undefined {
  if (said !== null) return inner(record, said, undefined, take);
  const { messages, event, type, timestamp } = record;
  if (Array.isArray(messages)) return batch(messages, timestamp, take);
  if (typeof event === "string" && record.payload !== undefined) return inner(record.payload, event, timestamp, take);
  if (record.data !== undefined) {
    if (typeof event === "string") return inner(record.data, event, undefined, take);
    if (typeof type === "string") return inner(record.data, type, undefined, take);
  }
  return take(record, undefined, ownName(record));
}

function batch(messages: readonly unknown[], time: unknown, take: Take): Fault | undefined {
  for (const message of messages) {
    const fault = isObject(message)
      ? inner(message.data ?? message, message.type, time, take)
      : take(NOTHING, time, "other");
    if (fault !== undefined) return fault;
  }
  return messages.length === 0 ? take(NOTHING, time, "other") : undefined;
}

function inner(event: unknown, name: unknown, time: unknown, take: Take): Fault | undefined {
  if (!GIFT_NAMES.has(name)) return take(NOTHING, time, "other");
  return isObject(event) ? take(event, time, "gift") : new Fault("this gift event holds no object");
}

const NOTHING: Loose = {};

/** A message names its own method, and a webhook its trigger; the first line of a capture tells only about itself. */
function ownName(event: Loose): Named {
  const method: unknown = event.common?.method;
  if (typeof method === "string" && method !== "") return GIFT_NAMES.has(method) ? "gift" : "other";
  if (event.triggerTypeId !== undefined) return String(event.triggerTypeId) === "3" ? "gift" : "other";
  return isObject(event.meta) ? "other" : null;
}
