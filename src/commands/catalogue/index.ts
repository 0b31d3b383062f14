import type { Family } from "../base/command.js";

/** What can be done with the files that every price and rule stands in. */
export const catalogueFamily: Family = {
  actions: [
    {
      name: "check",
      words: "[file...]",
      summary: "everything wrong or doubtful in catalogue files, with its place, and what is oldest",
      load: async () => (await import("./check/command.js")).checkCommand,
    },
    {
      name: "show",
      words: "[id]",
      summary: "an entry with all it says, its sources and its place; or what there is",
      load: async () => (await import("./show/command.js")).showCommand,
    },
    {
      name: "diff",
      words: "<old> [new]",
      summary: "what two catalogues say differently (one alone: than the built-in), and what that changes",
      load: async () => (await import("./diff/command.js")).diffCommand,
    },
    {
      name: "init",
      words: "[file]",
      summary: "a file of your own to begin with, the sections most people need explained",
      load: async () => (await import("./init/command.js")).initCommand,
    },
    {
      name: "import",
      words: "<kind> <file>",
      summary: "a gift list or coin prices as TikTok's interface returns them, as a file of your own",
      load: async () => (await import("./import/command.js")).importCommand,
    },
    {
      name: "schema",
      words: "",
      summary: "the JSON Schema of catalogue files, or of a report",
      load: async () => (await import("./schema/command.js")).schemaCommand,
    },
  ],
};
