import { type Exact, exact } from "../../../core/decimal.js";
import type { Diagnostic } from "../../../core/diagnostic.js";
import { doubt, type Surroundings } from "./doubt.js";
import { type Priced, shown } from "./price-per-coin.js";

/** Prices of a region never differ by this factor between channels, years or sizes; a slipped decimal point does. */
const JUMP = exact("5");

/** Whether prices per coin are so far from one. */
function farFrom(coin: Exact): (other: Exact) => boolean {
  const [low, high] = [coin.div(JUMP), coin.times(JUMP)];
  return (other) => other.cmp(low) <= 0 || other.cmp(high) >= 0;
}

const HELP = "check its coins and decimal point";

/** Doubts about prices too far from the rest of their list, and about lists too far from others of their region. */
export function jumps(lists: readonly Priced[], around: Surroundings): Diagnostic[] {
  const alike = new Map<string, Priced[]>();
  for (const one of lists) {
    const known = alike.get(market(one));
    if (known === undefined) alike.set(market(one), [one]);
    else known.push(one);
  }
  const usual = new Map([...alike].map(([key, ofOne]) => [key, usualOf(ofOne)]));
  return lists.flatMap((one) => {
    const there = one.list.region === undefined ? undefined : usual.get(market(one));
    return [...packageJumps(one), ...customJump(one, there, around), ...listJump(one, there)];
  });
}

/** The key of lists whose prices can be compared. */
const market = ({ list }: Priced): string => `${list.region} ${list.currency}`;

/**
 * The list with the median price per coin, which is free of slips as long as most lists are. Of two in the middle, the
 * one on the side of the first list: if two lists differ, or two halves, the later is probably the new and faulty one.
 */
function usualOf(lists: readonly Priced[]): Priced {
  const sorted = [...lists].sort((a, b) => a.median.cmp(b.median));
  const low = sorted[Math.ceil(sorted.length / 2) - 1]!;
  return lists[0]!.median.cmp(low.median) <= 0 ? low : sorted[Math.floor(sorted.length / 2)]!;
}

function listJump({ list, median }: Priced, usual: Priced | undefined): Diagnostic[] {
  if (usual === undefined || !farFrom(usual.median)(median)) return [];
  const message = `a coin costs ${shown(median)} ${list.currency} in “${list.id}” and ${shown(usual.median)} in “${usual.list.id}”`;
  return [doubt("catalogue.price-jump", message, list.at, [[usual.list.at, "a list of the same region"]])];
}

function packageJumps({ list: { id, currency, packages }, perCoin, median }: Priced): Diagnostic[] {
  const isFar = farFrom(median);
  return packages
    .filter((_, index) => packages.length > 1 && isFar(perCoin[index]!))
    .map(({ coins, price, at }) => {
      const message = `${coins} coins for ${price} ${currency} are far from the other packages of “${id}”`;
      return doubt("catalogue.price-jump", message, at, [], HELP);
    });
}

/** A doubt about the rate for custom amounts, if it is far from the packages of its list or of its region. */
function customJump(own: Priced, usual: Priced | undefined, { placeIn }: Surroundings): Diagnostic[] {
  const { list } = own;
  const { custom, currency } = list;
  if (custom === undefined) return [];
  const rate = exact(custom.perCoin);
  const beside = [own, usual ?? own].find(({ median }) => farFrom(median)(rate));
  if (beside === undefined) return [];
  const message = `a coin of a custom amount costs ${custom.perCoin} ${currency}, far from ${shown(beside.median)} in the packages of “${beside.list.id}”`;
  const at = placeIn?.(list)?.("custom", "perCoin") ?? custom.at;
  return [doubt("catalogue.price-jump", message, at, [], "check its decimal point")];
}
