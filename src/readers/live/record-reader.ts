import { several } from "../../core/words.js";
import { decoded } from "./byte-text.js";
import { withExactDigits } from "./digits.js";
import { opened } from "./envelopes.js";
import { type GiftEvent, giftEvent, hasRoundedId } from "./gift-event.js";
import type { Ledger } from "./ledger.js";
import { isObject, type Loose } from "./loose.js";
import { SHAPES, shapeOf } from "./shapes/known.js";
import type { Shape } from "./shapes/shape.js";
import type { LiveNote } from "./tallied.js";
import { Fault } from "./values.js";

const asIs = (text: string): string => text;

/** Reads records of JSON into a ledger, each of them whole or not at all. */
export class RecordReader {
  /** Of the log that is read: records that say what they are, and those that say nothing we know. */
  #known = 0;
  #unknown = 0;
  #shape: Shape | undefined;
  readonly #found: { readonly event: GiftEvent; readonly shape: Shape }[] = [];

  constructor(readonly ledger: Ledger) {}

  /** Another log begins. */
  begin(): void {
    this.#known = 0;
    this.#unknown = 0;
  }

  /** A warning where nothing in the log was of any known kind. */
  unrecognised(log: string): LiveNote | undefined {
    if (this.#known > 0 || this.#unknown === 0) return undefined;
    const message = `nothing in ${log} was recognised: ${several(this.#unknown, "record")} of no known kind; known are logs of ${SHAPES.map(({ name }) => name).join(", ")}, and tables with gift_name and repeat_count`;
    return { code: "log.unrecognised", message };
  }

  /** Reads a record; `raw` says that its texts are bytes. Answers what is wrong with it. */
  read(text: string, log: string, raw: boolean): Fault | undefined {
    const nul = text.charCodeAt(0) === BRACE ? -1 : text.indexOf("\0");
    const json = nul < 0 ? text : text.slice(nul + 1);
    const record = parsed(json);
    if (record instanceof Fault) return record;
    return this.#take(record, json, nul < 0 ? null : text.slice(0, nul), log, raw);
  }

  #take(record: Loose, json: string, said: string | null, log: string, raw: boolean): Fault | undefined {
    const inside = opened(record, said);
    if (inside instanceof Fault) return inside;
    const found = this.#found;
    found.length = 0;
    let [others, strange, known] = [0, 0, false];
    for (const { event, time, named } of inside) {
      const shape = named === "other" ? undefined : shapeOf(event, this.#shape);
      if (shape === undefined) {
        others++;
        if (named === "gift") strange++;
        if (named !== null) known = true;
        continue;
      }
      const values = shape.read(event);
      if (hasRoundedId(values)) {
        const exact = withExactDigits(json);
        // Ids that are no better in the text than in the number stay rounded.
        if (exact !== json) {
          const again = parsed(exact);
          return again instanceof Fault ? again : this.#take(again, exact, said, log, raw);
        }
      }
      const gift = giftEvent(values, time, raw ? decoded : asIs);
      if (gift instanceof Fault) return gift;
      found.push({ event: gift, shape });
      this.#shape = shape;
    }
    if (known || found.length > 0) this.#known++;
    else this.#unknown++;
    this.ledger.otherEvents += others;
    this.ledger.strange += strange;
    for (const { event, shape } of found) this.ledger.add(event, shape, log, raw);
    return undefined;
  }
}

const BRACE = 123;

function parsed(json: string): Loose | Fault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return new Fault("this is not JSON");
  }
  return isObject(value) ? value : new Fault(`expected an object, found ${kindOf(value)}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  return typeof value === "string" ? "a text" : typeof value === "number" ? "a number" : String(value);
}
