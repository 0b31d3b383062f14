import type { Block, Row } from "../../../render/blocks.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import type { GetConfigReport } from "./report.js";

/** A value asked for by its key stands alone, for a script to take as it is; else each setting has a row. */
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
