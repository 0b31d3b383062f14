import type { Document } from "../command.js";

export const schemaCommand: Document = {
  prints: "JSON",
  options: ["report"],
  examples: ["giftworth catalogue schema", "giftworth catalogue schema --report payout"],
  text: async (_, { report }) => (await import("../../schemas/print.js")).schemaText(report),
};
