import { GRADES } from "../../catalogue/model/model.js";
import { capital } from "../../core/text.js";
import type { Block } from "../../render/blocks.js";
import { gradeWords } from "../../report/grade-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { KnownSource } from "./body.js";
import type { SourcesReport } from "./report.js";

/** The most entries of a source that are printed; more are for programs. */
const MOST = 20;

/** A section for each grade, newest sources first; or one source with the entries that cite it. */
export function sourcesLayout(report: SourcesReport, asked: Asked): Block[] {
  const { bibliography } = report.result;
  const [source] = bibliography;
  const blocks =
    source?.entries === undefined ? GRADES.flatMap(sectionOf(bibliography)) : detail(source, source.entries);
  return answerBlocks(report, asked, { blocks, sure: false });
}

const sectionOf =
  (all: readonly KnownSource[]) =>
  (grade: KnownSource["grade"]): Block[] => {
    const ofGrade = all.filter((source) => source.grade === grade);
    if (ofGrade.length === 0) return [];
    const newest = [...ofGrade].sort((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1));
    const rows = newest.map(({ title, date, cited, id }) => ({ cells: [title, date ?? "undated", String(cited), id] }));
    return [
      {
        kind: "section",
        head: `${grade === "official" ? "Official" : capital(gradeWords(grade))}: ${ofGrade.length}`,
        blocks: [
          {
            kind: "rows",
            caption: `Sources, ${gradeWords(grade)}`,
            columns: [
              { head: "Title" },
              { head: "Date", drop: 2 },
              { head: "Cited", numeric: true, drop: 1 },
              { head: "Id", numeric: true },
            ],
            rows,
          },
        ],
      },
    ];
  };

function detail({ url, note, cited }: KnownSource, entries: NonNullable<KnownSource["entries"]>): Block[] {
  return [
    {
      kind: "rows",
      caption: "What the source is",
      columns: [{ head: "" }, { head: "" }],
      rows: [{ cells: ["address", url ?? "unknown"] }, ...(note === undefined ? [] : [{ cells: ["note", note] }])],
    },
    {
      kind: "rows",
      caption: "What rests on it",
      columns: [{ head: "Entry" }, { head: "Place", drop: 1 }],
      rows: entries.slice(0, MOST).map(({ entry, file, line }) => ({ cells: [entry, `${file}:${line}`] })),
      ...(cited > MOST ? { foot: `${cited - MOST} more are in --json.` } : {}),
    },
  ];
}
