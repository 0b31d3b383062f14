import type { Catalogue, Gift, PriceList } from "../catalogue/model.js";
import { type Day, firstDayOf, type Observed } from "../core/date.js";
import { type Exact, exact } from "../core/decimal.js";
import type { Diagnostic, DoubtCode } from "../core/diagnostic.js";
import { fold } from "../core/name.js";
import type { Place } from "../core/source.js";
import { several } from "../core/words.js";
import { type Conflict, conflicts, rivals } from "./conflicts.js";
import { nameOf } from "./entries.js";
import { citations } from "./sources.js";

/**
 * What is well formed and still doubtful: nobody has to mend it, somebody should look. `alsoCited` are sources that
 * entries left out for a fault of their own cite.
 */
export const doubts = (catalogue: Catalogue, asOf: Day, alsoCited: Iterable<string> = []): Diagnostic[] => [
  ...futureDays(catalogue, asOf),
  ...jumps(catalogue),
  ...disagreements(catalogue),
  ...unusedSources(catalogue, new Set(alsoCited)),
  ...severalPrices(catalogue),
];

/** A doubt at a place, with the other places it is about. */
export function doubt(
  code: DoubtCode,
  message: string,
  at: Place,
  others: readonly (readonly [at: Place, message: string])[] = [],
  help?: string,
): Diagnostic {
  const related = others.map(([place, text]) => ({ at: place, message: text }));
  return {
    code,
    severity: "warning",
    message,
    at,
    ...(related.length === 0 ? {} : { related }),
    ...(help === undefined ? {} : { help }),
  };
}

function unusedSources(catalogue: Catalogue, alsoCited: ReadonlySet<string>): Diagnostic[] {
  const cited = citations(catalogue);
  return catalogue.sources
    .filter(({ id }) => !cited.has(id) && !alsoCited.has(id))
    .map(({ id, at }) => doubt("catalogue.unused-source", `no entry cites the source “${id}”`, at));
}

/** What was seen cannot have been seen later than today. Rules may: they are announced. */
function futureDays({ sources, regions, priceLists, gifts, promote, rates }: Catalogue, asOf: Day): Diagnostic[] {
  const days: (readonly [what: string, day: Observed | undefined, at: Place])[] = [
    ...sources.map(({ id, date, at }) => [`the source “${id}” is of`, date, at] as const),
    ...regions.map(({ code, banned, at }) => [`the ban in ${code} is of`, banned?.from, at] as const),
    ...priceLists.map(({ id, observed, at }) => [`“${id}” was seen in`, observed?.latest, at] as const),
    ...gifts.map((gift) => [`“${nameOf(gift)}” was seen in`, gift.seen ?? gift.first, gift.at] as const),
    ...promote.map(({ id, observed, at }) => [`“${id}” was seen in`, observed, at] as const),
    ...rates.map(({ month, at }) => ["the rates are of", month, at] as const),
  ];
  return days.flatMap(([what, day, at]) =>
    day === undefined || firstDayOf(day) <= asOf
      ? []
      : [doubt("catalogue.future-day", `${what} ${day}, which is after ${asOf}`, at)],
  );
}

/** No two channels, years or sizes of one region lie as far apart; a slipped decimal point is further. */
const JUMP = exact("5");

const perCoin = ({ coins, price }: PriceList["packages"][number]): Exact => exact(price).div(exact(String(coins)));

const apart = (a: Exact, b: Exact): boolean => a.cmp(b.times(JUMP)) >= 0 || b.cmp(a.times(JUMP)) >= 0;

function jumps({ priceLists }: Catalogue): Diagnostic[] {
  return priceLists.flatMap((list, index) => {
    const usual = middle(list);
    const within = list.packages
      .filter((one) => list.packages.length > 1 && apart(perCoin(one), usual))
      .map((one) => {
        const message = `${one.coins} coins for ${one.price} ${list.currency} are far from the other packages of “${list.id}”`;
        return doubt("catalogue.price-jump", message, one.at, [], "look at its coins and decimal point again");
      });
    const { region, currency } = list;
    const others = priceLists.filter((one) => one !== list && one.region === region && one.currency === currency);
    // Of two that differ, the later is the one somebody has just written.
    const doubtful = others.length > 1 || priceLists.indexOf(others[0]!) < index;
    if (region === undefined || others.length === 0 || !doubtful) return within;
    if (!others.every((other) => apart(usual, middle(other)))) return within;
    const [nearest] = others as [PriceList, ...PriceList[]];
    const message = `a coin costs ${shown(usual)} ${currency} in “${list.id}” and ${shown(middle(nearest))} in “${nearest.id}”`;
    return [...within, doubt("catalogue.price-jump", message, list.at, [[nearest.at, "a list of the same region"]])];
  });
}

/** What a coin costs in the middle one of a list's packages. */
function middle({ packages }: PriceList): Exact {
  const sorted = packages.map(perCoin).sort((a, b) => a.cmp(b));
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

const shown = (amount: Exact): string => amount.toFixed(6).replace(/\.?0+$/, "");

/** Lists of one region, channel and time ought to agree; one doubt a pair. */
function disagreements({ priceLists }: Catalogue): Diagnostic[] {
  return rivals(priceLists).flatMap((pair) => {
    const [earlier, later] = pair;
    const [first, ...rest] = conflicts(pair);
    const message = first === undefined ? apartPerCoin(earlier, later) : counted(first, rest.length);
    if (message === undefined) return [];
    const [at, other] = first === undefined ? [later.at, earlier.at] : [first.at, first.other];
    return [doubt("catalogue.disagree", message, at, [[other, "the other one"]])];
  });
}

const counted = ({ message }: Conflict, more: number): string =>
  more === 0 ? message : `${message}, and so ${several(more, "more package")}`;

/** Lists without a package in common disagree where every coin of one costs a tenth more than any of the other. */
function apartPerCoin(a: PriceList, b: PriceList): string | undefined {
  const [mine, theirs] = [a, b].map(({ packages }) => packages.map(perCoin).sort((x, y) => x.cmp(y)));
  const [low, high] = mine!.at(-1)!.cmp(theirs![0]!) < 0 ? [mine!, theirs!] : [theirs!, mine!];
  if (high[0]!.cmp(low.at(-1)!.times(exact("1.1"))) <= 0) return undefined;
  const said = (list: PriceList, coins: readonly Exact[]): string =>
    `${shown(coins[0]!)} ${list.currency} in ${list.id}`;
  return `a coin costs ${said(a, mine!)} and ${said(b, theirs!)}`;
}

/** The id fixes the price, the name does not: whoever asks by this name has to choose. */
function severalPrices({ gifts }: Catalogue): Diagnostic[] {
  const named = new Map<string, Gift[]>();
  for (const gift of gifts) {
    for (const name of new Set([gift.name, ...gift.also].map(fold))) {
      const known = named.get(name);
      if (known === undefined) named.set(name, [gift]);
      else known.push(gift);
    }
  }
  return [...named].flatMap(([name, same]) => {
    const prices = [...new Set(same.map(({ coins }) => coins))].sort((a, b) => a - b);
    if (prices.length === 1) return [];
    const last = same.at(-1)!;
    const spelt = [last.name, ...last.also].find((one) => fold(one) === name)!;
    const message = `“${spelt}” has several prices: ${prices.slice(0, -1).join(", ")} or ${prices.at(-1)} coins`;
    const others = same
      .slice(0, -1)
      .map((gift) => [gift.at, `${nameOf(gift)}, ${several(gift.coins, "coin")}`] as const);
    return [doubt("gift.several-prices", message, last.at, others)];
  });
}
