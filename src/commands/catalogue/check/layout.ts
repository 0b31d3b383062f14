import { present } from "../../../core/present.js";
import type { Block } from "../../../render/blocks.js";
import type { Aged } from "../../../report/entry-age.js";
import { placeText } from "../../base/cell-texts.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import { pointsOf } from "../shared/layout-points.js";
import type { CheckReport, Finding } from "./report.js";

/** The number of entries checked, the doubts, and the oldest entries. */
export function checkLayout(report: CheckReport, asked: Asked): Block[] {
  const { findings, oldest } = report.result;
  const of = (code: Finding["code"]): Finding[] => findings.filter((one) => one.code === code);
  return answerBlocks(report, asked, {
    blocks: [
      ...[...new Set(findings.map(({ code }) => code))].map((code) => pointsOf(code, findingText, of(code))),
      ...oldestBlocks(oldest),
    ],
    sure: false,
  });
}

function findingText({ message, related, ...at }: Finding): string {
  const [other, ...more] = related;
  const also = other === undefined ? "" : `, and ${placeText(other)}${more.length === 0 ? "" : " and others"}`;
  return `${message} (${placeText(at)}${also})`;
}

/** The most old entries shown, about as many as one can review in a day. */
const MOST_AGED = 12;

function oldestBlocks(oldest: readonly Aged[]): Block[] {
  const undated = oldest.filter(({ day }) => day === null).length;
  const rows = oldest
    .slice(0, MOST_AGED)
    .map(({ entry, day, days, ...at }) => [entry, day ?? "undated", days === null ? "" : String(days), placeText(at)]);
  if (rows.length === 0) return [];
  const more = oldest.length - rows.length;
  return [
    {
      kind: "section",
      head: "Oldest entries in use today",
      blocks: [
        {
          kind: "rows",
          caption: "The oldest entries",
          columns: [
            { head: "Entry" },
            { head: "Last seen" },
            { head: "Days ago", numeric: true, drop: 1 },
            { head: "Place", drop: 2 },
          ],
          rows: rows.map((cells) => ({ cells })),
          ...present({ foot: more === 0 ? undefined : `${more} more, ${undated} undated: --json has them all.` }),
        },
      ],
    },
  ];
}
