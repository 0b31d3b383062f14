/* What must not compile: see units.typetest.ts. */
import { command } from "../../src/commands/base/command.js";
import { succeed, unwrap } from "../../src/core/diagnostic.js";
import {
  type BudgetReport,
  bundledCatalogue,
  type Cost,
  type CostQuery,
  type CostReport,
  cost,
  day,
  type ForecastReport,
  type OfferReport,
  type PayoutReport,
  type Report,
  type SpentReport,
  type TallyReport,
} from "../../src/index.js";
import type { Block } from "../../src/render/blocks.js";

const asked: CostQuery = { what: ["Lion"], asOf: day("2026-11-22") };
const answer = unwrap(cost(asked, bundledCatalogue()));

// All of this is meant to compile: a question as its answer repeats it, with the defaults filled in.
export const [named, region, channel]: [readonly string[], string, string | undefined] = [
  answer.query.what,
  answer.query.region,
  answer.query.channel,
];
export const whole: CostReport = answer;
export const widened: Report<object, Cost> = answer;
export const periods = ({ query }: BudgetReport): number => query.periods;
export const currency = ({ query }: OfferReport): string => query.price.currency;
export const file = ({ query }: SpentReport): string => query.export;
export const history = ({ query }: ForecastReport): readonly string[] | undefined => query.history;
export const words = ({ query }: PayoutReport): readonly string[] | undefined => query.what;

// @ts-expect-error the day is the answer's own
answer.query.asOf;
// @ts-expect-error nothing that was not asked
answer.query.budget;
// @ts-expect-error the answer of one question is not that of another
export const other: BudgetReport = answer;
// @ts-expect-error an optional key is not always there
export const left = ({ query }: PayoutReport): readonly string[] => query.what;
// @ts-expect-error the contents of logs are in the result
export const logs = ({ query }: TallyReport): object => query.tallied;
// @ts-expect-error a report is of a question and an answer
export type Half = Report<Cost>;

const cheapest = ({ query, result }: CostReport): Block[] => [
  { kind: "title", text: `${result.cheapest} in ${query.region}` },
];
const spec = {
  options: [],
  columns: [],
  query: () => succeed(asked),
  rates: () => false,
  schema: async () => (await import("../../src/commands/cost/schema.js")).costSchema,
} as const;
command({ ...spec, run: async (query, catalogue) => cost(query, catalogue), layout: cheapest });
command({
  ...spec,
  // @ts-expect-error a layout is of the command's own report
  run: async (query, catalogue) => cost(query, catalogue),
  layout: ({ query }: BudgetReport) => [{ kind: "title", text: String(query.periods) }],
});
