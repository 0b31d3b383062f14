import { shownText } from "../../core/notation.js";
import { present } from "../../core/present.js";
import type { Part } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import { instantWords } from "../../readers/export/records.js";
import type { Action, Block, Cell, Row } from "../../render/blocks.js";
import { UNKNOWN } from "../../render/text/figures.js";
import { channelName } from "../../report/channel-words.js";
import { seenText } from "../base/cell-texts.js";
import type { Asked } from "../base/command.js";
import { answerBlocks, points } from "../base/skeleton.js";
import { spanText } from "./answer.js";
import type { Spent, SpentSpan } from "./body.js";
import type { SpentReport } from "./report.js";

/** The most months and receivers in the default answer, and lines of a list with --why. */
const [MOST_MONTHS, MOST_RECEIVERS, MOST_POINTS] = [4, 3, 20];

/** Purchases by month or year, and receivers of gifts; everything else in the export with --why. */
export function spentLayout(report: SpentReport, asked: Asked): Block[] {
  const { result, query } = report;
  const isLong = asked.why || query.all === true;
  return answerBlocks(report, asked, {
    blocks: [...bought(result, isLong), ...sent(result, isLong)],
    labelled: [...types(result), ...stated(result), ...hosted(result)],
    why: [
      ...points("Price lists", (result.estimate?.priceLists ?? []).map(listText)),
      ...points("Not estimated", fewest(notEstimated(result))),
      ...points("Prices the export states, without a currency", fewest((result.prices ?? []).map(priceText))),
      ...points("Gifts, if GiftAmount is coins", ifCoins(result)),
      ...points("LIVEs watched", watched(result)),
      ...livesHosted(result),
      ...points("Not read", fewest(result.unread.map(({ path, message }) => `${path}: ${message}`))),
    ],
  });
}

/** Purchases by month, or by year if there are too many months. */
function bought(body: Spent, isLong: boolean): Block[] {
  const { months, years } = body;
  const byMonth = isLong || months.length <= MOST_MONTHS;
  const rows = byMonth
    ? months.map(({ month, ...row }) => ({ when: month, ...row }))
    : years.map(({ year, ...row }) => ({ when: year, ...row }));
  if (rows.length === 0) return [];
  return [
    {
      kind: "rows",
      caption: "Coins bought, and what they are estimated to have cost",
      columns: [
        { head: byMonth ? "Month" : "Year" },
        { head: "Purchases", numeric: true, drop: 1 },
        { head: "Coins", numeric: true },
        { head: "Cost about", numeric: true },
      ],
      rows: rows.map((row): Row => ({ cells: [row.when ?? "no date", row.purchases, row.coins, costOf(row)] })),
      ...present({ total: totalOf(rows, body) }),
    },
  ];
}

/**
 * The total, only if there are several rows and one currency, so that it adds up; a minimum if a row has no estimate.
 */
function totalOf(rows: readonly SpentSpan[], { estimate, coinsBought, purchases }: Spent): Cell[] | undefined {
  const [total, other] = estimate?.totals ?? [];
  if (rows.length < 2 || total === undefined || other !== undefined) return undefined;
  const isPart = rows.some(({ notEstimated }) => notEstimated > 0);
  return [isPart ? "at least" : "total", String(purchases.length), coinsBought, total];
}

/** The cost of a row; a minimum if not all its purchases have an estimate. */
const costOf = ({ estimate, notEstimated }: SpentSpan): Cell =>
  estimate !== null && notEstimated > 0 ? { text: ["at least ", { figure: estimate }] } : estimate;

/** What the export calls its purchases, if it has several words: TikTok does not say which of them are purchases. */
function types({ types: all }: Spent): Action[] {
  if (all.filter(({ type }) => type !== null).length < 2) return [];
  const counts = all.flatMap(({ type, purchases }, index): Part[] => [
    `${index === 0 ? "" : ", "}${grouped(String(purchases))} `,
    type === null ? "without a Type" : { name: type },
  ]);
  return [{ label: "Types", text: [...counts, ": every row counts as coins bought."] }];
}

function sent({ giftsSent }: Spent, isLong: boolean): Block[] {
  if (giftsSent.length === 0) return [];
  const shown = isLong ? giftsSent : giftsSent.slice(0, MOST_RECEIVERS);
  return [
    {
      kind: "rows",
      caption: "Gifts sent, by receiver",
      columns: [
        { head: "Receiver" },
        { head: "Gifts", numeric: true, drop: 1 },
        { head: "GiftAmount", numeric: true },
        { head: "First", drop: 2 },
        { head: "Last", drop: 3 },
      ],
      rows: shown.map(
        ({ receiver, rows, amount, first, last }): Row => ({
          cells: [receiver === null ? UNKNOWN : { name: receiver }, rows, amount, dayText(first), dayText(last)],
        }),
      ),
      ...present({ more: giftsSent.length > shown.length ? giftsSent.length - shown.length : undefined }),
    },
  ];
}

const dayText = (time: string | null): string => time?.slice(0, 10) ?? UNKNOWN;

/** What was sent, if GiftAmount is coins. */
function ifCoins({ giftsIfCoins: gifts }: Spent): string[] {
  if (gifts === null) return [];
  const cost =
    gifts.totals.length === 0
      ? ""
      : `, estimated to cost ${gifts.totals.map((total) => shownText(total)).join(" and ")}`;
  return [`${several(grouped(gifts.coins.amount), "coin")} sent${cost}`];
}

function stated({ prices }: Spent): Action[] {
  const [first] = (prices ?? []).flatMap((row) => (row.matches?.length ? [row] : []));
  return first === undefined ? [] : [{ label: "Prices", text: [`${matchText(first)}.`] }];
}

function hosted({ hosted: lives }: Spent): Action[] {
  if (lives === null || lives.lives === 0) return [];
  const without = lives.unknown === 0 ? "" : `, ${lives.unknown} of unknown length`;
  const text = `You hosted ${several(grouped(String(lives.lives)), "LIVE")}, ${durationText(lives.seconds)} on air${without}.`;
  return [{ label: "LIVEs", text: [text] }];
}

const watched = ({ watched: seen }: Spent): string[] =>
  seen === null
    ? []
    : [`${several(grouped(String(seen.rooms)), "LIVE")}, ${spanText(dayText(seen.first), dayText(seen.last))}`];

function listText({ priceList, channel, likelyFor, ...seen }: NonNullable<Spent["estimate"]>["priceLists"][number]) {
  const likely = likelyFor === 0 ? "" : `, likely for ${several(grouped(String(likelyFor)), "purchase")}`;
  return `${channelName(channel)}: ${priceList}, ${seenText({ ...seen, dayEstimated: seen.estimated })}${likely}`;
}

const notEstimated = ({ estimate }: Spent): string[] =>
  (estimate?.notEstimated ?? []).map(
    ({ day, purchases, coins }) =>
      `${day ?? "no date"}: ${several(grouped(coins.amount), "coin")} in ${several(purchases, "purchase")}`,
  );

type Price = NonNullable<Spent["prices"]>[number];

const priceText = (row: Price): string =>
  `${row.time === null ? "no date" : instantWords(row.time)}: ${row.matches?.length ? matchText(row) : row.price}`;

/** A list that has a price, and the number of others that have it too. */
function matchText({ price, matches }: Price): string {
  const [first, ...more] = matches ?? [];
  const others =
    more.length === 0
      ? ""
      : `; ${several(more.length, "other package")} ${more.length === 1 ? "costs" : "cost"} the same`;
  return `${price} is what ${first?.priceList} charges for ${several(grouped(String(first?.coins)), "coin")}${others}`;
}

/** A duration as in the export: `2:00:00`. */
function durationText(seconds: number): string {
  const two = (part: number): string => String(part % 60).padStart(2, "0");
  return `${grouped(String(Math.floor(seconds / 3600)))}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}

function livesHosted({ lives }: Spent): Block[] {
  if (lives.length === 0) return [];
  return [
    { kind: "title", text: "LIVEs hosted" },
    {
      kind: "table",
      head: ["Start", "Length", "Views", "Gifters", "Earning, as written"],
      rows: lives.map(({ start, seconds, views, gifters, earning }): Cell[] => [
        start === null ? UNKNOWN : instantWords(start),
        seconds === null ? UNKNOWN : durationText(seconds),
        views ?? UNKNOWN,
        gifters ?? UNKNOWN,
        earning ?? UNKNOWN,
      ]),
    },
  ];
}

/** The first lines; the JSON has all of them. */
function fewest(all: readonly string[]): readonly string[] {
  const more = all.length - MOST_POINTS;
  return more > 0 ? [...all.slice(0, MOST_POINTS), `and ${grouped(String(more))} more; --json has them`] : all;
}
