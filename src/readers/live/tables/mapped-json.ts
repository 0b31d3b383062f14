import type { ColumnMap, Field } from "../../columns/column-map.js";
import { jsonFault } from "../../text/json-fault.js";
import { type EventReader, type Found, Halt, NOTHING } from "../events/found.js";
import { spotOf } from "../model/excerpt.js";
import { isObject, type Loose } from "../model/loose-json.js";
import { Fault } from "../model/values.js";
import type { Skimming } from "../records/line-splitter.js";
import { BadRecord, type TextRecord } from "../records/record.js";
import { MappedTable } from "./mapped-table.js";

/** The fields that make a record that of a gift. */
const OF_A_GIFT: readonly Field[] = ["gift", "gift-id", "coins", "coins-each"];

/**
 * Reads JSON records whose values are at the paths a map states; each record is a row under those paths. `count` is a
 * streak's total so far, as programs write it; the number that a record adds has a key of its own.
 */
export class MappedJson implements EventReader, Skimming {
  readonly skims = false;
  readonly #table: MappedTable;
  readonly #paths: readonly (readonly [Field, readonly string[]])[];
  readonly #isTotal: boolean;
  #hasStarted = false;

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
    if (!this.#hasStarted) {
      this.#hasStarted = true;
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

  /** Makes running totals settle as a streak. */
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

/** The value at a path, as a cell; empty if it is not a text or a number. */
function textAt(event: Loose, path: readonly string[]): string {
  const value: unknown = path.reduce<Loose | undefined>((object, key) => object?.[key], event);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A table row of texts, on one line. */
const rowOf = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""').replace(/\s*[\r\n]\s*/g, " ")}"`).join(",");
