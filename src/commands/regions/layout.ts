import { periodText } from "../../core/date.js";
import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { channelText, factRow } from "../base/query-and-cells.js";
import type { KnownRegion, RegionsReport } from "./report.js";

/** One row for each region with price lists, or all that is known of one. */
export function regionsLayout({ query, asOf, result }: RegionsReport): Block[] {
  return query.region !== undefined
    ? result.regions.flatMap((one) => detail(one, asOf))
    : overview(result.regions, asOf);
}

const overview = (known: readonly KnownRegion[], asOf: string): Block[] => [
  { kind: "title", text: `${known.length} regions with price lists, on ${asOf}` },
  {
    kind: "table",
    head: ["Region", "Name", "Money", "Lists", "Share", "Not known"],
    rows: known.map((one) => [
      one.region,
      one.name,
      one.currency ?? "none",
      String(one.lists.length),
      one.regime === null ? "unknown" : percent(one.regime.rate),
      one.unknown.join(", "),
    ]),
  },
  { kind: "note", text: "giftworth regions CODE shows one, any country of the world" },
];

const rateText = (rate: NonNullable<KnownRegion["rate"]> | null, currency: string | null): string =>
  rate === null ? "unknown" : `${rate.perUsd.amount} ${currency} for 1 USD, ${periodText(rate.observed)}`;

/** One figure where all agree. */
const boundsText = ({ low, high }: NonNullable<KnownRegion["minimum"]>): string =>
  low?.amount === high.amount
    ? figureText(high)
    : `from ${low === null ? "unknown" : figureText(low)} to ${figureText(high)}`;

const claimText = ({
  amount,
  diamonds,
  method,
  source,
  doubtful,
}: NonNullable<KnownRegion["minimum"]>["claims"][number]): string => {
  const stated = diamonds === undefined ? "" : ` (${several(grouped(diamonds.amount), "diamond")})`;
  const by = method === "any" ? "" : ` by ${method}`;
  return `${figureText(amount)}${stated}${by}, ${source}${doubtful === undefined ? "" : `; doubtful: ${doubtful}`}`;
};

function detail(one: KnownRegion, asOf: string): Block[] {
  const { regime, rate } = one;
  const facts: [string, Cell][] = [
    ["money", one.currency ?? "none of its own"],
    ...factRow("banned since", one.bannedSince ?? undefined),
    [regime === null ? "share" : `share, ${regime.kind}`, regime === null ? "unknown" : percent(regime.rate)],
    ["since", regime?.from ?? "the beginning"],
    ...factRow("rate", rate === undefined ? undefined : rateText(rate, one.currency)),
  ];
  return [
    { kind: "title", text: `${one.name} (${one.region}) on ${asOf}` },
    { kind: "facts", rows: facts },
    {
      kind: "points",
      head: "Price lists",
      points:
        one.lists.length === 0
          ? ["none known"]
          : one.lists.map(
              (list) => `${list.priceList}: ${channelText(list.channel)}${list.default ? ", default" : ""}`,
            ),
    },
    {
      kind: "points",
      head: "Smallest withdrawal",
      points: one.minimum === null ? ["unknown"] : [boundsText(one.minimum), ...one.minimum.claims.map(claimText)],
    },
    ...(one.unknown.length === 0 ? [] : [{ kind: "points", head: "Not known", points: one.unknown } as const]),
  ];
}
