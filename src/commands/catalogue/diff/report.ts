import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { several } from "../../../core/text.js";
import { type Remarks, type Report, report, type Understood } from "../../../report/report.js";
import { type Change, changes } from "./changes.js";
import { type BasketRow, basket } from "./reference-basket.js";

/** What has changed between two catalogues, and which figures change as a result? */
export interface DiffQuery {
  /** The paths of the two catalogues; the built-in one if left out. */
  readonly from?: string;
  readonly to?: string;
  readonly asOf: Day;
}

export interface Diff {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly changes: readonly Change[];
  /** Items of the basket whose cost or payout differs, in every region and channel with prices. */
  readonly basket: readonly BasketRow[];
  /** The number of items compared. */
  readonly compared: number;
}

/** The report of `catalogue diff`. */
export type DiffReport = Report<Understood<DiffQuery>, Diff>;

/** How a catalogue differs from an earlier one, and the reference basket under both. */
export function diff(query: DiffQuery, after: Catalogue, before: Catalogue): Outcome<DiffReport> {
  const found = changes(before, after);
  const count = (kind: Change["change"]): number => found.filter(({ change }) => change === kind).length;
  // Without changed entries no figure can change.
  const rows = found.length === 0 ? [] : basket(before, after, query.asOf);
  const affected = rows.filter((row) => row.affected);
  const body: Diff = {
    added: count("added"),
    changed: count("changed"),
    removed: count("removed"),
    changes: found,
    basket: affected,
    compared: rows.length,
  };
  const [model] = after.payoutModels.filter((one) => one.default);
  const paid = affected.some(({ creatorNets: { from, to } }) => from !== null || to !== null);
  const estimate = `payouts are estimates by the payout model ${model?.id}: TikTok publishes no fixed rate`;
  const assumptions = paid && model !== undefined ? [{ text: estimate, source: model.sources[0] ?? null }] : [];
  return succeed(report("diff/1", query, body, together(before, after), diffInWords(body), { assumptions }));
}

/** One sentence with the numbers of changed entries and of basket items that differ. */
function diffInWords({ added, changed, removed, changes: all, basket: affected, compared }: Diff): Remarks {
  const counts = [
    [added, "added"],
    [changed, "changed"],
    [removed, "removed"],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const same = several(compared - affected.length, "item");
  return {
    said: {
      answer: sentence(all.length === 0 ? "Nothing has changed." : `Entries: ${said.join(", ")}.`),
      where: sentence(
        ...(compared === 0 ? [] : [`${same} of ${compared} in the basket cost and earn the same as before.`]),
      ),
    },
  };
}

/** A catalogue with the sources of both, since the report cites figures of both. */
function together(before: Catalogue, after: Catalogue): Catalogue {
  const known = new Set(after.sources.map(({ id }) => id));
  return { ...after, sources: [...after.sources, ...before.sources.filter(({ id }) => !known.has(id))] };
}
