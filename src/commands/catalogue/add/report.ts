import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { shellLine } from "../../../core/text.js";
import type { StatedMoney } from "../../../pricing/money-limit.js";
import { type Report, report, type Understood } from "../../../report/report.js";
import { counts } from "../check/counts.js";
import type { Surroundings } from "../check/doubt.js";
import { doubtsFor, type Finding, findingOf, isNew } from "../check/report.js";
import type { Kind } from "./parts.js";

/** A package that was seen: a number of coins and its price, in the region's currency if it names none. */
export interface SeenPackage extends StatedMoney {
  readonly coins: number;
}

/** What was seen: the place and packages of a price, or the name and price of a gift. */
export interface AddQuery {
  readonly kind: Kind;
  readonly name?: string;
  readonly region?: string;
  readonly channel?: string;
  readonly packages?: readonly SeenPackage[];
  readonly coins?: number;
  readonly id?: number;
  readonly sourceTitle: string;
  /** The file it is written to. */
  readonly catalogue: string;
  /** The day it was seen. */
  readonly asOf: Day;
}

/** What a file contains from now on. */
interface Written {
  readonly section: "priceLists" | "gifts";
  readonly entry: string;
  readonly source: string;
  readonly file: string;
  /** False if it was known already, so nothing was written. */
  readonly changed: boolean;
}

/** The same, with what is doubtful in the file. */
export interface Added extends Written {
  readonly findings: readonly Finding[];
}

/** The answer of `catalogue add`. */
export type AddReport = Report<Understood<AddQuery>, Added>;

/** What was written, checked together with its file and the catalogue beneath. `ask` is a question that it answers. */
export function added(
  query: AddQuery,
  written: Written,
  ask: readonly string[],
  catalogue: Catalogue,
  around: Surroundings,
): Outcome<AddReport> {
  const { section, entry, file, changed } = written;
  const found = doubtsFor({ files: [file], asOf: query.asOf }, catalogue, around);
  const findings = found.filter(isNew).map(findingOf);
  const thing = `${section === "gifts" ? "The gift" : "The price list"} ${entry} is`;
  const checked = `Checked: ${counts(0, findings.length, found.length - findings.length)}.`;
  const said = {
    answer: changed
      ? sentence(`${thing} in `, { typed: file }, " from now on.")
      : sentence(`${thing} known already: nothing was written.`),
    where: sentence(`Seen on ${query.asOf}. ${checked}`),
    further: [`the whole file: giftworth catalogue check ${shellLine([file])}`],
  };
  const command = [...ask, ...(changed ? ["--catalogue", file] : [])];
  const advice = { kind: "do", text: sentence({ typed: `giftworth ${shellLine(command)}` }), command } as const;
  return succeed(report("add/1", query, { ...written, findings }, catalogue, { said, advice: [advice] }));
}
