import type { Block } from "../../../src/render/blocks.js";
import { budget } from "./mock-ups/budget.js";
import { cashoutGermany, cashoutUnclear } from "./mock-ups/cashout.js";
import { compare } from "./mock-ups/compare.js";
import { costLion } from "./mock-ups/cost.js";
import { forecast } from "./mock-ups/forecast.js";
import { models } from "./mock-ups/models.js";
import { offer } from "./mock-ups/offer.js";
import { payoutBrazil, payoutLion } from "./mock-ups/payout.js";
import { reconcile } from "./mock-ups/reconcile.js";
import { tally } from "./mock-ups/tally.js";

/** Answers as layouts may give them, by command; the figures are examples. */
export const MOCK_UPS = {
  "payout-lion": payoutLion,
  "payout-brazil": payoutBrazil,
  "cost-lion": costLion,
  "cashout-germany": cashoutGermany,
  "cashout-unclear": cashoutUnclear,
  forecast,
  budget,
  tally,
  models,
  compare,
  offer,
  reconcile,
} as const satisfies Record<string, readonly Block[]>;
