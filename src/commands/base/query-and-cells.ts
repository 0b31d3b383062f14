import type { PriceList } from "../../catalogue/model/model.js";
import { type Present, present } from "../../core/present.js";
import type { Settled } from "../../core/quantity.js";
import { BOUNDS } from "../../core/range.js";
import type { Place } from "../../core/source.js";
import { several } from "../../core/text.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import { subjectOf } from "../../gifts/what-words.js";
import type { Missions } from "../../payouts/mission-share.js";
import type { ShareQuery } from "../../payouts/share.js";
import { cheaperWorthNaming } from "../../pricing/purchase-words.js";
import type { Offer } from "../../pricing/quote.js";
import type { Bought } from "../../pricing/receipt.js";
import type { Cell } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import type { OptionValues } from "./options.js";

/** Options that choose price lists, and those that show money in another currency. */
export const PLACE = ["region", "channel", "prices"] as const;
export const MONEY = ["in", "fx"] as const;
export const SHARE = ["regime", "share"] as const;
export const MISSIONS = ["liveMinutes", "newFollowers", "livesThisWeek", "teamMembers", "league", "penalty"] as const;
/** What a payout depends on. */
export const PAID = ["model", ...SHARE, "agency", "withholding", "method", ...MISSIONS] as const;

/** Columns of a range, by JSON path: `net.low.amount`. */
export const bounds = (path: string, ...key: readonly string[]): string[] =>
  BOUNDS.map((bound) => [path, bound, ...key].join("."));

/** The options that were given, and nothing for those that were not. */
export function asGiven<T extends object, const Names extends readonly (keyof T)[]>(
  values: T,
  names: Names,
): Present<Pick<T, Names[number]>> {
  return present(Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<T, Names[number]>);
}

export const placeGiven = (values: OptionValues<(typeof PLACE)[number]>) => ({
  ...asGiven(values, ["region", "channel"]),
  ...present({ prices: values.prices?.split(",").map((id) => id.trim()) }),
});

export function shareGiven(values: OptionValues<(typeof SHARE)[number] | (typeof MISSIONS)[number]>): ShareQuery {
  const missions: Missions = asGiven(values, MISSIONS);
  return {
    ...asGiven(values, SHARE),
    ...present({ missions: Object.keys(missions).length === 0 ? undefined : missions }),
  };
}

/** What was asked about, in words: `20 Roses and 500 coins (520 coins)`. */
export function whatText(items: readonly Item[], coins: Settled<"coin">): string {
  const all = several(grouped(coins.amount), "coin");
  return items.length === 0 ? all : `${subjectOf(items, coins).text} (${all})`;
}

/** A row of facts; none where there is nothing to say. */
export const factRow = (label: string, cell: Cell | undefined): [label: string, cell: Cell][] =>
  cell === undefined ? [] : [[label, cell]];

/** A receipt in words: `1 × 17,500 + 2 × 350`. */
export const buyText = (buy: readonly Bought[]): string =>
  buy.length === 0
    ? "nothing"
    : buy
        .map(
          ({ coins, quantity, custom }) =>
            `${grouped(String(quantity))} × ${grouped(String(coins))}${custom === true ? " custom" : ""}`,
        )
        .join(" + ");

/** When a list was seen, as far as it is known. */
export function observedText({
  observed,
  observedFrom,
  dayEstimated,
  grade,
}: Pick<Offer, "dayEstimated" | "grade"> & {
  readonly observed: string | null;
  readonly observedFrom: string | null;
}): string {
  if (grade === "derived") return "derived";
  if (observed === null) return "undated";
  const span = observedFrom === null ? observed : `${observedFrom} to ${observed}`;
  return dayEstimated ? `about ${span}` : span;
}

export const channelText = (channel: PriceList["channel"]): string =>
  channel === "unspecified" ? "not stated" : channel;

/** The channel of a price, and that it is an estimate where it is one. */
export const pricedChannel = ({ channel, estimated }: Pick<Offer, "channel" | "estimated">): string =>
  `${channelText(channel)}${estimated ? ", estimated" : ""}`;

/** What to buy; beside it the cheapest, where that saves enough and is little work. */
export function receiptText(offer: Pick<Offer, "channel" | "buy" | "pay" | "lowest">): string {
  const { channel, buy } = offer;
  if (buy === null) return `${channelText(channel)}: unknown, because not all packages are known`;
  const cheaper = cheaperWorthNaming(offer);
  const recommended = `${channelText(channel)}: ${buyText(buy)}`;
  return cheaper === undefined
    ? recommended
    : `${recommended}; cheapest: ${buyText(cheaper.buy)} for ${figureText(cheaper.pay)}`;
}

/** Where something stands, in the form that editors and terminals open. */
export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
