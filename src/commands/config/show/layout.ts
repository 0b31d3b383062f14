import type { Block, Row } from "../../../render/blocks.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import type { ConfigReport, Value } from "./report.js";

/** All keys and their values, on request with origins. */
export function showLayout(report: ConfigReport, asked: Asked): Block[] {
  const { query, result } = report;
  const origin = query.origin || asked.why;
  return answerBlocks(report, asked, {
    blocks: [
      {
        kind: "rows",
        caption: "Settings",
        columns: [{ head: "Key" }, { head: "Value" }, ...(origin ? [{ head: "From" }] : [])],
        rows: result.values.map(
          (one): Row => ({ cells: [one.key, one.value ?? "not set", ...(origin ? [fromText(one)] : [])] }),
        ),
      },
    ],
    sure: false,
  });
}

function fromText({ variable, file, line }: Value): string {
  if (variable !== undefined) return variable;
  return file === undefined ? "built in" : `${file}:${line}`;
}
