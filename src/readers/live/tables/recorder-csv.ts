import { quoted } from "../../../core/text.js";
import { namesNothing } from "../../text/absent.js";
import { readCsv, type Separator } from "../../text/csv.js";
import { firstLine, SEPARATOR_LINE } from "../../text/sheet.js";
import { type EventReader, type Found, NOTHING } from "../events/found.js";
import { giftEvent } from "../events/gift-event.js";
import { spotIn } from "../model/excerpt.js";
import type { RawGift } from "../model/raw-gift.js";
import { Fault, isUnzoned, timeOf } from "../model/values.js";
import { BadRecord, type TextRecord } from "../records/record.js";
import type { ShapeName } from "../shapes/index.js";
import { type Row, TableRows } from "./table-rows.js";

/** The columns a table of gift events may have, by the recorder's headings; the last four are from other tables. */
const TABLE_COLUMNS = [
  "timestamp",
  "user_id",
  "nickname",
  "gift_name",
  "repeat_count",
  "streakable",
  "streaking",
  "gift_id",
  "coins",
  "message_id",
  "streak_id",
] as const;

type Column = (typeof TABLE_COLUMNS)[number];

const RECORDER: ShapeName = { id: "recorder-table", name: "CSV of tiktoklive_monitor" };

type Values = ReadonlyMap<Column, string | undefined>;

/** Columns with true or false. */
const FLAGS = ["streakable", "streaking"] as const;

/** A flag in any of the ways programs write it; undefined if it is absent or neither true nor false. */
const flagIn = (text: string | undefined): boolean | undefined =>
  /^\s*(?:true|1|yes)\s*$/i.test(text ?? "") ? true : /^\s*(?:false|0|no)\s*$/i.test(text ?? "") ? false : undefined;

/** A row's values as a raw event. The recorder writes handles under `user_id`. */
function rawGift(row: Values): RawGift {
  const [streakable, streaking] = [flagIn(row.get("streakable")), flagIn(row.get("streaking"))];
  return {
    messageId: row.get("message_id"),
    time: row.get("timestamp"),
    giftId: row.get("gift_id"),
    giftName: row.get("gift_name"),
    type: streakable === undefined ? undefined : streakable ? 1 : 0,
    price: row.get("coins"),
    count: row.get("repeat_count"),
    end: streaking === undefined ? undefined : !streaking,
    streakId: row.get("streak_id"),
    senderId: undefined,
    senderHandle: row.get("user_id"),
    senderName: row.get("nickname"),
    receiverId: undefined,
    roomId: undefined,
  };
}

/** Finds the events in the rows of a table, whose cells may span several lines. */
export class RecorderTable implements EventReader {
  #head = true;
  readonly #rows: TableRows;

  constructor(
    readonly places: ReadonlyMap<Column, number>,
    separator: Separator,
  ) {
    this.#rows = new TableRows(separator);
  }

  /** A reader if a log begins with a table's head: of gifts, or of other events that the recorder writes. */
  static of(beginning: string, columns: ReadonlyMap<string, string> | undefined): RecorderTable | undefined {
    const { first, separator } = firstLine(beginning);
    const head = (readCsv(first, separator).rows[0] ?? []).map(({ text }) => text.trim().toLowerCase());
    const places = new Map<Column, number>();
    for (const column of TABLE_COLUMNS) {
      const place = head.indexOf((columns?.get(column) ?? column).trim().toLowerCase());
      if (place >= 0) places.set(column, place);
    }
    const gifts = (places.has("gift_name") || places.has("gift_id")) && places.has("repeat_count");
    const others = ["timestamp", "user_id", "nickname"].every((heading) => head.includes(heading));
    if (gifts) return new RecorderTable(places, separator);
    return others ? new RecorderTable(new Map(), separator) : undefined;
  }

  *read({ text, line }: TextRecord): Iterable<Found> {
    yield* this.#each(this.#rows.line(text, line));
  }

  *end(): Iterable<Found> {
    yield* this.#each(this.#rows.end());
  }

  *#each(rows: Iterable<Row | BadRecord>): Iterable<Found> {
    for (const row of rows) {
      if (row instanceof BadRecord) yield row;
      else if (!this.#head) yield this.#event(row);
      else if (!SEPARATOR_LINE.test(row.text)) {
        this.#head = false;
        this.#rows.width = row.cells.length;
        yield* this.#doubled(row);
      }
    }
  }

  /** A fault for each column whose heading appears twice: nothing shows which is meant. */
  *#doubled({ cells, line, text }: Row): Iterable<BadRecord> {
    const heading = (at: number): string => cells[at]?.text.trim().toLowerCase() ?? "";
    for (const first of this.places.values()) {
      const second = cells.find((_, at) => at > first && heading(at) === heading(first));
      if (second === undefined) continue;
      const message = `two columns are called ${quoted(second.text.trim())}`;
      yield new BadRecord("log.invalid", line, message, {
        ...spotIn(text, second.column - 1, second.text.length),
        help: "rename one of them",
      });
    }
  }

  #event({ cells, line, text }: Row): Found {
    if (this.places.size === 0) return { ...NOTHING, line, others: 1 };
    const values: Values = new Map([...this.places].map(([column, place]) => [column, cells[place]?.text]));
    const bad = (message: string, at: number) => new BadRecord("log.invalid", line, message, spotIn(text, at, 1));
    if (values.get("repeat_count") === undefined) return bad("the row ends before its count", text.trimEnd().length);
    for (const flag of FLAGS) {
      const said = values.get(flag);
      if (said === undefined || namesNothing(said) || flagIn(said) !== undefined) continue;
      const { column } = cells[this.places.get(flag)!]!;
      return bad(`${flag}: ${quoted(said.trim())} is not true or false`, column - 1);
    }
    const raw = rawGift(values);
    const event = giftEvent(raw, timeOf(raw.time));
    if (event instanceof Fault) return bad(event.message, 0);
    return { ...NOTHING, line, gifts: [{ event, shape: RECORDER, unzoned: isUnzoned(raw.time) }] };
  }
}
