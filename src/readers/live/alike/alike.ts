import type { Named } from "../events/envelopes.js";
import type { Loose } from "../model/loose-json.js";
import type { RawGift } from "../model/raw-gift.js";
import type { KnownShape } from "../shapes/index.js";
import { type Find, type Finds, findsOf, rawGift } from "../shapes/read-shape.js";
import { JsonPattern } from "./json-pattern.js";
import type { LineValues } from "./line-values.js";
import type { Role } from "./pattern-parts.js";

/** What a record of one event was parsed to: the event in it, and what was said of that. */
export interface Parsed {
  readonly record: Loose;
  readonly event: Loose;
  readonly time: unknown;
  readonly named: Named;
  readonly shape: KnownShape | undefined;
}

/** What decides how an event is taken out of its envelope, and whether it is a gift. */
const DECISIVE = ["event", "type", "common.method", "triggerTypeId"];

/** The time that an envelope says. */
const TIME = "timestamp";

const IDS: ReadonlySet<string> = new Set<keyof RawGift>([
  "giftId",
  "streakId",
  "senderId",
  "senderHandle",
  "receiverId",
  "receiverHandle",
  "roomId",
]);

const roleOf = (field: string): Role => (field === "messageId" ? "long id" : IDS.has(field) ? "id" : "kept");

/** A field that depends on what stands at some place. */
type Dependent = readonly [field: keyof RawGift, find: Find<LineValues>];

/**
 * Lines that are alike: what decides of which shape their event is stands in their pattern. Their gift is kept up to date
 * from line to line, so that only what is not the same as before is looked up.
 */
export class Alike {
  readonly named: Named;
  readonly shape: KnownShape | undefined;
  #gift: { -readonly [Field in keyof RawGift]: RawGift[Field] } | undefined;
  readonly #finds: Finds<LineValues> | undefined;
  readonly #time: Find<LineValues> | undefined;
  /** By place. */
  readonly #dependents: readonly Dependent[][];

  private constructor(
    readonly pattern: JsonPattern,
    { time, named, shape }: Parsed,
    within: string,
  ) {
    this.named = named;
    this.shape = shape;
    const at = (path: string): Find<LineValues> | undefined => {
      const place = pattern.kept.get(path);
      return place === undefined ? undefined : (values) => values.at(place);
    };
    this.#time = time === undefined ? undefined : at(TIME);
    const dependents: Dependent[][] = Array.from({ length: pattern.size }, () => []);
    if (shape !== undefined) {
      const finds = findsOf(shape, (path) => at(within + path));
      for (const [field, paths] of Object.entries(shape.table) as [keyof RawGift, readonly string[]][]) {
        for (const path of paths) {
          const place = pattern.kept.get(within + path);
          if (place !== undefined) dependents[place]!.push([field, finds[field]]);
        }
      }
      this.#finds = finds;
    }
    this.#dependents = dependents;
  }

  /** The gift in the line that was matched last; good until the next is. */
  gift(): RawGift | undefined {
    const { values } = this.pattern;
    if (this.#finds === undefined) return undefined;
    this.#gift ??= rawGift(this.#finds, values);
    for (let place = values.nextChanged(); place !== undefined; place = values.nextChanged()) {
      for (const [field, find] of this.#dependents[place]!) this.#gift[field] = find(values);
    }
    return this.#gift;
  }

  /** The time that the envelope of that line says. */
  get time(): unknown {
    return this.#time?.(this.pattern.values);
  }

  /** What a line is an example of; `raw` says that its texts are bytes. */
  static of(text: string, raw: boolean, parsed: Parsed): Alike | undefined {
    const { record, event, time, shape } = parsed;
    const within = event === record ? "" : event === record.payload ? "payload." : "data.";
    const roles = new Map<string, Role>();
    if (shape !== undefined) {
      if (time !== undefined) roles.set(TIME, "kept");
      for (const [field, paths] of Object.entries(shape.table)) {
        for (const path of paths) roles.set(within + path, roleOf(field));
      }
    }
    for (const path of [...DECISIVE, `${within}triggerTypeId`]) roles.set(path, "same");
    const pattern = JsonPattern.of(text, raw ? "latin1" : "utf8", record, (path) => roles.get(path) ?? "passed");
    return pattern === undefined ? undefined : new Alike(pattern, parsed, within);
  }
}
