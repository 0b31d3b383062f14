import type { Currency } from "../core/currency.js";
import { least, minus, type Quantity, sum, times } from "../core/quantity.js";
import type { Bound } from "../core/range.js";
import type { Share } from "./share.js";

/** A portion of what is paid: its nominal value, and the share that the creator keeps. */
export interface Portion {
  readonly nominal: Quantity<Currency>;
  readonly share: Share;
  /** `YYYY-MM`: the league part is paid up to its cap in each month. */
  readonly month: string;
}

/** The share of all portions together, unrounded. */
export function grossOf(portions: readonly Portion[], bound: Bound): Quantity<Currency> {
  const months = new Map<string, Portion[]>();
  for (const portion of portions) months.set(portion.month, [...(months.get(portion.month) ?? []), portion]);
  return sum(
    [...months.values()].map((all) => monthGross(all, bound)),
    `share of all months, ${bound}`,
  );
}

function monthGross(portions: readonly Portion[], bound: Bound): Quantity<Currency> {
  const league = leagueOf(portions, bound);
  const rest = portions.map(({ nominal, share }) => restOf(nominal, share, bound));
  return sum(league === undefined ? rest : [...rest, league], `share, ${bound}`);
}

/** Everything but the league part, without a cap. */
function restOf(nominal: Quantity<Currency>, { rate, capped }: Share, bound: Bound): Quantity<Currency> {
  if (capped === undefined || capped.part[bound].exact.isZero()) return times(nominal, rate[bound], `share, ${bound}`);
  const without = minus(rate[bound], capped.part[bound], "rate without the league part");
  return times(nominal, without, "share without the league part");
}

/** The league part of a month, up to its cap; undefined if nothing is paid for the league. */
function leagueOf(portions: readonly Portion[], bound: Bound): Quantity<Currency> | undefined {
  const parts = portions.flatMap(({ nominal, share: { capped } }) =>
    capped === undefined || capped.part[bound].exact.isZero()
      ? []
      : [{ part: times(nominal, capped.part[bound], "league part"), cap: capped.cap }],
  );
  const [first] = parts;
  if (first === undefined) return undefined;
  const all = sum(
    parts.map(({ part }) => part),
    "league part of the month",
  );
  return least(all, first.cap, "league part, at most its cap");
}
