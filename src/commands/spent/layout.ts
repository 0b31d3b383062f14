import { several } from "../../core/text.js";
import type { Block, Cell } from "../../render/blocks.js";
import { figureText, grouped, UNKNOWN } from "../../render/text/figures.js";
import { channelText, factRow, observedText } from "../base/query-and-cells.js";
import type { Spent, SpentReport } from "./report.js";

/** Nobody reads the twenty-first. */
const MOST_POINTS = 20;

/** What was bought, sent and received, then what was not read. */
export function spentLayout({ query, result }: SpentReport): Block[] {
  return [
    {
      kind: "title",
      text: `What the export says was bought and sent, and what the coins cost in ${query.region}: an estimate`,
    },
    { kind: "facts", rows: facts(result) },
    ...bought(result),
    ...sent(result),
    ...hosted(result),
    ...unread(result),
  ];
}

function facts(spent: Spent): [string, Cell][] {
  const { coinsBought, purchases, estimate, giftRows, giftsSent, hosted, watched } = spent;
  const times = purchases.flatMap(({ time }) => time ?? []);
  return [
    ["coins bought", coinsBought],
    ["in purchases", coinsBought === null ? null : spanText(purchases.length, times[0], times.at(-1))],
    ["estimated to cost", estimate?.total ?? null],
    ...(estimate?.priceLists ?? []).flatMap((list, index) =>
      factRow(index === 0 ? "by the lists" : "", listText(list)),
    ),
    ["gifts sent", giftRows === null ? null : sentText(giftRows, giftsSent.length)],
    ...(coinsBought === null ? ifCoins(spent) : []),
    ["LIVEs watched", watched && spanText(watched.rooms, watched.first, watched.last)],
    ["LIVEs hosted", hosted && hostedText(hosted)],
  ];
}

/** What there is to say of money where no purchase is known: only under a condition. */
function ifCoins({ giftsIfCoins: sent }: Spent): [string, Cell][] {
  if (sent === null) return [];
  const partly = sent.estimated.amount === sent.coins.amount ? "" : ` for ${figureText(sent.estimated)} of them`;
  return [
    ["if GiftAmount is coins: sent", sent.coins],
    [`and estimated to cost${sent.estimate === null ? "" : partly}`, sent.estimate],
  ];
}

function spanText(count: number, first: string | null | undefined, last: string | null | undefined): string {
  const [from, to] = [first, last].map((time) => time?.slice(0, 10));
  const span = from === undefined ? "" : from === to ? `, ${from}` : `, ${from} to ${to}`;
  return grouped(String(count)) + span;
}

function listText({ priceList, channel, likelyFor, ...seen }: NonNullable<Spent["estimate"]>["priceLists"][number]) {
  const likely = likelyFor === 0 ? "" : `, likely for ${several(grouped(String(likelyFor)), "purchase")}`;
  return `${priceList}: ${channelText(channel)}, seen ${observedText({ ...seen, dayEstimated: seen.estimated })}${likely}`;
}

const sentText = (rows: number, receivers: number): string =>
  `${several(grouped(String(rows)), "row")}, to ${several(grouped(String(receivers)), "receiver")}`;

function hostedText({ lives, seconds, unknown }: NonNullable<Spent["hosted"]>): string {
  if (lives === 0) return "0";
  const without = unknown === 0 ? "" : `, ${unknown} of unknown length`;
  return `${grouped(String(lives))}, ${durationText(seconds)} on the air${without}`;
}

/** As the export writes it: `2:00:00`. */
function durationText(seconds: number): string {
  const two = (part: number): string => String(part % 60).padStart(2, "0");
  return `${grouped(String(Math.floor(seconds / 3600)))}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}

function bought({ months, estimate, prices }: Spent): Block[] {
  return [
    ...(months.length === 0
      ? []
      : [
          { kind: "title", text: "Coins bought, by month" } as const,
          {
            kind: "table",
            head: ["Month", "Purchases", "Coins", "Estimated to cost"],
            rows: months.map((row): Cell[] => [row.month ?? "no date", row.purchases, row.coins, row.estimate]),
          } as const,
        ]),
    ...points(
      "Not estimated: no price list is as old, or the day is not known",
      (estimate?.notEstimated ?? []).map(
        ({ day, purchases, coins }) =>
          `${day ?? "no date"}: ${figureText(coins)} in ${several(grouped(String(purchases)), "purchase")}`,
      ),
    ),
    ...points(
      "Prices the export states, without a currency",
      (prices ?? []).map(({ time, price }) => `${time === null ? "no date" : instantShown(time)}: ${price}`),
    ),
  ];
}

const instantShown = (time: string): string => time.replace("T", " ").replace("Z", "");

function sent({ giftsSent }: Spent): Block[] {
  if (giftsSent.length === 0) return [];
  return [
    { kind: "title", text: "Gifts sent, by receiver" },
    {
      kind: "table",
      head: ["Receiver", "Rows", "Amount", "First", "Last"],
      rows: giftsSent.map(({ receiver, rows, amount, first, last }): Cell[] => [
        receiver ?? UNKNOWN,
        rows,
        amount,
        first?.slice(0, 10) ?? UNKNOWN,
        last?.slice(0, 10) ?? UNKNOWN,
      ]),
    },
  ];
}

function hosted({ lives }: Spent): Block[] {
  if (lives.length === 0) return [];
  return [
    { kind: "title", text: "LIVEs hosted" },
    {
      kind: "table",
      head: ["Start", "Length", "Views", "Gifters", "Earning, as written"],
      rows: lives.map(({ start, seconds, views, gifters, earning }): Cell[] => [
        start === null ? UNKNOWN : instantShown(start),
        seconds === null ? UNKNOWN : durationText(seconds),
        views ?? UNKNOWN,
        gifters ?? UNKNOWN,
        earning ?? UNKNOWN,
      ]),
    },
  ];
}

const unread = ({ unread: places }: Spent): Block[] =>
  points(
    "Not read",
    places.map(({ path, message }) => `${path}: ${message}`),
  );

/** As many as somebody reads; the JSON has them all. */
function points(head: string, all: readonly string[]): Block[] {
  if (all.length === 0) return [];
  const more = all.length - MOST_POINTS;
  return [
    {
      kind: "points",
      head,
      points: [
        ...all.slice(0, MOST_POINTS),
        ...(more > 0 ? [`and ${grouped(String(more))} more; --json has them`] : []),
      ],
    },
  ];
}
