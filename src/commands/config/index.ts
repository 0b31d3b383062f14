import type { Family } from "../base/command.js";

/** What is set once for all questions. */
export const configFamily: Family = {
  actions: [
    {
      name: "show",
      words: "",
      summary: "every value that is set, and with --origin where each comes from",
      load: async () => (await import("./show/command.js")).showCommand,
    },
  ],
};
