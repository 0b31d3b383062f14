import type { Catalogue, PriceList } from "../catalogue/model.js";
import { type Exact, exact } from "../core/decimal.js";
import type { Diagnostic } from "../core/diagnostic.js";
import { doubt } from "./doubt.js";
import type { Surroundings } from "./doubts.js";
import { middle, perCoin, shown } from "./per-coin.js";

/** No two channels, years or sizes of one region lie as far apart; a slipped decimal point is further. */
const JUMP = exact("5");

const apart = (a: Exact, b: Exact): boolean => a.cmp(b.times(JUMP)) >= 0 || b.cmp(a.times(JUMP)) >= 0;

const HELP = "look at its coins and decimal point again";

/** Prices too far from the others of their list, and lists too far from the others of their region. */
export function jumps({ priceLists }: Catalogue, around: Surroundings): Diagnostic[] {
  const middles = new Map(priceLists.map((list) => [list, middle(list)]));
  const alike = new Map<string, PriceList[]>();
  for (const list of priceLists) {
    const key = `${list.region} ${list.currency}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [list]);
    else known.push(list);
  }
  return priceLists.flatMap((list) => {
    const usual = middles.get(list)!;
    const within = [...packageJumps(list, usual), ...customJump(list, usual, around)];
    const { region, currency } = list;
    const lists = alike.get(`${region} ${currency}`)!;
    // Of two that differ, the later is the one somebody has just written.
    if (region === undefined || lists.length === 1 || (lists.length === 2 && lists[0] === list)) return within;
    if (!lists.every((other) => other === list || apart(usual, middles.get(other)!))) return within;
    const nearest = lists.find((other) => other !== list)!;
    const message = `a coin costs ${shown(usual)} ${currency} in “${list.id}” and ${shown(middles.get(nearest)!)} in “${nearest.id}”`;
    return [...within, doubt("catalogue.price-jump", message, list.at, [[nearest.at, "a list of the same region"]])];
  });
}

const packageJumps = ({ id, currency, packages }: PriceList, usual: Exact): Diagnostic[] =>
  packages
    .filter((one) => packages.length > 1 && apart(perCoin(one), usual))
    .map(({ coins, price, at }) => {
      const message = `${coins} coins for ${price} ${currency} are far from the other packages of “${id}”`;
      return doubt("catalogue.price-jump", message, at, [], HELP);
    });

/** The rate of any other number of coins, beside what a coin costs in the packages. */
function customJump(list: PriceList, usual: Exact, { placeIn }: Surroundings): Diagnostic[] {
  const { id, currency, custom } = list;
  if (custom === undefined || !apart(exact(custom.perCoin), usual)) return [];
  const message = `a coin of a custom amount costs ${custom.perCoin} ${currency}, far from ${shown(usual)} in the packages of “${id}”`;
  const at = placeIn?.(list)?.("custom", "perCoin") ?? custom.at;
  return [doubt("catalogue.price-jump", message, at, [], "look at its decimal point again")];
}
