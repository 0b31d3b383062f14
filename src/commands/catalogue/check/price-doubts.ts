import type { Catalogue, PriceList } from "../../../catalogue/model/model.js";
import { type Exact, exact } from "../../../core/decimal.js";
import type { Diagnostic } from "../../../core/diagnostic.js";
import { several } from "../../../core/text.js";
import { type Conflict, conflicts, rivals } from "../../../pricing/price-conflicts.js";
import { acceptedBy, type Doubt, doubt, type Surroundings } from "./doubt.js";
import { jumps } from "./price-outliers.js";
import { perCoin, shown } from "./price-per-coin.js";

/** Prices that lie too far apart, or contradict each other. */
export const priceDoubts = (catalogue: Catalogue, around: Surroundings): Doubt[] => [
  ...jumps(catalogue, around),
  ...disagreements(catalogue),
];

/** Lists in money that is not their region's, and lists of a file laid over the catalogue that answer nothing by themselves. */
export function listDoubts({ priceLists, regions }: Catalogue, { overlays, placeIn }: Surroundings): Diagnostic[] {
  const money = new Map(regions.map(({ code, currency }) => [code, currency]));
  const foreign = priceLists.flatMap((list) => {
    const usual = money.get(list.region ?? "");
    if (usual === undefined || usual === list.currency) return [];
    const message = `“${list.id}” is in ${list.currency}, and the money of ${list.region} is ${usual}`;
    return [doubt("catalogue.other-currency", message, placeIn?.(list)?.("currency") ?? list.at)];
  });
  const silent = priceLists.filter((list) => !list.default && list.region !== undefined && overlays?.has(list.at.file));
  return [
    ...foreign,
    ...[...(overlays ?? [])].flatMap((file) => silentDoubt(silent.filter(({ at }) => at.file === file))),
  ];
}

/** One doubt a file: whoever wrote none of its lists as a default may have meant to. */
function silentDoubt([first, ...others]: readonly PriceList[]): Diagnostic[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` and ${several(others.length, "more list")}`;
  const verb = others.length === 0 ? "answers" : "answer";
  const message = `“${first.id}”${more} ${verb} only where --prices names ${others.length === 0 ? "it" : "them"}`;
  return [
    doubt("catalogue.no-default", message, first.at, [], "add “default: true” to what is to answer for its region"),
  ];
}

/** Lists of one region, channel and time ought to agree; one doubt a pair, which the later may accept. */
function disagreements({ priceLists }: Catalogue): Doubt[] {
  return rivals(priceLists).flatMap((pair) => {
    const [earlier, later] = pair;
    const [first, ...rest] = conflicts(pair);
    const message = first === undefined ? apartPerCoin(earlier, later) : counted(first, rest.length);
    if (message === undefined) return [];
    const [at, other] = first === undefined ? [later.at, earlier.at] : [first.at, first.other];
    return [acceptedBy(doubt("catalogue.disagree", message, at, [[other, "the other one"]]), later)];
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
