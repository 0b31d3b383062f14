import { type Currency, minorUnits } from "../core/currency.js";
import type { RoundingMode } from "../core/decimal.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { given, type Money, settle } from "../core/quantity.js";

/** An amount of plain decimal text in a currency. */
export interface Amount {
  readonly amount: string;
  readonly currency: Currency;
}

/** A stated amount as money; fails for more decimals than its currency has, so that settling it loses nothing. */
export function statedMoney({ amount, currency }: Amount, rounding: RoundingMode, label: string): Outcome<Money> {
  const scale = minorUnits(currency);
  if ((amount.split(".")[1] ?? "").length > scale)
    return failure("arg.money", `${amount} ${currency} has more decimals than the currency`, `write at most ${scale}`);
  return succeed(settle(given(currency, amount, label), rounding, label));
}
