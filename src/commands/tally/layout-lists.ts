import { SIGNED } from "../../core/notation.js";
import { counted, type Ratio, type Settled } from "../../core/quantity.js";
import { range } from "../../core/range.js";
import { grouped } from "../../core/text.js";
import { someOf } from "../../gifts/plural.js";
import type { TalliedGift, TalliedPeriod, TalliedPerson } from "../../readers/live/model/tally-result.js";
import type { Block, Cell, Column, Row, TableBlock } from "../../render/blocks.js";
import type { Tally } from "./body.js";
import { minuteShown } from "./counts-in-words.js";
import type { List } from "./lists.js";
import { isHost } from "./receiver.js";

/** The default rows of a list: alone, beside another, and with more lists below. */
const [TOP, TOP_BESIDE, TOP_SHORT] = [10, 5, 3];

/** Gifts beside senders, each with the sum of the rest and the total. */
export function giftsAndGivers(result: Tally, top: number | undefined, isShort: boolean): Block {
  const most = top ?? (isShort ? TOP_SHORT : TOP_BESIDE);
  const { settledCoins } = result;
  const gifts = result.gifts.filter(({ count }) => count > 0);
  const givers = result.senders.filter(({ coins }) => coins > 0);
  const left = coinTable("Gifts", first(gifts, most, giftCell), settledCoins, 14);
  return {
    kind: "beside",
    tables: [
      { ...left, ...(result.topSender === null ? {} : largest(result.topSender, settledCoins)) },
      coinTable("Givers", first(givers, most, personCell), settledCoins, 10),
    ],
  };
}

/** A note if one sender accounts for at least half of all coins. */
function largest(
  { part, ...sender }: NonNullable<Tally["topSender"]>,
  all: Tally["settledCoins"],
): Pick<TableBlock, "foot"> {
  return part.amount < "0.5"
    ? {}
    : { foot: `${partText(part, String(sender.coins) === all.amount)} came from one giver, ${nameOf(sender)}.` };
}

interface Coins {
  readonly coins: number;
}

/** The first rows of a list, with all others as one row. */
function first<T extends Coins>(all: readonly T[], most: number, cell: (one: T) => Cell): Row[] {
  // A row "1 more" would take as much room as the row itself.
  const shown = all.length === most + 1 ? all : all.slice(0, most);
  const rest = all.slice(shown.length);
  const rows = shown.map((one) => coinRow(cell(one), whole(one.coins)));
  if (rest.length === 0) return rows;
  const together = rest.reduce((sum, { coins }) => sum + coins, 0);
  return [...rows, coinRow(`${grouped(String(rest.length))} more`, whole(together))];
}

const coinRow = (name: Cell, coins: Settled): Row => ({ cells: [name, coins], bar: range(() => coins) });

const coinTable = (caption: string, rows: readonly Row[], total: Settled, bar: number): TableBlock => ({
  kind: "rows",
  caption,
  columns: [{ head: caption }, { head: "Coins", numeric: true }, { head: "", bar: true, width: bar, gap: 1, drop: 1 }],
  rows,
  ...(rows.length === 0 ? {} : { total: ["total", total] }),
});

/** A number of gifts: `1 Galaxy`, `28 Roses`; the name is from the log. */
function giftCell({ name, count }: TalliedGift): Cell {
  const [gift, many] = [short(name ?? "unnamed"), grouped(String(count))];
  return { name: count === 1 ? `1 ${gift}` : someOf(many, gift) };
}

const personCell = (one: TalliedPerson): Cell => ({ name: nameOf(one) });

const COINS: Column = { head: "Coins", numeric: true };

/** The requested list; days and hours have all rows. */
export function topOf(list: List, top: number | undefined, result: Tally): TableBlock {
  const all = result[list].length;
  const isPeriod = list === "days" || list === "hours";
  const { caption, columns, rows } = TABLES[list](result, top ?? (isPeriod ? all : TOP));
  const left = all - rows.length;
  return {
    kind: "rows",
    caption,
    columns,
    rows,
    ...(left > 0
      ? { foot: `${grouped(String(left))} more: --top ${all}.` }
      : { total: totalOf(list, columns, result) }),
  };
}

/** The total of a list: all settled coins, but for periods without the coins that have no time. */
function totalOf(list: List, columns: readonly Column[], { settledCoins, untimedCoins }: Tally): Cell[] {
  const isPeriod = list === "days" || list === "hours";
  const all = isPeriod
    ? counted("coin", Number(settledCoins.amount) - untimedCoins, "coins with a time")
    : settledCoins;
  return columns.map((column, index) => (index === 0 ? "total" : column === COINS ? all : ""));
}

/** All gifts, as in the log. */
export const giftTable = (result: Tally): TableBlock => topOf("gifts", result.gifts.length, result);

type Table = Pick<TableBlock, "caption" | "columns" | "rows">;

const numeric = (head: string, drop: number): Column => ({ head, numeric: true, drop });

const TABLES: Readonly<Record<List, (result: Tally, top: number) => Table>> = {
  gifts({ gifts, unfinishedCoins }, top) {
    const open = !unfinishedCoins.exact.isZero();
    return {
      caption: "Gifts by coins",
      columns: [
        { head: "Gift" },
        { head: "Id", drop: 1 },
        numeric("Each", 2),
        numeric("Count", 3),
        COINS,
        ...(open ? [numeric("Unfinished", 4)] : []),
      ],
      rows: gifts.slice(0, top).map((one) => ({
        cells: [
          { name: short(one.name ?? "unnamed") },
          one.id === null ? "" : { name: one.id },
          whole(one.coinsEach),
          whole(one.count),
          whole(one.coins),
          ...(open ? [whole(one.unfinishedCoins)] : []),
        ],
      })),
    };
  },
  senders: ({ senders, loyalty }, top) => ({
    caption: "Givers by coins",
    columns: [
      { head: "Giver" },
      { head: "Handle", drop: 1 },
      COINS,
      numeric("Gifts", 3),
      ...(loyalty === null ? [] : [numeric("LIVEs", 2)]),
    ],
    rows: senders.slice(0, top).map((one) => ({
      cells: [
        { name: nameOf(one) },
        handleCell(one),
        whole(one.coins),
        whole(one.gifts),
        ...(loyalty === null ? [] : [whole(one.lives)]),
      ],
    })),
  }),
  receivers: ({ receivers }, top) => ({
    caption: "Receivers by coins",
    columns: [{ head: "Receiver" }, { head: "Handle", drop: 2 }, { head: "Id", drop: 1 }, COINS, numeric("Gifts", 3)],
    rows: receivers.slice(0, top).map((one) => ({
      cells: [
        isHost(one) ? "the host" : { name: nameOf(one) },
        handleCell(one),
        one.id === null ? "" : { name: one.id },
        whole(one.coins),
        whole(one.gifts),
      ],
    })),
  }),
  lives: ({ lives, ...clock }, top) => ({
    caption: "LIVEs",
    columns: [
      { head: "LIVE" },
      { head: clockHead("From", clock.timeZone) },
      { head: "To", drop: 2 },
      COINS,
      numeric("Givers", 1),
    ],
    rows: lives.slice(0, top).map((one) => {
      const [from, to] = [one.from, one.to].map((time) => (time === null ? "" : minuteShown(time, clock)));
      return { cells: [{ name: one.id ?? one.log }, from!, to!, whole(one.coins), whole(one.senders)] };
    }),
  }),
  days: ({ days, timeZone }, top) => ({
    caption: `Days, in ${timeZone ?? "UTC"}`,
    columns: [{ head: clockHead("Day", timeZone) }, COINS],
    rows: periods(days, top),
  }),
  hours: ({ hours, timeZone }, top) => ({
    caption: `Hours, in ${timeZone ?? "UTC"}`,
    columns: [{ head: clockHead("Hour", timeZone) }, COINS],
    rows: periods(hours, top),
  }),
};

/** Never 100% if others gave too. */
const partText = (part: Ratio, isAll: boolean): string =>
  !isAll && part.amount >= "0.995" ? "Over 99%" : SIGNED.about(part);

/** The head of times, with their zone if they are not in UTC. */
const clockHead = (head: string, zone = "UTC"): string => (zone === "UTC" ? head : `${head} (${zone})`);

/** Periods in order with bars; if there are too many, those with the most coins. */
function periods(all: readonly TalliedPeriod[], top: number): Row[] {
  const some = top < all.length ? [...all].sort((a, b) => b.coins - a.coins).slice(0, top) : all;
  return some.map(({ key, coins }) => coinRow(key.replace("T", " "), whole(coins)));
}

const handleCell = ({ handle }: TalliedPerson): Cell => (handle === null ? "" : { name: short(handle) });

const nameOf = ({ name, handle, id }: Pick<TalliedPerson, "name" | "handle" | "id">): string =>
  short(name ?? handle ?? id ?? "unnamed");

/** The longest name shown, longer than TikTok allows, so that no name can spoil a table. */
const LONGEST_NAME = 40;

const short = (name: string): string => {
  const letters = [...name.slice(0, 4 * LONGEST_NAME)];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME).join("")}…`;
};

/** A count of the report as a cell. */
const whole = (count: number): Settled => counted("count", count, "counted");
