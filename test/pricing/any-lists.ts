import fc from "fast-check";
import type { PriceList } from "../../src/catalogue/model/model.js";
import { currencyOf } from "../../src/core/currency.js";
import { observedOf } from "../../src/core/date.js";

const year = fc.constantFrom("2023", "2024-05", "2025-06-07", "2026");

const packages = fc.uniqueArray(
  fc.record({ coins: fc.integer({ min: 1, max: 4 }), price: fc.constantFrom("1", "1.00", "2", "3", "30") }),
  { selector: ({ coins }) => coins, minLength: 1, maxLength: 3 },
);

/** Few enough places, days and prices that lists often ought to agree, and often do not; each is at the line of its number. */
export const anyLists = fc
  .array(
    fc.record({
      region: fc.constantFrom("US", undefined),
      channel: fc.constantFrom("web", "ios"),
      days: fc.option(fc.tuple(year, year), { nil: undefined }),
      packages,
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ days, packages: of, region, channel }, line): PriceList => {
      const at = { file: "t.yaml", line, column: 1 };
      const [earliest, latest] = [...(days ?? [])].sort();
      const seen = { observed: { earliest: observedOf(earliest ?? "")!, latest: observedOf(latest ?? "")! } };
      return {
        id: `l${line}`,
        at,
        ...(region === undefined ? {} : { region }),
        channel: channel as PriceList["channel"],
        currency: currencyOf("USD")!,
        ...(days === undefined ? {} : seen),
        estimated: false,
        default: false,
        complete: true,
        packages: of.map((one) => ({ ...one, at })),
        sources: ["s"],
      };
    }),
  );

/** Whether two lists ought to agree: one place, and a year in common. */
export function oughtToAgree(a: PriceList, b: PriceList): boolean {
  if (a.region !== b.region || a.channel !== b.channel) return false;
  if (a.observed === undefined || b.observed === undefined) return a.region !== undefined;
  const yearsOf = ({ observed }: PriceList): number[] => {
    const [from, until] = [observed!.earliest, observed!.latest].map((day) => Number(day.slice(0, 4)));
    return Array.from({ length: until! - from! + 1 }, (_, index) => from! + index);
  };
  return yearsOf(a).some((one) => yearsOf(b).includes(one));
}

/** Whether one price buys two numbers of coins, or one number has two prices. */
export const contradict = (a: PriceList, b: PriceList): boolean =>
  a.packages.some((mine) =>
    b.packages.some((theirs) => (Number(mine.price) === Number(theirs.price)) !== (mine.coins === theirs.coins)),
  );
