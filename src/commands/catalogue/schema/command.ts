import { failure, succeed } from "../../../core/diagnostic.js";
import type { Document } from "../../base/command.js";

export const schemaCommand: Document = {
  prints: "JSON",
  options: ["report", "narrowed"],
  async text(_, { report, narrowed = false }, { commands }) {
    const { catalogueSchemaText, schemaText } = await import("./print.js");
    if (report !== undefined) return schemaText(report, commands, narrowed);
    if (narrowed)
      return failure("arg.conflict", "--narrowed is about a report", "name one, like --report payout --narrowed");
    return succeed(catalogueSchemaText());
  },
};
