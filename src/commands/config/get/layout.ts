import type { Block, Row } from "../../../render/blocks.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import type { GetConfigReport } from "./report.js";

/** The value of a requested key alone, ready for scripts; otherwise a row for each setting. */
export function getLayout(report: GetConfigReport, asked: Asked): Block[] {
  const { query, result, answer } = report;
  if (query.key !== undefined)
    return [
      { kind: "answer", sentence: answer.parts, where: [] },
      { kind: "further", items: [] },
    ];
  const rows = result.values.map((one): Row => ({ cells: [one.key, { name: one.value ?? "" }] }));
  const columns = [{ head: "Key" }, { head: "Value" }];
  return answerBlocks(report, asked, {
    blocks: rows.length === 0 ? [] : [{ kind: "rows", caption: "Settings", columns, rows }],
    sure: false,
  });
}
