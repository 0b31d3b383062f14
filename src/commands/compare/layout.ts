import { present } from "../../core/present.js";
import { range } from "../../core/range.js";
import type { Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import { isOld } from "../../report/confidence.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { CompareReport } from "./report.js";
import { bySamePrice, placeAndChannel, placesText, type SamePrice, seenText } from "./same-price.js";

/** The number of rows unless all were requested. */
const MOST = 12;

/** One row per price and channel, cheapest first; your own and the most expensive are always included. */
export function compareLayout(report: CompareReport, asked: Asked): Block[] {
  const { result, query, asOf } = report;
  const all = bySamePrice(result.offers);
  const shown = query.all === true ? all : foremost(all, result.yours);
  const foreign = result.offers.some(({ pay }) => pay.unit !== result.currency);
  const row = (same: SamePrice): Row => {
    const [first] = same;
    const { estimated, pay, converted, channel, observed } = first;
    const own = same.some(({ priceList }) => priceList === result.yours);
    return {
      cells: [
        ...(same.length > 2 ? [placeAndChannel(same), ""] : [placesText(same), channelName(channel)]),
        ...(foreign ? [estimated ? { text: ["about ", { figure: pay }] } : pay] : []),
        converted,
        "",
        seenText(first),
      ],
      ...present({
        bar: converted === null ? undefined : range(() => converted),
        flag: own ? "you" : observed !== null && isOld(observed, asOf) ? "old" : undefined,
      }),
    };
  };
  return answerBlocks(report, asked, {
    blocks: [
      {
        kind: "rows",
        caption: "The same coins in other countries and channels",
        columns: [
          { head: "" },
          { head: "" },
          ...(foreign ? [{ head: "", numeric: true as const, drop: 2 }] : []),
          { head: "", numeric: true },
          { head: "", bar: true, width: 23 },
          { head: "", drop: 1 },
        ],
        rows: shown.map(row),
        ...present({ more: all.length === shown.length ? undefined : all.length - shown.length }),
      },
    ],
    why: [{ kind: "points", head: "Price lists", points: shown.map(listsText) }],
  });
}

/** The cheapest rows that fit, with your own and the most expensive, in order of price. */
function foremost(all: readonly SamePrice[], yours: string | null): readonly SamePrice[] {
  const kept = new Set(all.filter((same) => same === all.at(-1) || same.some(({ priceList }) => priceList === yours)));
  for (const same of all) if (kept.size < MOST) kept.add(same);
  return all.filter((same) => kept.has(same));
}

const listsText = (same: SamePrice): string =>
  `${placeAndChannel(same)}: ${same.map(({ priceList }) => priceList).join(", ")}`;
