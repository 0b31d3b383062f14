import { isObject, type Loose } from "./loose.js";
import { Fault } from "./values.js";

/** An event taken out of what it came in. */
export interface Opened {
  readonly event: Loose;
  /** When its envelope says it came, for events that do not say so themselves. */
  readonly time: unknown;
  /** What the envelope, or the event itself, says that it is; `null` where neither says anything. */
  readonly named: "gift" | "other" | null;
}

/** Names of gift events in the envelopes of the programs that write them. */
const GIFT_NAMES: ReadonlySet<unknown> = new Set(["gift", "live.gift", "WebcastGiftMessage", "GiftEvent"]);

/** Takes events out of their envelope, however many there are; `said` is a name that stood before the record. */
export function opened(record: Loose, said: string | null): readonly Opened[] | Fault {
  if (said !== null) return inner(record, said, undefined);
  const { messages, event, type, timestamp } = record;
  if (Array.isArray(messages)) {
    const found: Opened[] = [];
    for (const message of messages) {
      const taken = isObject(message) ? inner(message.data ?? message, message.type, timestamp) : OTHER;
      if (taken instanceof Fault) return taken;
      found.push(...taken);
    }
    return found.length === 0 ? OTHER : found;
  }
  if (typeof event === "string" && record.payload !== undefined) return inner(record.payload, event, timestamp);
  if (typeof event === "string" && record.data !== undefined) return inner(record.data, event, timestamp);
  if (typeof type === "string" && record.data !== undefined) return inner(record.data, type, timestamp);
  return [{ event: record, time: undefined, named: ownName(record) }];
}

const OTHER: readonly Opened[] = [{ event: {}, time: undefined, named: "other" }];

function inner(event: unknown, name: unknown, time: unknown): readonly Opened[] | Fault {
  if (!GIFT_NAMES.has(name)) return OTHER;
  return isObject(event) ? [{ event, time, named: "gift" }] : new Fault("this gift event holds no object");
}

/** A message names its own method, and a webhook its trigger; the first line of a capture tells only about itself. */
function ownName(event: Loose): Opened["named"] {
  const method: unknown = event.common?.method;
  if (typeof method === "string" && method !== "") return GIFT_NAMES.has(method) ? "gift" : "other";
  if (event.triggerTypeId !== undefined) return String(event.triggerTypeId) === "3" ? "gift" : "other";
  return isObject(event.meta) ? "other" : null;
}
