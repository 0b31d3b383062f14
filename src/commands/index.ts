import { budgetCommand } from "./budget.js";
import { cashoutCommand } from "./cashout.js";
import { catalogueCommand } from "./catalogue.js";
import type { Command, Document } from "./command.js";
import { compareCommand } from "./compare.js";
import { costCommand } from "./cost.js";
import { forecastCommand } from "./forecast.js";
import { giftsCommand } from "./gifts.js";
import { goalCommand } from "./goal.js";
import { modelsCommand } from "./models.js";
import { packagesCommand } from "./packages.js";
import { payoutCommand } from "./payout.js";
import { regionsCommand } from "./regions.js";
import { sourcesCommand } from "./sources.js";

/** Every command, in the order of the help: the viewer's questions, the creator's, then what both ask. */
export const COMMANDS: readonly (Command | Document)[] = [
  costCommand,
  packagesCommand,
  giftsCommand,
  compareCommand,
  budgetCommand,
  payoutCommand,
  modelsCommand,
  cashoutCommand,
  forecastCommand,
  goalCommand,
  regionsCommand,
  sourcesCommand,
  catalogueCommand,
];
