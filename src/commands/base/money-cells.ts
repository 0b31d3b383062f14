import type { Money } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { plainMoney } from "../../pricing/exchange.js";
import type { Cell } from "../../render/blocks.js";

type Figure = Money | Range<Money>;

/** A cell for money, and one for the same in another currency if it is known in one. */
export function moneyCells(money: Figure, cell: (one: Figure) => Cell = (one) => one): readonly Cell[] {
  const other = "likely" in money ? otherRange(money) : money.in;
  const own = "likely" in money ? range((bound) => plainMoney(money[bound])) : plainMoney(money);
  return other === undefined ? [cell(own)] : [cell(own), cell(other)];
}

function otherRange({ low, likely, high }: Range<Money>): Range<Money> | undefined {
  if (low.in === undefined || likely.in === undefined || high.in === undefined) return undefined;
  return { low: low.in, likely: likely.in, high: high.in };
}
