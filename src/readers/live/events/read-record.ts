import { jsonFault } from "../../text/json-fault.js";
import { isObject, type Loose } from "../model/loose-json.js";
import { Fault, isAbsent, isUnzoned, timeOf } from "../model/values.js";
import { decoded, type TextRecord } from "../records/record.js";
import { open } from "./envelopes.js";
import { withExactDigits } from "./exact-digits.js";
import { type Events, type FoundGift, NOTHING } from "./found.js";
import { giftEvent, hasRoundedId } from "./gift-event.js";
import { giftIn, Unread } from "./gift-in.js";
import { isMoney } from "./names.js";
import { Money, moneyIn } from "./other-money.js";

/** The contents of a JSON record. */
export interface Reading extends Events {
  /** Whether its kind or layout is known. */
  readonly known: boolean;
  /** Whether it is a list of messages. */
  readonly isBatch: boolean;
}

/** Decodes a text of a record. */
type As = (text: string) => string;

const asTheyStand: As = (text) => text;

/**
 * The contents of a JSON record, which may have its name and a NUL before it; or its fault. JSON of bytes, one to a
 * character, parses twice as fast as JSON of text; only the few texts that are kept need decoding. A record with an
 * escape like `\u00e9`, which would look like a byte, is parsed as text, and so is a faulty one, to place the fault.
 */
export function readRecord(record: TextRecord, name: string | null = null): Reading | Fault {
  const { bytes, line } = record;
  const read = bytes.includes("\\u") ? undefined : readNamed(bytes, name, line, decoded);
  return read === undefined || read instanceof Fault ? readNamed(record.text, name, line, asTheyStand) : read;
}

function readNamed(text: string, name: string | null, line: number, as: As): Reading | Fault {
  const nul = text.startsWith("{") ? -1 : text.indexOf("\0");
  if (nul < 0) return readExactly(text, name, line, as);
  const read = readExactly(text.slice(nul + 1), text.slice(0, nul), line, as);
  return read instanceof Fault ? shifted(read, nul + 1) : read;
}

function readExactly(json: string, said: string | null, line: number, as: As): Reading | Fault {
  const read = readJson(json, said, line, as);
  if (read instanceof Fault || !read.rounded) return read;
  const exact = withExactDigits(json);
  // Without changes, the text has no more digits than the number: the ids stay rounded.
  return exact === json ? read : readJson(exact, said, line, as);
}

/** A reading, and whether one of its ids was rounded on parsing. */
type Rounded = Reading & { readonly rounded: boolean };

function readJson(json: string, name: string | null, line: number, as: As): Rounded | Fault {
  const record = parsed(json);
  if (record instanceof Fault) return record;
  const gifts: FoundGift[] = [];
  let { others, unread, money }: Pick<Events, "others" | "unread" | "money"> = NOTHING;
  let [known, rounded] = [false, false];
  for (const one of open(record, name, () => SPEAKS_OF_GIFTS.test(json))) {
    const { event, time, said, enveloped } = one;
    const found = isMoney(said) ? moneyIn(event, said, as) : giftIn(one);
    if (enveloped || found !== undefined || (said !== null && said !== "word")) known = true;
    if (found === undefined) others++;
    else if (found instanceof Money) money = [...money, found];
    else if (found instanceof Unread) unread = [...unread, found.message];
    else {
      const { raw, shape } = found;
      const at = isAbsent(raw.time) ? time : raw.time;
      const gift = giftEvent(raw, timeOf(at), as);
      if (gift instanceof Fault) return gift;
      if (hasRoundedId(raw)) rounded = true;
      gifts.push({ event: gift, shape, unzoned: isUnzoned(at) });
    }
  }
  return { line, gifts, others, unread, money, known, rounded, isBatch: Array.isArray(record.messages) };
}

/** A key or a value that is a single word about gifts; what viewers write about gifts has more words. */
const SPEAKS_OF_GIFTS = /"[\w.]*gift(?!er)\w*"/i;

/** A fault in the text after an event's name, placed in the whole record. */
const shifted = ({ message, about }: Fault, by: number): Fault =>
  new Fault(message, about !== undefined && "at" in about ? { at: about.at + by } : about);

function parsed(json: string): Loose | Fault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return new Fault("this is not JSON", { at: jsonFault(json).at });
  }
  return isObject(value) ? value : new Fault(`expected an object, found ${kindOf(value)}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  return typeof value === "string" ? "a text" : typeof value === "number" ? "a number" : String(value);
}
