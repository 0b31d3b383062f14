import type { Block } from "../../../render/blocks.js";
import { grouped } from "../../../render/text/figures.js";
import type { Aged } from "../../../report/entry-age.js";
import { placeText } from "../../base/query-and-cells.js";
import { pointsOf } from "../shared/layout-points.js";
import { counts } from "./counts.js";
import type { CheckReport, Finding } from "./report.js";

/** How much was looked at, what is doubtful in it, and what is oldest. */
export function checkLayout({ result: { entries, findings, accepted, oldest } }: CheckReport): Block[] {
  const looked = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const of = (code: Finding["code"]): Finding[] => findings.filter((one) => one.code === code);
  return [
    {
      kind: "title",
      text: `${looked === 1 ? "1 entry" : `${grouped(String(looked))} entries`} checked: ${counts(0, findings.length, accepted.length)}`,
    },
    ...[...new Set(findings.map(({ code }) => code))].map((code) => pointsOf(code, findingText, of(code))),
    ...oldestBlocks(oldest),
  ];
}

function findingText({ message, related, ...at }: Finding): string {
  const [other, ...more] = related;
  const also = other === undefined ? "" : `, and ${placeText(other)}${more.length === 0 ? "" : " and others"}`;
  return `${message} (${placeText(at)}${also})`;
}

/** As many of the oldest as one would look at in a day. */
const MOST_AGED = 12;

function oldestBlocks(oldest: readonly Aged[]): Block[] {
  const undated = oldest.filter(({ day }) => day === null).length;
  const rows = oldest
    .slice(0, MOST_AGED)
    .map(({ entry, day, days, ...at }) => [entry, day ?? "undated", days === null ? "" : String(days), placeText(at)]);
  if (rows.length === 0) return [];
  const more = oldest.length - rows.length;
  const rest = more === 0 ? "" : `${more} more, ${undated} of them undated; --json has them all`;
  return [
    { kind: "title", text: "Oldest of what answers today" },
    { kind: "table", head: ["Entry", "Last seen", "Days ago", "Place"], rows },
    ...(rest === "" ? [] : [{ kind: "note", text: rest } as const]),
  ];
}
