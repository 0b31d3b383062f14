import type { Region } from "../catalogue/model/model.js";
import { USD } from "../core/currency.js";
import { shownText } from "../core/notation.js";
import { currencyMeant, isPeso } from "../core/typed-money.js";
import type { Remarks, Warning } from "../report/report.js";
import type { StatedMoney } from "./money-limit.js";
import { statedMoney } from "./stated-money.js";

/** In countries that write pesos with a dollar sign: a warning that it was read as US dollars. */
export function dollarRemarks(stated: readonly (StatedMoney | undefined)[], { currency: own }: Region): Remarks {
  if (own === undefined || !isPeso(own)) return {};
  const warnings = stated.flatMap((one): Warning[] => {
    if (one?.sign === undefined || currencyMeant(one, own) !== USD) return [];
    const [dollars, pesos] = [USD, own].map((currency) => statedMoney({ amount: one.amount, currency }, "down", ""));
    if (!dollars!.ok || !pesos!.ok) return [];
    const [read, meant] = [dollars!.value, pesos!.value].map((money) => shownText({ stated: money }));
    return [{ code: "money.dollar-sign", message: `${read} is read as US dollars; pesos are written ${meant}` }];
  });
  return { warnings };
}
