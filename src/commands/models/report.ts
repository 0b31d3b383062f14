import type { Catalogue, PayoutModel, PriceList } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { counted, type Settled, settle, times } from "../../core/quantity.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";
import { defaultBasis, plainBasis } from "../../payouts/basis.js";
import { paidOn } from "../../payouts/payable.js";
import { creatorExchange, shownIn } from "../../pricing/exchange.js";
import { listsKnown } from "../../pricing/price-lists.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { modelsInWords } from "./answer.js";
import { type ModelAnswer, type Models, type ModelsQuery, saidOf } from "./body.js";

export type { Models, ModelsQuery } from "./body.js";

/** The report of `models`. */
export type ModelsReport = Report<Understood<ModelsQuery, "what" | "region">, Models>;

/** The same coins under every model, each with a verdict by the evidence. */
export function models(query: ModelsQuery, catalogue: Catalogue): Outcome<ModelsReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const what = whatOf(query.what ?? ["Lion"], query.asOf, catalogue);
  if (!what.ok) return what;
  const viewers = listsKnown(market.value, query);
  if (!viewers.ok) return viewers;

  const basis = defaultBasis(market.value);
  if (!basis.ok) return basis;

  const { coins, items } = what.value;
  const { lists } = viewers.value;
  const answers = catalogue.payoutModels.map((model) => answerOf(model, coins, lists, market.value));
  const small = answers.some(({ answer }) => answer.payout?.likely.exact.isZero());
  const body: Models = {
    coins,
    items,
    models: answers.map(({ answer, hundred }) => (small ? { ...answer, hundred: hundred() } : answer)),
  };
  const exchange = creatorExchange(query, market.value);
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "models/1",
      { ...query, what: query.what ?? ["Lion"], region: market.value.region.code },
      shown,
      catalogue,
      modelsInWords(shown, basis.value),
      { decided: body.models.flatMap((model) => (model.default ? (saidOf(model)?.likely ?? []) : [])) },
      marketRemarks(market.value, query),
      what.value,
      {
        assumptions: [
          { text: "each model has its own share: a share or an agency in your settings does not apply", source: null },
        ],
      },
      ...answers.map(({ remark }) => ({ assumptions: remark === undefined ? [] : [{ text: remark, source: null }] })),
      { cites: catalogue.payoutModels.flatMap(({ sources }) => sources) },
      viewers.value.remarks,
      exchange?.remarks(),
    ),
  );
}

interface Worked {
  readonly answer: ModelAnswer;
  /** The payout of 100 times as much. */
  readonly hundred: () => ModelAnswer["payout"];
  readonly remark?: string;
}

function answerOf(model: PayoutModel, coins: Settled<"coin">, lists: readonly PriceList[], market: Market): Worked {
  const { id, label, verdict, saidBy, sources } = model;
  const entry = { id, label, verdict, saidBy, default: model.default, source: sources[0]! };
  const basis = plainBasis(model, market);
  const paid = basis.ok ? paidOn(basis.value, { coins }, lists) : basis;
  if (!basis.ok || !paid.ok) return { answer: { ...entry, diamonds: null, payout: null }, hundred: () => null };
  const { diamonds = null, received, spent } = paid.value;
  const hundred = (): ModelAnswer["payout"] => {
    const many = settle(times(coins, HUNDRED, "100 times the coins"), "down", "coins");
    const more = paidOn(basis.value, { coins: many }, lists);
    return more.ok ? more.value.received.net : null;
  };
  const remark =
    spent === undefined ? undefined : `the model ${id} starts from the price of the coins in ${spent.priceList}`;
  return { answer: { ...entry, diamonds, payout: received.net }, hundred, ...present({ remark }) };
}

const HUNDRED = counted("count", 100, "a hundred");
