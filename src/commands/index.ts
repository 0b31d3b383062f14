import type { CommandHelp } from "./base/command.js";
import { budgetHelp } from "./budget/help.js";
import { cashoutHelp } from "./cashout/help.js";
import { catalogueHelp } from "./catalogue/help.js";
import { compareHelp } from "./compare/help.js";
import { completionHelp } from "./completion/help.js";
import { configHelp } from "./config/help.js";
import { costHelp } from "./cost/help.js";
import { demoHelp } from "./demo/help.js";
import { forecastHelp } from "./forecast/help.js";
import { giftsHelp } from "./gifts/help.js";
import { goalHelp } from "./goal/help.js";
import { modelsHelp } from "./models/help.js";
import { offerHelp } from "./offer/help.js";
import { packagesHelp } from "./packages/help.js";
import { payoutHelp } from "./payout/help.js";
import { promoteHelp } from "./promote/help.js";
import { reconcileHelp } from "./reconcile/help.js";
import { regionsHelp } from "./regions/help.js";
import { sourcesHelp } from "./sources/help.js";
import { spentHelp } from "./spent/help.js";
import { tallyHelp } from "./tally/help.js";

/** The command that an everyday word is for, like `withdraw`. */
export const commandMeant = (word: string): CommandHelp | undefined =>
  COMMANDS.find(({ also }) => also?.includes(word.toLowerCase()));

/** All commands, in the order of the help: for viewers, for creators, then for both. */
export const COMMANDS: readonly CommandHelp[] = [
  costHelp,
  packagesHelp,
  giftsHelp,
  compareHelp,
  budgetHelp,
  spentHelp,
  offerHelp,
  payoutHelp,
  modelsHelp,
  cashoutHelp,
  forecastHelp,
  goalHelp,
  tallyHelp,
  reconcileHelp,
  promoteHelp,
  regionsHelp,
  sourcesHelp,
  demoHelp,
  catalogueHelp,
  completionHelp,
  configHelp,
];
