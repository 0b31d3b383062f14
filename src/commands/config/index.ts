import type { Family } from "../command.js";

/** What is set once for all questions. */
export const configFamily: Family = {
  actions: [
    {
      name: "show",
      words: "",
      summary: "every value that is set, and with --origin where each comes from",
      load: async () => (await import("./show.js")).showCommand,
    },
  ],
};
