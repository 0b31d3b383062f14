import type { Catalogue, PriceList } from "../../../catalogue/model/model.js";
import { type Exact, exact } from "../../../core/decimal.js";
import type { Diagnostic } from "../../../core/diagnostic.js";
import type { Place } from "../../../core/source.js";
import { several } from "../../../core/text.js";
import { besideEarlier } from "../../../pricing/comparable-lists.js";
import { type Conflict, conflicts } from "../../../pricing/price-conflicts.js";
import { acceptedBy, type Doubt, doubt, type Surroundings } from "./doubt.js";
import { jumps } from "./price-outliers.js";
import { type Priced, priced, shown } from "./price-per-coin.js";

/** Doubts about prices that are too far apart, or contradict each other. */
export function priceDoubts({ priceLists }: Catalogue, around: Surroundings): Doubt[] {
  const lists = priceLists.map(priced);
  return [...jumps(lists, around), ...disagreements(lists)];
}

/** Doubts about lists in another currency than their region's, and about overlay lists never used by default. */
export function listDoubts({ priceLists, regions }: Catalogue, { overlays, placeIn }: Surroundings): Diagnostic[] {
  const money = new Map(regions.map(({ code, currency }) => [code, currency]));
  const foreign = priceLists.flatMap((list) => {
    const usual = money.get(list.region ?? "");
    if (usual === undefined || usual === list.currency) return [];
    const message = `“${list.id}” is in ${list.currency}, but the currency of ${list.region} is ${usual}`;
    return [doubt("catalogue.other-currency", message, placeIn?.(list)?.("currency") ?? list.at)];
  });
  const silent = priceLists.filter((list) => !list.default && list.region !== undefined && overlays?.has(list.at.file));
  return [
    ...foreign,
    ...[...(overlays ?? [])].flatMap((file) => silentDoubt(silent.filter(({ at }) => at.file === file))),
  ];
}

/** One doubt per file without a default list: its author may have forgotten to mark one. */
function silentDoubt([first, ...others]: readonly PriceList[]): Diagnostic[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` and ${several(others.length, "more list")}`;
  const verb = others.length === 0 ? "answers" : "answer";
  const message = `“${first.id}”${more} ${verb} only where --prices names ${others.length === 0 ? "it" : "them"}`;
  return [
    doubt(
      "catalogue.no-default",
      message,
      first.at,
      [],
      "add “default: true” to the list that should answer for its region",
    ),
  ];
}

/** Doubts about lists that disagree for one region, channel and time; one per list, which it may accept. */
function disagreements(lists: readonly Priced[]): Doubt[] {
  const priceLists = lists.map(({ list }) => list);
  const contradicted = new Map<PriceList, Conflict[]>();
  for (const one of conflicts(priceLists)) {
    const [, later] = one.lists;
    contradicted.set(later, [...(contradicted.get(later) ?? []), one]);
  }
  return [...besideEarlier(priceLists, (): Records => ({ cheapest: [], dearest: [] }))].flatMap(
    ({ list, index, earlier, own }) => {
      const mine: Span = { ...lists[index]!, index, tenthMore: lists[index]!.most.times(exact("1.1")) };
      const apart = firstApart(mine, earlier);
      const [cheapest, dearest] = [own.cheapest.at(-1), own.dearest.at(-1)];
      if (cheapest === undefined || mine.most.cmp(cheapest.most) < 0) own.cheapest.push(mine);
      if (dearest === undefined || mine.least.cmp(dearest.least) > 0) own.dearest.push(mine);
      const [first, ...rest] = contradicted.get(list) ?? [];
      const found = first === undefined ? apart && apartPerCoin(apart, mine) : counted(first, rest.length);
      return found === undefined ? [] : [acceptedBy(found, list)];
    },
  );
}

const disagreement = (message: string, at: Place, other: Place): Diagnostic =>
  doubt("catalogue.disagree", message, at, [[other, "the other one"]]);

const counted = ({ message, at, other }: Conflict, more: number): Diagnostic =>
  disagreement(more === 0 ? message : `${message}, and so ${several(more, "more package")}`, at, other);

/** A list with its number, and the price per coin from which on another is a tenth dearer. */
interface Span extends Priced {
  readonly index: number;
  readonly tenthMore: Exact;
}

/** Of several lists, those that were cheaper than all before them, and those that were dearer: the first apart is one. */
interface Records {
  readonly cheapest: Span[];
  readonly dearest: Span[];
}

/** The first earlier list of which every coin costs at least a tenth more, or less, than every coin of this one. */
function firstApart(mine: Span, earlier: readonly Records[]): Span | undefined {
  return earlier
    .flatMap(({ cheapest, dearest }) => [
      firstOf(cheapest, (one) => isDearer(mine, one)),
      firstOf(dearest, (one) => isDearer(one, mine)),
    ])
    .filter((one) => one !== undefined)
    .sort((a, b) => a.index - b.index)[0];
}

const isDearer = (high: Span, low: Span): boolean => high.least.cmp(low.tenthMore) > 0;

/** The first record far enough away: all that broke it are farther, so bisect. */
function firstOf(records: readonly Span[], isFar: (one: Span) => boolean): Span | undefined {
  let [from, to] = [0, records.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isFar(records[middle]!)) to = middle;
    else from = middle + 1;
  }
  return records[from];
}

function apartPerCoin(earlier: Priced, later: Priced): Diagnostic {
  const [a, b] = [earlier, later].map(({ list, least }) => `${shown(least)} ${list.currency} in ${list.id}`);
  return disagreement(`a coin costs ${a} and ${b}`, later.list.at, earlier.list.at);
}
