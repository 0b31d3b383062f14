import { didYouMean } from "../core/closest.js";
import { failure } from "../core/diagnostic.js";
import type { Document } from "./command.js";

const ACTIONS = ["schema"];

export const catalogueCommand: Document = {
  name: "catalogue",
  summary: "the JSON Schema of catalogue files, or of a report",
  words: "<action>",
  options: ["report"],
  examples: ["giftworth catalogue schema", "giftworth catalogue schema --report payout"],
  async text([action = ""], { report }) {
    if (!ACTIONS.includes(action)) {
      const help = didYouMean(action, ACTIONS) ?? `actions are ${ACTIONS.join(", ")}`;
      return failure("arg.invalid", `there is no action “${action}” of catalogue`, help);
    }
    return (await import("../schemas/print.js")).schemaText(report);
  },
};
