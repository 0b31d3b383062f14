import type { Family } from "../base/command.js";
import { addHelp } from "./add/help.js";
import { checkHelp } from "./check/help.js";
import { diffHelp } from "./diff/help.js";
import { importHelp } from "./import/help.js";
import { initHelp } from "./init/help.js";
import { schemaHelp } from "./schema/help.js";
import { showHelp } from "./show/help.js";

/** Commands for the files that contain all prices and rules. */
export const catalogueFamily: Family = {
  actions: [checkHelp, showHelp, diffHelp, initHelp, addHelp, importHelp, schemaHelp],
};
