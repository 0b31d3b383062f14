import { type CsvRow, readCsv, type Separator } from "../../text/csv.js";
import { firstLine, TELLS_SEPARATOR } from "../../text/sheet.js";
import { giftEvent } from "../events/gift-event.js";
import { spotIn } from "../model/excerpt.js";
import type { RawGift } from "../model/raw-gift.js";
import { Fault, isSet, isUnzoned, timeOf } from "../model/values.js";
import type { Ledger } from "../settle/ledger.js";
import type { ShapeName } from "../shapes/shape.js";
import { decoded } from "../split/byte-text.js";
import type { RecordSink } from "../split/record-sink.js";
import { type RowSink, TableRows } from "./table-rows.js";

/** What a table of gift events may hold, by the headings of the recorder; the last four are found in other tables. */
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

type Row = ReadonlyMap<Column, string | undefined>;

/** Where a row has each value. The recorder writes handles under `user_id`. */
function rawGift(row: Row): RawGift {
  const [streakable, streaking] = [row.get("streakable"), row.get("streaking")];
  return {
    messageId: row.get("message_id"),
    time: row.get("timestamp"),
    giftId: row.get("gift_id"),
    giftName: row.get("gift_name"),
    type: streakable === undefined ? undefined : isSet(streakable) ? 1 : 0,
    price: row.get("coins"),
    count: row.get("repeat_count"),
    end: streaking === undefined ? undefined : !isSet(streaking),
    streakId: row.get("streak_id"),
    senderId: undefined,
    senderHandle: row.get("user_id"),
    senderName: row.get("nickname"),
    receiverId: undefined,
    roomId: undefined,
  };
}

interface Context {
  readonly ledger: Ledger;
  readonly name: string;
  readonly columns: ReadonlyMap<string, string> | undefined;
  readonly sink: RecordSink;
  /** The event of a line was counted: whether to go on. */
  readonly counted: (line: number) => boolean;
}

/** Reads the rows of a table into a ledger, a cell over several lines with them. */
export class RecorderTable implements RecordSink, RowSink {
  #head = true;
  readonly #rows: TableRows;

  constructor(
    readonly places: ReadonlyMap<Column, number>,
    separator: Separator,
    readonly context: Context,
  ) {
    this.#rows = new TableRows(separator, this);
  }

  /** A table, if a log begins with the head of one: of gifts, or of something else the recorder writes. */
  static of(beginning: string, context: Context): RecorderTable | undefined {
    const { first, separator } = firstLine(beginning);
    const head = (readCsv(first, separator).rows[0] ?? []).map(({ text }) => text.trim().toLowerCase());
    const places = new Map<Column, number>();
    for (const column of TABLE_COLUMNS) {
      const place = head.indexOf((context.columns?.get(column) ?? column).trim().toLowerCase());
      if (place >= 0) places.set(column, place);
    }
    const gifts = (places.has("gift_name") || places.has("gift_id")) && places.has("repeat_count");
    const others = ["timestamp", "user_id", "nickname"].every((heading) => head.includes(heading));
    if (gifts) return new RecorderTable(places, separator, context);
    return others ? new RecorderTable(new Map(), separator, context) : undefined;
  }

  record(text: string, line: number, raw: boolean): boolean {
    return this.#rows.line(raw ? decoded(text) : text, line);
  }

  fault(...fault: Parameters<RecordSink["fault"]>): boolean {
    return this.context.sink.fault(...fault);
  }

  end(): boolean {
    return this.#rows.end();
  }

  unclosed(text: string, line: number, quote: number): boolean {
    return this.fault("log.invalid", line, "a quote is opened and never closed", spotIn(text, quote, 1));
  }

  row(cells: CsvRow, line: number, text: string): boolean {
    if (this.#head) {
      this.#head = TELLS_SEPARATOR.test(text);
      if (!this.#head) this.#rows.width = cells.length;
      return true;
    }
    const { ledger, name } = this.context;
    if (this.places.size === 0) {
      ledger.otherEvents++;
      return true;
    }
    const values: Row = new Map([...this.places].map(([column, place]) => [column, cells[place]?.text]));
    if (values.get("repeat_count") === undefined)
      return this.fault("log.invalid", line, "the row ends before its count", spotIn(text, text.trimEnd().length, 1));
    const raw = rawGift(values);
    const event = giftEvent(raw, timeOf(raw.time), (text) => text);
    if (event instanceof Fault) return this.fault("log.invalid", line, event.message, spotIn(text, 0, 1));
    if (isUnzoned(raw.time)) ledger.unzoned = true;
    ledger.add(event, RECORDER, name, false);
    return this.context.counted(line);
  }
}
