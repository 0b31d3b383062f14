import type { Family } from "../base/command.js";
import { getHelp } from "./get/help.js";
import { pathHelp } from "./path/help.js";
import { setHelp } from "./set/help.js";
import { showHelp } from "./show/help.js";
import { unsetHelp } from "./unset/help.js";

/** Commands for settings. */
export const configFamily: Family = {
  actions: [setHelp, getHelp, unsetHelp, showHelp, pathHelp],
};
