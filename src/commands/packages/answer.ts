import { exact } from "../../core/decimal.js";
import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { onChannel } from "../../report/channel-words.js";
import type { Remarks } from "../../report/report.js";
import type { KnownList, KnownPackage, Packages } from "./body.js";

/** The best-value package of the lists used by default, and the number of lists. */
export function packagesInWords({ lists }: Packages, { region, asOf }: Market): Remarks {
  const best = bestOf(mostTrusted(lists));
  const known = several(lists.length, "price list");
  return {
    said: {
      answer: sentence(`The best value in ${inPlace(region)} is `, ...valueParts(best)),
      where: sentence(
        `${region.name}, ${asOf}. ${known} ${lists.length === 1 ? "is" : "are"} known.`,
        ...cheaperElsewhere(best, lists),
      ),
    },
  };
}

/** The best package; of a list with one price per coin, any package. */
function valueParts({ list, one }: Package): Part[] {
  const where = onChannel(list.channel);
  if (!list.even) return [`${coinsOf(one)} for `, { figure: one.price }, ` ${where}.`];
  const [first = one] = list.packages;
  return [
    `any package ${where}: all cost the same per coin, but for rounding, like ${coinsOf(first)} for `,
    { figure: first.price },
    ".",
  ];
}

const coinsOf = ({ coins }: KnownPackage): string => `${grouped(String(coins))} coins`;

/** A list that names no store, if it is cheaper than the best list that does. */
function cheaperElsewhere(best: Package, lists: readonly KnownList[]): Part[] {
  const others = lists.filter(({ answers, complete, channel }) => answers && complete && channel === "unspecified");
  if (best.list.channel === "unspecified" || others.length === 0) return [];
  const { list, one } = bestOf(others);
  if (list.currency !== best.list.currency || perCoin({ list, one }).cmp(perCoin(best)) >= 0) return [];
  return [` A list that names no store is cheaper: ${coinsOf(one)} for `, { figure: one.price }, "."];
}

/** The lists used by default that name their store; if there are none, the next best. */
function mostTrusted(lists: readonly KnownList[]): readonly KnownList[] {
  const answering = lists.filter((list) => list.answers && list.complete);
  const named = answering.filter(({ channel }) => channel !== "unspecified");
  return [named, answering, lists].find((some) => some.length > 0)!;
}

interface Package {
  readonly list: KnownList;
  readonly one: KnownPackage;
}

/** The package with the lowest price per coin; the first of equals. */
function bestOf(lists: readonly KnownList[]): Package {
  const [first, ...rest] = lists.flatMap((list) => list.packages.map((one): Package => ({ list, one })));
  return rest.reduce((best, other) => (perCoin(other).cmp(perCoin(best)) < 0 ? other : best), first!);
}

const perCoin = ({ one: { price, coins } }: Package) => price.exact.div(exact(String(coins)));
