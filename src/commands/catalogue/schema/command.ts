import type { Document } from "../../base/command.js";

export const schemaCommand: Document = {
  prints: "JSON",
  options: ["report"],
  text: async (_, { report }, { commands }) => (await import("./print.js")).schemaText(report, commands),
};
