import { together } from "../../core/text.js";
import { placeName } from "../../regions/place-words.js";
import { channelName } from "../../report/channel-words.js";
import type { Compared } from "./body.js";

/** Countries with the same price through a channel; the first represents all. */
export type SamePrice = readonly [Compared, ...Compared[]];

/** Offers grouped into rows: equal prices of one channel, seen in the same years, share a row. */
export function bySamePrice(offers: readonly Compared[]): SamePrice[] {
  const rows = new Map<string, [Compared, ...Compared[]]>();
  for (const offer of offers) {
    const { channel, pay, estimated } = offer;
    const key = [channel, pay.amount, pay.unit, estimated, seenText(offer)].join(" ");
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [offer]);
    else row.push(offer);
  }
  return [...rows.values()];
}

/** The most countries that are named; more are only counted. */
const NAMED = 2;

/** The countries of a row: `Canada`, `Cyprus and Germany`, `20 euro countries`. */
export function placesText(row: SamePrice): string {
  if (row.length <= NAMED) return together(row.map(({ region: code, name }) => placeName({ code, name })));
  return row[0].pay.unit === "EUR" ? `${row.length} euro countries` : `${row.length} countries`;
}

/** The countries and channel of a row: `France, iPhone`; without the channel if no source names it. */
export const placeAndChannel = (row: SamePrice): string =>
  row[0].channel === "unspecified" ? placesText(row) : `${placesText(row)}, ${channelName(row[0].channel)}`;

/** The years a price was seen in: `2026`, `2023-24`, `derived`. */
export function seenText({ grade, observed, observedFrom }: Compared): string {
  if (grade === "derived") return "derived";
  if (observed === null) return "undated";
  const [from, until] = [(observedFrom ?? observed).slice(0, 4), observed.slice(0, 4)];
  return from === until ? until : `${from}-${until.slice(2)}`;
}
