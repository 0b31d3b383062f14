import type { Catalogue, Gift } from "../../catalogue/model/model.js";
import { firstDayOf } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { fold } from "../../core/name.js";
import { present } from "../../core/present.js";
import { defined, fact, type Money, type Settled, settle, times } from "../../core/quantity.js";
import { didYouMean } from "../../core/suggest.js";
import { quoted } from "../../core/text.js";
import { giftRef, giftsNamed } from "../../gifts/gift-lookup.js";
import { Work } from "../../packing/work.js";
import { basisFor } from "../../payouts/basis.js";
import { countableModel } from "../../payouts/payout-model.js";
import { diamondsFor, paidFor, payoutRemarks } from "../../payouts/payout-rules.js";
import { cheapestList } from "../../pricing/cheapest-list.js";
import { dollarRemarks } from "../../pricing/dollar-sign.js";
import { creatorExchange, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { statedLimit } from "../../pricing/money-limit.js";
import { listsKnown } from "../../pricing/price-lists.js";
import { pricesFor } from "../../pricing/quote.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { giftsInWords } from "./answer.js";
import type { Gifts, GiftsQuery } from "./body.js";

export type { Gifts, GiftsQuery } from "./body.js";

/** The report of `gifts`. */
export type GiftsReport = Report<Understood<GiftsQuery, "region">, Gifts>;

/** Gifts by name, price and day last seen, with what each costs and earns. Finding none is not a failure. */
export function gifts(query: GiftsQuery, catalogue: Catalogue): Outcome<GiftsReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const basis = basisFor(query, market.value, countableModel);
  if (!basis.ok) return basis;
  const viewers = listsKnown(market.value, query);
  if (!viewers.ok) return viewers;

  const work = new Work();
  const worth = memo((coins: Settled<"coin">): Money | null => {
    const prices = pricesFor(coins, viewers.value.lists, work);
    return prices.length === 0 ? null : prices.find(({ priceList }) => priceList === cheapestList(prices))!.worth;
  });
  const named = query.query === undefined ? [] : giftsNamed(query.query, catalogue);
  const matching = (named.length > 0 ? named : catalogue.gifts.filter(matches(query.query ?? "*"))).filter(
    within(query),
  );
  const affordable = withinMoney(matching, (gift) => worth(coinsOf(gift)), query, market.value);
  if (!affordable.ok) return affordable;
  const found =
    query.all === true || named.length > 0 ? affordable.value : affordable.value.filter(({ retired }) => !retired);

  const received = memo((coins: Settled<"coin">) => paidFor(diamondsFor(coins, basis.value.model), basis.value));
  const known = (coins: Settled<"coin">) => ({ worth: worth(coins), payout: received(coins).net });
  const body: Gifts = {
    gifts: [...found].sort(ORDER[query.sort ?? "coins"]).map((gift) => {
      const coins = coinsOf(gift);
      return {
        ...giftRef(gift),
        coins,
        lastSeen: gift.seen ?? null,
        retired: gift.retired,
        ...known(coins),
        ...present({ hundred: received(coins).net.low.exact.isZero() ? known(hundredOf(coins)) : undefined }),
      };
    }),
    retiredLeftOut: affordable.value.length - found.length,
    alsoContaining: named.length === 0 ? 0 : catalogue.gifts.filter(matches(query.query!)).length - named.length,
  };
  const near = found.length === 0 && query.query !== undefined ? nearest(query.query, catalogue) : undefined;
  const exchange = creatorExchange(query, market.value);
  const shown = shownIn(body, exchange);
  const [first] = body.gifts;
  const dearest = body.gifts.reduce((most, gift) => (gift.coins.exact.cmp(most.coins.exact) > 0 ? gift : most), first!);
  return succeed(
    report(
      "gifts/1",
      { ...query, region: market.value.region.code },
      shown,
      catalogue,
      giftsInWords(
        shown,
        query,
        basis.value,
        viewers.value.lists.map(({ channel }) => channel),
      ),
      {
        decided: first === undefined ? [] : [dearest.payout.likely, ...(dearest.worth === null ? [] : [dearest.worth])],
      },
      first && payoutRemarks(basis.value, received(first.coins)),
      marketRemarks(market.value, query),
      dollarRemarks([query.minPaid, query.maxPaid], market.value.region),
      viewers.value.remarks,
      near,
      exchange?.remarks(),
    ),
  );
}

const coinsOf = (gift: Gift): Settled<"coin"> =>
  settle(fact("coin", String(gift.coins), `price of ${gift.name}`, gift), "down", `price of ${gift.name}`);

const hundredOf = (coins: Settled<"coin">): Settled<"coin"> =>
  settle(times(coins, defined("count", 100, "a hundred of them"), "coins of a hundred"), "down", "coins of a hundred");

/** Gifts whose price in money is within the limits. */
function withinMoney(
  gifts: readonly Gift[],
  worthOf: (gift: Gift) => Money | null,
  { minPaid, maxPaid, ...query }: GiftsQuery,
  { region, catalogue }: Market,
): Outcome<readonly Gift[]> {
  let left = gifts;
  for (const [stated, sign] of [[minPaid, 1] as const, [maxPaid, -1] as const]) {
    if (stated === undefined) continue;
    const limit = statedLimit(stated, region.currency, "limit");
    if (!limit.ok) return limit;
    const { value } = limit;
    const exchange = exchangeTo(value.unit, query, catalogue);
    const held = left.map((gift) => ({ gift, worth: worthOf(gift) }));
    const unknown = held.find(({ worth }) => worth !== null && exchange.exactly(worth) === undefined);
    if (unknown !== undefined)
      return failure(
        "rate.unknown",
        `no exchange rate is known for ${value.unit}`,
        `add one with --fx ${value.unit}=RATE`,
      );
    left = held
      .filter(({ worth }) => worth !== null && exchange.exactly(worth)!.exact.cmp(value.exact) * sign >= 0)
      .map(({ gift }) => gift);
  }
  return succeed(left);
}

/** A suggestion if nothing matches; undefined if no name is similar. */
function nearest(query: string, { gifts: all }: Catalogue): Remarks | undefined {
  const help = didYouMean(
    query,
    all.map(({ name }) => name),
  );
  return help === undefined
    ? undefined
    : { warnings: [{ code: "gift.unknown", message: `no gift is called ${quoted(query)}; ${help}` }] };
}

/** A test for a query: part of a name, or with `*` a pattern of the whole name. Other characters are literal. */
function matches(query: string): (gift: Gift) => boolean {
  const wanted = query.includes("*") ? query : `*${query}*`;
  const parts = wanted.split("*").map(fold);
  return ({ name, also }) => [name, ...also].some((one) => fits(fold(one), parts));
}

/** Whether the parts occur in order, the first at the start and the last at the end; greedy is enough for `*`. */
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

/** Remembers results by price: hundreds of gifts share a few dozen prices. */
function memo<T>(make: (coins: Settled<"coin">) => T): (coins: Settled<"coin">) => T {
  const made = new Map<string, T>();
  return (coins) => {
    if (!made.has(coins.amount)) made.set(coins.amount, make(coins));
    return made.get(coins.amount)!;
  };
}
