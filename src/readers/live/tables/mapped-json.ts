import type { ColumnMap, Field } from "../../columns/column-map.js";
import { jsonFault } from "../../text/json-fault.js";
import { type EventReader, type Found, Halt, NOTHING } from "../events/found.js";
import { spotOf } from "../model/excerpt.js";
import { isObject, type Loose } from "../model/loose-json.js";
import { Fault } from "../model/values.js";
import type { Skimming } from "../records/line-splitter.js";
import { BadRecord, type TextRecord } from "../records/record.js";
import { MappedTable } from "./mapped-table.js";

/** What says that a record is of a gift. */
const OF_A_GIFT: readonly Field[] = ["gift", "gift-id", "coins", "coins-each"];

/**
 * Reads records of JSON whose values stand at paths that a map says: each is a row under those paths. A count is the total
 * so far of a streak, as programs write it down; what a record adds stands under a key of its own.
 */
export class MappedJson implements EventReader, Skimming {
  readonly skims = false;
  readonly #table: MappedTable;
  readonly #paths: readonly (readonly [Field, readonly string[]])[];
  readonly #isTotal: boolean;
  #isBegun = false;

  constructor(name: string, map: ColumnMap) {
    this.#paths = [...map.columns].map(([field, { text }]) => [field, text.split(".")]);
    this.#isTotal = map.columns.has("count");
    const { skip, ...rest } = map;
    this.#table = new MappedTable(name, { ...rest, separator: "," }, "");
  }

  *read(record: TextRecord): Iterable<Found> {
    const { text, line, column } = record;
    if (text.trim() === "") return;
    const event = parsed(text);
    if (event instanceof Fault) {
      const { below, spot } = spotOf(event, text, column);
      yield new BadRecord("log.invalid", line + below, event.message, spot);
      return;
    }
    if (!this.#isBegun) {
      this.#isBegun = true;
      yield* this.#table.read({ line: 1, text: rowOf(this.#paths.map(([, path]) => path.join("."))) });
    }
    const cells = this.#paths.map(([, path]) => textAt(event, path));
    const isGift = this.#paths.some(([field], index) => OF_A_GIFT.includes(field) && cells[index] !== "");
    if (!isGift) yield { ...NOTHING, line, others: 1 };
    else for (const found of this.#table.read({ line, text: rowOf(cells) })) yield this.#settled(found);
  }

  *end(): Iterable<Found> {
    for (const found of this.#table.end()) yield this.#settled(found);
  }

  /** A total so far is settled as one. */
  #settled(found: Found): Found {
    if (!this.#isTotal || found instanceof BadRecord || found instanceof Halt) return found;
    const gifts = found.gifts.map((gift) => ({ ...gift, event: { ...gift.event, form: "bare" as const } }));
    return { ...found, gifts };
  }
}

function parsed(text: string): Loose | Fault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Fault("this is not JSON", { at: jsonFault(text).at });
  }
  return isObject(value) ? value : new Fault("expected an object");
}

/** What stands at a path, as a cell; nothing where that is no single value. */
function textAt(event: Loose, path: readonly string[]): string {
  const value: unknown = path.reduce<Loose | undefined>((object, key) => object?.[key], event);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Texts as one row of a table, on one line. */
const rowOf = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""').replace(/\s*[\r\n]\s*/g, " ")}"`).join(",");
