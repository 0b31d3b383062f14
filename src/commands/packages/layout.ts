import { grouped, several } from "../../core/text.js";
import type { Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import { isOld } from "../../report/confidence.js";
import { gradeWords } from "../../report/grade-words.js";
import { observedText, seenText } from "../base/cell-texts.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { KnownList, PackagesReport } from "./report.js";

/** A section for each list that is used by default or named; ids for the others. */
export function packagesLayout(report: PackagesReport, asked: Asked): Block[] {
  const { query, result, asOf } = report;
  const whole = query.all === true || query.prices !== undefined || result.lists.every((list) => !list.answers);
  const shown = whole ? result.lists : result.lists.filter((list) => list.answers);
  const others = result.lists.filter((list) => !shown.includes(list));
  return answerBlocks(report, asked, {
    blocks: [...shown.map(listSection), ...(others.length === 0 ? [] : [otherLists(others, asOf)])],
  });
}

function listSection(list: KnownList): Block {
  const { custom, note, even } = list;
  return {
    kind: "section",
    head: `${channelName(list.channel)}: ${list.priceList}`,
    aid: [standing(list), ...(even ? ["one price per coin, but for rounding"] : [])].join(", "),
    blocks: [
      {
        kind: "rows",
        caption: `Packages of ${list.priceList}`,
        columns: [
          { head: "Coins", numeric: true },
          { head: "Price", numeric: true },
          { head: "Per coin", numeric: true },
          { head: "" },
        ],
        rows: [
          ...list.packages.map(
            (one): Row => ({
              cells: [grouped(String(one.coins)), one.price, one.perCoin, one.best && !even ? "best value" : ""],
            }),
          ),
          ...(custom === undefined ? [] : [{ cells: [anyText(custom), "", custom.perCoin, "any amount"] }]),
        ],
      },
      ...(note === undefined ? [] : [{ kind: "note", text: note } as const]),
    ],
  };
}

const anyText = ({ minimum, maximum }: NonNullable<KnownList["custom"]>): string =>
  `${grouped(String(minimum))} to ${grouped(String(maximum))}`;

/** When a list was seen, its grade, and whether it is used by default. */
const standing = (list: KnownList): string =>
  [
    ...(list.derivedFrom === undefined ? [seenText({ ...list, dayEstimated: list.estimated })] : []),
    gradeWords(list.grade),
    ...(list.answers ? ["used by default"] : []),
    ...(list.complete ? [] : ["not all packages are known"]),
  ].join(", ");

function otherLists(lists: readonly KnownList[], asOf: PackagesReport["asOf"]): Block {
  return {
    kind: "section",
    head: `${several(lists.length, "other list")}: --all, or --prices with an id`,
    blocks: [
      {
        kind: "rows",
        caption: "Other price lists",
        columns: [
          { head: "Price list" },
          { head: "Channel" },
          { head: "Seen", drop: 1 },
          { head: "Packages", numeric: true },
        ],
        rows: lists.map(
          (list): Row => ({
            cells: [
              list.priceList,
              channelName(list.channel),
              observedText({ ...list, dayEstimated: list.estimated }),
              String(list.packages.length),
            ],
            ...(list.observed !== null && isOld(list.observed, asOf) ? { flag: "old" as const } : {}),
          }),
        ),
      },
    ],
  };
}
