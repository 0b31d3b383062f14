import { counted, type Settled } from "../core/quantity.js";
import type { TalliedPeriod, TalliedPerson } from "../readers/live/tallied.js";
import type { Block, Cell } from "../render/blocks.js";
import { grouped } from "../render/figures.js";
import type { GROUPS, Tally } from "../reports/tally.js";

/** A list of a tally that can be its rows. */
export type List = (typeof GROUPS)[keyof typeof GROUPS];

const PERSON = ["id", "handle", "name", "coins", "gifts", "lives", "first", "returning"];

/** Columns of each list a tally can be grouped by. */
export const COLUMNS: Readonly<Record<List, readonly string[]>> = {
  gifts: ["id", "name", "coinsEach", "priced", "count", "coins", "unfinishedCount", "unfinishedCoins"],
  senders: PERSON,
  receivers: PERSON,
  lives: ["id", "log", "from", "to", "coins", "unfinishedCoins", "events", "senders"],
  days: ["key", "coins"],
  hours: ["key", "coins"],
};

/** `2026-07-03 14:30` of an instant in UTC. */
export const minuteText = (instant: string): string => instant.slice(0, 16).replace("T", " ");

/** The first rows of a list as a table, and how many there are. */
export function topOf(list: List, top: number, result: Tally): Block[] {
  const all = result[list];
  const { title, head, rows } = TABLES[list](result, top);
  const text = all.length > top ? `${title}, the first ${top} of ${grouped(String(all.length))}` : title;
  return [
    { kind: "title", text },
    { kind: "table", head, rows },
  ];
}

interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const TABLES: Readonly<Record<List, (result: Tally, top: number) => Table>> = {
  gifts: ({ gifts }, top) => ({
    title: "Gifts by coins",
    head: ["Gift", "Id", "Each", "Count", "Coins", "Unfinished"],
    rows: gifts
      .slice(0, top)
      .map((one) => [
        one.name ?? "unnamed",
        one.id ?? "",
        whole(one.coinsEach),
        whole(one.count),
        whole(one.coins),
        whole(one.unfinishedCoins),
      ]),
  }),
  senders: ({ senders, loyalty }, top) => ({
    title: "Senders by coins",
    head: ["Sender", "Handle", "Coins", "Gifts", ...(loyalty === null ? [] : ["LIVEs", "Returning"])],
    rows: senders
      .slice(0, top)
      .map((one) => [
        nameOf(one),
        one.handle ?? "",
        whole(one.coins),
        whole(one.gifts),
        ...(loyalty === null ? [] : [whole(one.lives), one.returning ? "yes" : "no"]),
      ]),
  }),
  receivers: ({ receivers }, top) => ({
    title: "Receivers by coins",
    head: ["Receiver", "Handle", "Id", "Coins", "Gifts"],
    rows: receivers
      .slice(0, top)
      .map((one) => [
        one.id === null ? "the host" : nameOf(one),
        one.handle ?? "",
        one.id ?? "",
        whole(one.coins),
        whole(one.gifts),
      ]),
  }),
  lives: ({ lives }, top) => ({
    title: "LIVEs",
    head: ["LIVE", "From", "To", "Coins", "Unfinished", "Senders"],
    rows: lives
      .slice(0, top)
      .map((one) => [
        one.id ?? one.log,
        one.from === null ? "" : minuteText(one.from),
        one.to === null ? "" : minuteText(one.to),
        whole(one.coins),
        whole(one.unfinishedCoins),
        whole(one.senders),
      ]),
  }),
  days: ({ days }, top) => ({ title: "Days, in UTC", head: ["Day", "Coins"], rows: periods(days, top) }),
  hours: ({ hours }, top) => ({ title: "Hours, in UTC", head: ["Hour", "Coins"], rows: periods(hours, top) }),
};

const periods = (all: readonly TalliedPeriod[], top: number): Cell[][] =>
  all.slice(0, top).map(({ key, coins }) => [key.replace("T", " "), whole(coins)]);

const nameOf = ({ name, handle, id }: TalliedPerson): string => name ?? handle ?? id ?? "unnamed";

/** A count of the report as a cell. */
const whole = (count: number): Settled => counted("count", count, "counted");
