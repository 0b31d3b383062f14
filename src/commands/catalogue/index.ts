import type { Family } from "../command.js";

/** What can be done with the files that every price and rule stands in. */
export const catalogueFamily: Family = {
  actions: [
    {
      name: "schema",
      words: "",
      summary: "the JSON Schema of catalogue files, or of a report",
      load: async () => (await import("./schema.js")).schemaCommand,
    },
  ],
};
