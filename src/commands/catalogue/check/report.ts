import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Diagnostic, type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import type { Place } from "../../../core/source.js";
import { grouped } from "../../../core/text.js";
import { type Age, firstWithin } from "../../../report/age.js";
import { type SectionName, sectionsOf } from "../../../report/catalogue-entry.js";
import { type Aged, ages, isBefore, staleText } from "../../../report/entry-age.js";
import { type Remarks, type Report, report, type Understood } from "../../../report/report.js";
import { counts } from "./counts.js";
import type { Doubt, Surroundings } from "./doubt.js";
import { doubt } from "./doubt.js";
import { doubts } from "./doubts.js";

/** Which entries are doubtful, and which are old? */
export interface CheckQuery {
  /** Limits the check to these files; everything is checked if left out. */
  readonly files?: readonly string[];
  /** The age after which an entry is doubtful. */
  readonly maxAge?: Age;
  readonly asOf: Day;
}

/** A doubt about a valid entry. */
export interface Finding extends Place {
  readonly code: Diagnostic["code"];
  readonly severity: "warning";
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
}

export interface Check {
  /** Numbers of entries checked, by section. */
  readonly entries: Readonly<Record<SectionName, number>>;
  /** New doubts. */
  readonly findings: readonly Finding[];
  /** Doubts accepted as known facts. */
  readonly accepted: readonly (Finding & { readonly reason: string })[];
  /** The ages of entries in use on the day, oldest first, undated last. */
  readonly oldest: readonly Aged[];
}

/** The report of `catalogue check`. */
export type CheckReport = Report<Understood<CheckQuery>, Check>;

/** All doubts about a catalogue without faults, and the ages of its entries. */
export function check(query: CheckQuery, catalogue: Catalogue, around?: Surroundings): Outcome<CheckReport> {
  const mine = concerning(query.files);
  const found = doubtsFor(query, catalogue, around);
  const findings = found.filter(isNew).map(findingOf);
  const accepted = found.flatMap((one) =>
    one.accepted === undefined ? [] : [{ ...findingOf(one), reason: one.accepted }],
  );
  const entries = sectionsOf(catalogue).map(([name, all]) => [name, all.filter(({ at }) => mine(at)).length]);
  const oldest = ages(catalogue, query.asOf).filter(mine);
  const body: Check = { entries: Object.fromEntries(entries), findings, accepted, oldest };
  return succeed(report("check/1", query, body, catalogue, checkInWords(body, query.asOf)));
}

/** One sentence with the numbers of entries checked and of doubts. */
function checkInWords({ entries, findings, accepted }: Check, asOf: Day): Remarks {
  const looked = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const all = looked === 1 ? "1 entry" : `${grouped(String(looked))} entries`;
  return {
    said: {
      answer: sentence(`${all} checked: ${counts(0, findings.length, accepted.length)}.`),
      where: sentence(`${asOf}.`),
    },
  };
}

/** Whether a doubt is not accepted yet. */
export const isNew = ({ accepted }: Doubt): boolean => accepted === undefined;

/** A doubt as a report lists it. */
export function findingOf({ code, message, at, related = [] }: Doubt): Finding {
  const others = related.map((one) => ({ message: one.message, ...one.at }));
  return { code, severity: "warning", message, ...at!, related: others };
}

/** The doubts that concern the files of a query, each placed in one of them. */
export function doubtsFor(query: CheckQuery, catalogue: Catalogue, around?: Surroundings): Doubt[] {
  const mine = concerning(query.files);
  const found: Doubt[] = [...doubts(catalogue, query.asOf, around), ...stale(query, catalogue)];
  return found.flatMap((one) => {
    if (one.at === undefined || mine(one.at)) return [one];
    const [own] = one.related?.filter(({ at }) => mine(at)) ?? [];
    if (own === undefined) return [];
    const related = one.related!.map((other) => (other === own ? { at: one.at!, message: "the other one" } : other));
    // A reason in another file does not accept a doubt in these.
    const { accepted: _, ...told } = one;
    return [{ ...told, at: own.at, related }];
  });
}

const concerning = (files: readonly string[] | undefined): ((place: { readonly file: string }) => boolean) => {
  const named = new Set(files);
  return ({ file }) => files === undefined || named.has(file);
};

function stale({ maxAge, asOf }: CheckQuery, catalogue: Catalogue): Diagnostic[] {
  if (maxAge === undefined) return [];
  const first = firstWithin(maxAge, asOf);
  return ages(catalogue, asOf)
    .filter((aged) => isBefore(aged, first))
    .map((aged) =>
      doubt("catalogue.stale", staleText(aged), { file: aged.file, line: aged.line, column: aged.column }),
    );
}
