import type { Document } from "../../base/command.js";

export const schemaCommand: Document = {
  prints: "JSON",
  options: ["report"],
  examples: ["giftworth catalogue schema", "giftworth catalogue schema --report payout"],
  text: async (_, { report }) => (await import("./print.js")).schemaText(report),
};
