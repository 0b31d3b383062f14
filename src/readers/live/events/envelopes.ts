import { isObject, type Loose } from "../model/loose-json.js";
import { Fault } from "../model/values.js";

/** What an envelope, or the event itself, says that it is; `null` where neither says anything. */
type Named = "gift" | "other" | null;

/** An event out of its envelope, with the time that the envelope says. */
interface Opened {
  readonly event: Loose;
  readonly time: unknown;
  readonly named: Named;
}

/** Names of gift events in the envelopes of the programs that write them. */
const GIFT_NAMES: ReadonlySet<unknown> = new Set(["gift", "live.gift", "WebcastGiftMessage", "GiftEvent"]);

/** The events of a record, or what is wrong with its envelope; `said` is a name that stood before it. */
export function open(record: Loose, said: string | null): readonly Opened[] | Fault {
  const { messages, timestamp } = record;
  if (said === null && Array.isArray(messages)) return batch(messages, timestamp);
  const one = said === null ? single(record) : inner(record, said, undefined);
  return one instanceof Fault ? one : [one];
}

function single(record: Loose): Opened | Fault {
  const { event, type, timestamp } = record;
  if (typeof event === "string" && record.payload !== undefined) return inner(record.payload, event, timestamp);
  if (record.data !== undefined) {
    if (typeof event === "string") return inner(record.data, event, undefined);
    if (typeof type === "string") return inner(record.data, type, undefined);
  }
  return { event: record, time: undefined, named: ownName(record) };
}

function batch(messages: readonly unknown[], time: unknown): readonly Opened[] | Fault {
  if (messages.length === 0) return [other(time)];
  const opened: Opened[] = [];
  for (const message of messages) {
    const one = isObject(message) ? inner(message.data ?? message, message.type, time) : other(time);
    if (one instanceof Fault) return one;
    opened.push(one);
  }
  return opened;
}

function inner(event: unknown, name: unknown, time: unknown): Opened | Fault {
  if (!GIFT_NAMES.has(name)) return other(time);
  return isObject(event) ? { event, time, named: "gift" } : new Fault("this gift event holds no object");
}

const other = (time: unknown): Opened => ({ event: {}, time, named: "other" });

/** A message names its own method, and a webhook its trigger; the first line of a capture tells only about itself. */
function ownName(event: Loose): Named {
  const method: unknown = event.common?.method;
  if (typeof method === "string" && method !== "") return GIFT_NAMES.has(method) ? "gift" : "other";
  if (event.triggerTypeId !== undefined) return String(event.triggerTypeId) === "3" ? "gift" : "other";
  return isObject(event.meta) ? "other" : null;
}
