import { envelope } from "../../base/figure-schema.js";
import { budget } from "../../budget/schema.js";
import { cashout } from "../../cashout/schema.js";
import { compare } from "../../compare/schema.js";
import { config } from "../../config/show/schema.js";
import { cost } from "../../cost/schema.js";
import { forecast } from "../../forecast/schema.js";
import { gifts } from "../../gifts/schema.js";
import { goal } from "../../goal/schema.js";
import { models } from "../../models/schema.js";
import { quotedPrice } from "../../offer/schema.js";
import { packages } from "../../packages/schema.js";
import { payout } from "../../payout/schema.js";
import { promote } from "../../promote/schema.js";
import { reconcile } from "../../reconcile/schema.js";
import { regions } from "../../regions/schema.js";
import { sources } from "../../sources/schema.js";
import { spent } from "../../spent/schema.js";
import { tally } from "../../tally/schema.js";
import { check } from "../check/schema.js";
import { diff } from "../diff/schema.js";
import { show } from "../show/schema.js";
import { failure } from "./failure.js";

/** Every report by the name of its command. */
export const REPORTS = {
  cost: envelope("cost/1", cost),
  packages: envelope("packages/1", packages),
  gifts: envelope("gifts/1", gifts),
  payout: envelope("payout/1", payout),
  goal: envelope("goal/1", goal),
  promote: envelope("promote/1", promote),
  models: envelope("models/1", models),
  cashout: envelope("cashout/1", cashout),
  compare: envelope("compare/1", compare),
  budget: envelope("budget/1", budget),
  spent: envelope("spent/1", spent),
  offer: envelope("offer/1", quotedPrice),
  forecast: envelope("forecast/1", forecast),
  tally: envelope("tally/1", tally),
  reconcile: envelope("reconcile/1", reconcile),
  regions: envelope("regions/1", regions),
  sources: envelope("sources/1", sources),
  config: envelope("config/1", config),
  check: envelope("check/1", check),
  show: envelope("show/1", show),
  diff: envelope("diff/1", diff),
  failure,
} as const;

export type ReportName = keyof typeof REPORTS;
