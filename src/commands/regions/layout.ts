import { periodText } from "../../core/date.js";
import { shownText } from "../../core/notation.js";
import type { Part } from "../../core/sentence.js";
import { capital, grouped, several } from "../../core/text.js";
import type { Action, Block, Cell, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import { methodName } from "../../report/method-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { KnownRegion } from "./body.js";
import type { RegionsReport } from "./report.js";

/** Everything known about one country, or a row for each with price lists; equal rows are merged. */
export function regionsLayout(report: RegionsReport, asked: Asked): Block[] {
  const { query, result } = report;
  const [one] = result.regions;
  if (query.region === undefined || one === undefined)
    return answerBlocks(report, asked, { blocks: [overview(result.regions)], sure: false });
  return answerBlocks(report, asked, {
    blocks: [detail(one)],
    labelled: one.settledBy.map((text): Action => ({ label: "To settle it", text: [capital(text)] })),
    why:
      one.minimum === null
        ? []
        : [{ kind: "points", head: "Minimum withdrawal", points: one.minimum.claims.map(claimText) }],
  });
}

function overview(known: readonly KnownRegion[]): Block {
  const alike = new Map<string, [KnownRegion, ...KnownRegion[]]>();
  for (const one of known) {
    const { currency, lists, regime, unknown } = one;
    const { low, likely, high } = regime?.rate ?? {};
    const key = [currency, lists.length, low?.amount, likely?.amount, high?.amount, ...unknown].join(" ");
    const row = alike.get(key);
    if (row === undefined) alike.set(key, [one]);
    else row.push(one);
  }
  return {
    kind: "rows",
    caption: "What is known for each country",
    columns: [
      { head: "Country" },
      { head: "Money" },
      { head: "Lists", numeric: true, drop: 1 },
      { head: "Share", drop: 2 },
      { head: "Unknown" },
    ],
    rows: [...alike.values()].map(
      (row): Row => ({
        cells: [
          row.map(({ name, region }) => `${name} (${region})`).join(", "),
          row[0].currency ?? "none",
          String(row[0].lists.length),
          row[0].regime === null ? "unknown" : { percent: row[0].regime.rate.likely },
          row[0].unknown.join(", "),
        ],
      }),
    ),
  };
}

function detail(one: KnownRegion): Block {
  const { regime, rate, lists } = one;
  const rows: (readonly [string, Cell])[] = [
    ["money", one.currency ?? "none of its own"],
    ["share", regime === null ? "unknown" : { text: [{ figure: { percent: regime.rate } }, sinceText(regime)] }],
    ...(rate === undefined ? [] : [["rate", rateText(rate, one.currency)] as const]),
    ...minimumRows(one),
    ...listRows(lists),
  ];
  return {
    kind: "rows",
    caption: "What is known",
    columns: [{ head: "" }, { head: "" }],
    rows: rows.map((cells) => ({ cells })),
  };
}

const sinceText = ({ kind, from }: NonNullable<KnownRegion["regime"]>): string =>
  `, ${kind}${from === null ? "" : `, since ${from}`}`;

const rateText = (rate: NonNullable<KnownRegion["rate"]> | null, currency: string | null): string =>
  rate === null ? "unknown" : `${rate.perUsd.amount} ${currency} for $1, ${periodText(rate.observed)}`;

/** The minimum withdrawal by each method; one row if it is the same by all. */
function minimumRows({ minimums }: KnownRegion): (readonly [string, Cell])[] {
  const label = "minimum withdrawal";
  const same = new Set(minimums.map(({ minimum }) => `${minimum?.low.amount} ${minimum?.high.amount}`)).size === 1;
  if (minimums.length === 0) return [[label, "unknown"]];
  if (same) return [[label, { text: boundsParts(minimums[0]!.minimum) }]];
  return minimums.map(({ method, minimum }, index) => [
    index === 0 ? label : "",
    { text: [`${methodName(method)}: `, ...boundsParts(minimum)] },
  ]);
}

/** The range of a minimum; one figure if sources agree. */
function boundsParts(minimum: KnownRegion["minimums"][number]["minimum"]): Part[] {
  if (minimum === null) return ["unknown"];
  const { low, high } = minimum;
  if (low.amount === high.amount) return [{ figure: { stated: high } }];
  return ["from ", { figure: { stated: low } }, " to ", { figure: { stated: high } }];
}

/** The lists used by default, and the number of others. */
function listRows(lists: KnownRegion["lists"]): (readonly [string, string])[] {
  if (lists.length === 0) return [["price lists", "none known"]];
  const answering = lists.filter((list) => list.answers);
  const others = lists.length - answering.length;
  return [
    ...answering.map(({ priceList, channel }) => `${channelName(channel)}: ${priceList}`),
    ...(others === 0 ? [] : [`${several(others, "other")}: giftworth packages --all`]),
  ].map((text, index) => [index === 0 ? "price lists" : "", text]);
}

function claimText({
  amount,
  diamonds,
  method,
  source,
  doubtful,
}: NonNullable<KnownRegion["minimum"]>["claims"][number]): string {
  const stated = diamonds === undefined ? "" : ` (${several(grouped(diamonds.amount), "diamond")})`;
  const by = method === "any" ? "" : ` by ${method}`;
  return `${shownText({ stated: amount })}${stated}${by} [${source}]${doubtful === undefined ? "" : `; doubtful: ${doubtful}`}`;
}
