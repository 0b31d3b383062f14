import type { Buffer } from "node:buffer";
import { several } from "../../core/text.js";
import type { Parsed } from "./alike/alike.js";
import { RecordPatterns } from "./alike/record-patterns.js";
import { type Named, open } from "./events/envelopes.js";
import { type GiftEvent, giftEvent, hasRoundedId } from "./events/gift-event.js";
import { isObject, type Loose } from "./model/loose-json.js";
import type { RawGift } from "./model/raw-gift.js";
import type { LiveNote } from "./model/tally-result.js";
import { Fault, isAbsent, isUnzoned, timeOf } from "./model/values.js";
import type { Ledger } from "./settle/ledger.js";
import { type KnownShape, SHAPES, shapeOf } from "./shapes/index.js";
import { decoded } from "./split/byte-text.js";
import { withExactDigits } from "./split/exact-digits.js";
import { OPEN } from "./split/json-bytes.js";
import { jsonFault } from "./split/json-fault.js";

const asIs = (text: string): string => text;

/** A time as an event says it, and when that is. */
interface Moment {
  readonly said: unknown;
  readonly at: number | null | Fault;
  readonly isWithoutZone: boolean;
}

/** Reads records of JSON into a ledger, each of them whole or not at all. */
export class RecordReader {
  /** Of the log that is read: records that say what they are, and those that say nothing we know. */
  #known = 0;
  #unknown = 0;
  /** Of the record that is read: nothing is counted before all of it is understood. */
  readonly #events: GiftEvent[] = [];
  readonly #shapes: KnownShape[] = [];
  #count = 0;
  #others = 0;
  #strange = 0;
  #says = false;
  #rounded = false;
  #unzoned = false;
  #exact = asIs;
  #lastMoment: Moment = { said: undefined, at: null, isWithoutZone: false };
  /** Of a record of one event: what it was parsed to. */
  #parsed: Parsed | undefined;
  readonly #patterns: RecordPatterns;

  /** The limit is of bytes of a record. */
  constructor(
    readonly ledger: Ledger,
    limit: number,
  ) {
    this.#patterns = new RecordPatterns(limit);
  }

  /** Another log begins. */
  begin(): void {
    this.#known = 0;
    this.#unknown = 0;
    this.#patterns.begin();
  }

  /** A warning where nothing in the log was of any known kind; `table` is what it looks like, where it is one. */
  unrecognised(log: string, table: string | undefined): LiveNote | undefined {
    if (this.#known > 0) return undefined;
    if (table !== undefined) return { code: "log.unrecognised", message: `${log} is no log but ${table}` };
    if (this.#unknown === 0) return undefined;
    const message = `nothing in ${log} was recognised: ${several(this.#unknown, "record")} of no known kind; known are logs of ${SHAPES.map(({ name }) => name).join("; ")}; and tables with gift_name and repeat_count`;
    return { code: "log.unrecognised", message };
  }

  /** Reads a record; `raw` says that its texts are bytes. Answers what is wrong with it. */
  read(text: string, log: string, raw: boolean): Fault | undefined {
    this.#exact = raw ? decoded : asIs;
    const fault = this.#readText(text, raw);
    if (fault === undefined) this.#keep(log, raw);
    return fault;
  }

  /** Reads the line that begins here, if it is like others before it, and answers where it ends; else -1. */
  readAlike(bytes: Buffer, from: number, log: string): number {
    const alike = this.#patterns.find(bytes, from);
    if (alike === undefined) return -1;
    const { end } = this.#patterns;
    this.#begin();
    this.#exact = asIs;
    const fault = this.#takeAs(alike.shape, alike.gift(), alike.time, alike.named);
    // What is wrong with it is told of its text.
    if (fault !== undefined || this.#rounded) return -1;
    this.#keep(log, false);
    return end;
  }

  #keep(log: string, raw: boolean): void {
    if (this.#says) this.#known++;
    else this.#unknown++;
    this.ledger.otherEvents += this.#others;
    this.ledger.strange += this.#strange;
    if (this.#unzoned) this.ledger.unzoned = true;
    for (let i = 0; i < this.#count; i++) this.ledger.add(this.#events[i]!, this.#shapes[i]!, log, raw);
  }

  #readText(text: string, raw: boolean): Fault | undefined {
    const nul = text.charCodeAt(0) === OPEN ? -1 : text.indexOf("\0");
    const json = nul < 0 ? text : text.slice(nul + 1);
    const said = nul < 0 ? null : text.slice(0, nul);
    let fault = this.#readJson(json, said);
    if (fault === undefined && this.#rounded) {
      const exact = withExactDigits(json);
      // Ids that are no better in the text than in the number stay rounded.
      if (exact !== json) fault = this.#readJson(exact, said);
    }
    if (fault !== undefined) return nul < 0 ? fault : shifted(fault, nul + 1);
    if (said === null && !this.#rounded && this.#parsed !== undefined) this.#patterns.learn(json, raw, this.#parsed);
    return undefined;
  }

  /** When something was; many events come in one second. */
  #moment(said: unknown): Moment {
    if (said !== this.#lastMoment.said) this.#lastMoment = { said, at: timeOf(said), isWithoutZone: isUnzoned(said) };
    return this.#lastMoment;
  }

  #begin(): void {
    this.#count = 0;
    this.#others = 0;
    this.#strange = 0;
    this.#says = false;
    this.#rounded = false;
    this.#unzoned = false;
  }

  #readJson(json: string, said: string | null): Fault | undefined {
    const record = parsed(json);
    if (record instanceof Fault) return record;
    this.#begin();
    this.#parsed = undefined;
    const isBatch = Array.isArray(record.messages);
    return open(record, said, (event, time, named) => {
      const shape = named === "other" ? undefined : shapeOf(event);
      if (!isBatch) this.#parsed = { record, event, time, named, shape };
      return this.#takeAs(shape, shape?.read(event), time, named);
    });
  }

  /** Takes an event in as what it is. */
  #takeAs(shape: KnownShape | undefined, raw: RawGift | undefined, time: unknown, named: Named): Fault | undefined {
    if (named !== null) this.#says = true;
    if (shape === undefined || raw === undefined) {
      this.#others++;
      if (named === "gift") this.#strange++;
      return undefined;
    }
    const { at, isWithoutZone } = this.#moment(isAbsent(raw.time) ? time : raw.time);
    const gift = giftEvent(raw, at, this.#exact);
    if (gift instanceof Fault) return gift;
    if (hasRoundedId(raw)) this.#rounded = true;
    if (isWithoutZone) this.#unzoned = true;
    this.#says = true;
    this.#events[this.#count] = gift;
    this.#shapes[this.#count++] = shape;
    return undefined;
  }
}

/** A fault of the text behind the name of an event. */
const shifted = ({ message, about }: Fault, by: number): Fault =>
  new Fault(message, about !== undefined && "at" in about ? { at: about.at + by } : about);

function parsed(json: string): Loose | Fault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return new Fault("this is not JSON", { at: jsonFault(json) });
  }
  return isObject(value) ? value : new Fault(`expected an object, found ${kindOf(value)}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  return typeof value === "string" ? "a text" : typeof value === "number" ? "a number" : String(value);
}
