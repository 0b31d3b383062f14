import { counted, type Settled } from "../../core/quantity.js";
import type { TalliedPeriod, TalliedPerson } from "../../readers/live/model/tally-result.js";
import type { Block, Cell } from "../../render/blocks.js";
import { grouped } from "../../render/text/figures.js";
import type { List } from "./lists.js";
import { isHost } from "./receiver.js";
import type { Tally } from "./report.js";

/** `2026-07-03 14:30` of an instant in UTC. */
export const minuteShown = (instant: string): string => instant.slice(0, 16).replace("T", " ");

/** Rows of a table where nobody says how many; days and hours then have them all. */
const DEFAULT_TOP = 10;

/** The first rows of a list as a table, and how many there are. */
export function topOf(list: List, top: number | undefined, result: Tally): Block[] {
  const all = result[list].length;
  const isPeriod = list === "days" || list === "hours";
  const { title, head, rows } = TABLES[list](result, top ?? (isPeriod ? all : DEFAULT_TOP));
  const text = all > rows.length ? `${title}, the first ${rows.length} of ${grouped(String(all))}` : title;
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
  gifts({ gifts, unfinishedCoins }, top) {
    const open = unfinishedCoins.amount !== "0";
    return {
      title: "Gifts by coins",
      head: ["Gift", "Id", "Each", "Count", "Coins", ...(open ? ["Unfinished"] : [])],
      rows: gifts.slice(0, top).map((one) => {
        const unfinished = open ? [whole(one.unfinishedCoins)] : [];
        const coins = [whole(one.coinsEach), whole(one.count), whole(one.coins)];
        return [short(one.name ?? "unnamed"), one.id ?? "", ...coins, ...unfinished];
      }),
    };
  },
  senders: ({ senders, loyalty }, top) => ({
    title: "Senders by coins",
    head: ["Sender", "Handle", "Coins", "Gifts", ...(loyalty === null ? [] : ["LIVEs", "Returning"])],
    rows: senders.slice(0, top).map((one) => {
      const back = loyalty === null ? [] : [whole(one.lives), one.returning ? "yes" : "no"];
      return [nameOf(one), short(one.handle ?? ""), whole(one.coins), whole(one.gifts), ...back];
    }),
  }),
  receivers: ({ receivers }, top) => ({
    title: "Receivers by coins",
    head: ["Receiver", "Handle", "Id", "Coins", "Gifts"],
    rows: receivers.slice(0, top).map((one) => {
      const name = isHost(one) ? "the host" : nameOf(one);
      return [name, short(one.handle ?? ""), one.id ?? "", whole(one.coins), whole(one.gifts)];
    }),
  }),
  lives({ lives, unfinishedCoins }, top) {
    const open = unfinishedCoins.amount !== "0";
    return {
      title: "LIVEs",
      head: ["LIVE", "From", "To", "Coins", ...(open ? ["Unfinished"] : []), "Senders"],
      rows: lives.slice(0, top).map((one) => {
        const [from, to] = [one.from, one.to].map((time) => (time === null ? "" : minuteShown(time)));
        const unfinished = open ? [whole(one.unfinishedCoins)] : [];
        return [one.id ?? one.log, from!, to!, whole(one.coins), ...unfinished, whole(one.senders)];
      }),
    };
  },
  days: ({ days, timeZone = "UTC" }, top) => ({
    title: `Days, in ${timeZone}`,
    head: ["Day", "Coins"],
    rows: periods(days, top),
  }),
  hours: ({ hours }, top) => ({ title: "Hours, in UTC", head: ["Hour", "Coins"], rows: periods(hours, top) }),
};

/** In order; where there is room for some only, those with the most coins. */
function periods(all: readonly TalliedPeriod[], top: number): Cell[][] {
  const some = top < all.length ? [...all].sort((a, b) => b.coins - a.coins).slice(0, top) : all;
  return some.map(({ key, coins }) => [key.replace("T", " "), whole(coins)]);
}

const nameOf = ({ name, handle, id }: TalliedPerson): string => short(name ?? handle ?? id ?? "unnamed");

/** Longer than any name TikTok allows; what is longer was made to spoil a table. */
const LONGEST_NAME = 40;

const short = (name: string): string => {
  const letters = [...name.slice(0, 4 * LONGEST_NAME)];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME).join("")}…`;
};

/** A count of the report as a cell. */
const whole = (count: number): Settled => counted("count", count, "counted");
