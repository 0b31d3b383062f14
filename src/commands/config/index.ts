import type { Family } from "../base/command.js";
import { showHelp } from "./show/help.js";

/** What is set once for all questions. */
export const configFamily: Family = {
  actions: [showHelp],
};
