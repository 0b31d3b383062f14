import type { Catalogue, Gift } from "../../catalogue/model/model.js";
import { type Day, firstDayOf } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { fold } from "../../core/name.js";
import { present } from "../../core/present.js";
import { defined, fact, type Money, type Settled, settle, times } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { didYouMean } from "../../core/suggest.js";
import { quoted } from "../../core/text.js";
import { giftRef, giftsNamed } from "../../gifts/gift-lookup.js";
import { Work } from "../../packing/work.js";
import { defaultBasis } from "../../payouts/basis.js";
import { diamondsFor, paidFor, payoutRemarks } from "../../payouts/payout-rules.js";
import { type Display, exchangeFor, shownIn } from "../../pricing/exchange.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { offersFor } from "../../pricing/quote.js";
import { type MarketQuery, marketFor, marketRemarks } from "../../regions/market.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { cheapestList } from "../cost/report.js";

/** Which gifts are there, what do they cost, and what do they bring the creator? */
export interface GiftsQuery extends MarketQuery, ListChoice, Display {
  /** A name, or part of one; `*` stands for anything. A name that is a gift's own shows that gift alone. */
  readonly query?: string;
  readonly min?: number;
  readonly max?: number;
  readonly sort?: "coins" | "name" | "seen";
  readonly seenSince?: Day;
  /** Also gifts that are in no recent list. */
  readonly all?: boolean;
}

interface KnownGift {
  /** TikTok's id; null where only the name is known. */
  readonly id: number | null;
  readonly name: string;
  readonly coins: Settled<"coin">;
  /** The last day it was seen, as far as known; null where its source is undated. */
  readonly lastSeen: string | null;
  readonly retired: boolean;
  /** What its coins cost through the cheapest channel of the region; null where no list answers. */
  readonly worth: Money | null;
  /** What it earns the creator under the default model; exact only for many, for one it is rounded down to the cent. */
  readonly payout: Range<Money>;
  /** The same of a hundred of them, where one earns less than a cent. */
  readonly hundred?: { readonly worth: Money | null; readonly payout: Range<Money> };
}

export interface Gifts {
  readonly gifts: readonly KnownGift[];
  /** Gifts that match but were left out as retired. */
  readonly retiredLeftOut: number;
  /** Where the query is a gift's own name: other gifts that have it in theirs. */
  readonly alsoContaining: number;
}

/** The answer of `gifts`. */
export type GiftsReport = Report<Understood<GiftsQuery, "region">, Gifts>;

/** Gifts by name, price and day last seen, with what each costs here and brings. Finding none is an answer. */
export function gifts(query: GiftsQuery, catalogue: Catalogue): Outcome<GiftsReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const basis = defaultBasis(market.value);
  if (!basis.ok) return basis;
  const viewers = listsKnown(market.value, query);
  if (!viewers.ok) return viewers;

  const named = query.query === undefined ? [] : giftsNamed(query.query, catalogue);
  const matching = (named.length > 0 ? named : catalogue.gifts.filter(matches(query.query ?? "*"))).filter(
    within(query),
  );
  const found = query.all === true || named.length > 0 ? matching : matching.filter(({ retired }) => !retired);

  const received = memo((coins: Settled<"coin">) => paidFor(diamondsFor(coins, basis.value.model), basis.value));
  const work = new Work();
  const worth = memo((coins: Settled<"coin">): Money | null => {
    const offers = offersFor(coins, viewers.value.lists, catalogue, work);
    return offers.length === 0 ? null : offers.find(({ priceList }) => priceList === cheapestList(offers))!.worth;
  });
  const known = (coins: Settled<"coin">) => ({ worth: worth(coins), payout: received(coins).net });
  const body: Gifts = {
    gifts: found.sort(ORDER[query.sort ?? "coins"]).map((gift) => {
      const coins = settle(
        fact("coin", String(gift.coins), `price of ${gift.name}`, gift),
        "down",
        `price of ${gift.name}`,
      );
      const { id, name } = giftRef(gift);
      return {
        id,
        name,
        coins,
        lastSeen: gift.seen ?? null,
        retired: gift.retired,
        ...known(coins),
        ...present({ hundred: received(coins).net.low.exact.isZero() ? known(hundredOf(coins)) : undefined }),
      };
    }),
    retiredLeftOut: matching.length - found.length,
    alsoContaining: named.length === 0 ? 0 : catalogue.gifts.filter(matches(query.query!)).length - named.length,
  };
  const near = found.length === 0 && query.query !== undefined ? nearest(query.query, catalogue) : undefined;
  const exchange = exchangeFor(query, catalogue);
  const [first] = body.gifts;
  return succeed(
    report(
      "gifts/1",
      { ...query, region: market.value.region.code },
      shownIn(body, exchange),
      catalogue,
      first && payoutRemarks(basis.value, received(first.coins)),
      marketRemarks(market.value, query),
      viewers.value.remarks,
      near,
      exchange?.remarks(),
    ),
  );
}

const hundredOf = (coins: Settled<"coin">): Settled<"coin"> =>
  settle(times(coins, defined("count", 100, "a hundred of them"), "coins of a hundred"), "down", "coins of a hundred");

/** What was most likely meant where nothing matches. */
function nearest(query: string, { gifts: all }: Catalogue): Remarks | undefined {
  const help = didYouMean(
    query,
    all.map(({ name }) => name),
  );
  return help === undefined
    ? undefined
    : { warnings: [{ code: "gift.unknown", message: `no gift is called ${quoted(query)}; ${help}` }] };
}

/** Part of a name, or with `*` a pattern of the whole name; other characters mean themselves. */
function matches(query: string): (gift: Gift) => boolean {
  const wanted = query.includes("*") ? query : `*${query}*`;
  const parts = wanted.split("*").map(fold);
  return ({ name, also }) => [name, ...also].some((one) => fits(fold(one), parts));
}

/** The parts stand in the name in order, the first at its beginning and the last at its end; greedy is enough for `*`. */
function fits(name: string, [first = "", ...rest]: readonly string[]): boolean {
  const last = rest.pop() ?? "";
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}

const within =
  ({ min = 0, max = Number.MAX_SAFE_INTEGER, seenSince }: GiftsQuery) =>
  ({ coins, seen }: Gift): boolean =>
    coins >= min && coins <= max && (seenSince === undefined || (seen !== undefined && firstDayOf(seen) >= seenSince));

const text = (a: string, b: string): number => Number(a > b) - Number(a < b);
const byName = (a: Gift, b: Gift): number => text(fold(a.name), fold(b.name)) || (a.id ?? 0) - (b.id ?? 0);

const ORDER: Readonly<Record<NonNullable<GiftsQuery["sort"]>, (a: Gift, b: Gift) => number>> = {
  coins: (a, b) => a.coins - b.coins || byName(a, b),
  name: byName,
  seen: (a, b) => text(b.seen ?? "", a.seen ?? "") || byName(a, b),
};

/** Hundreds of gifts share a few dozen prices. */
function memo<T>(make: (coins: Settled<"coin">) => T): (coins: Settled<"coin">) => T {
  const made = new Map<string, T>();
  return (coins) => {
    if (!made.has(coins.amount)) made.set(coins.amount, make(coins));
    return made.get(coins.amount)!;
  };
}
