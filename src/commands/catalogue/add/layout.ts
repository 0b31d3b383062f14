import type { Block } from "../../../render/blocks.js";
import { placeText } from "../../base/cell-texts.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import { pointsOf } from "../shared/layout-points.js";
import type { AddReport } from "./report.js";

/** What was written, and each doubt about the file with its place. */
export function addLayout(report: AddReport, asked: Asked): Block[] {
  const { findings } = report.result;
  const doubts = pointsOf("Doubts", (one) => `${one.message} (${placeText(one)})`, findings);
  return answerBlocks(report, asked, { blocks: findings.length === 0 ? [] : [doubts], sure: false });
}
