import type { Catalogue, PriceList } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import { type Day, firstDayOf, type Observed } from "../core/date.js";
import { failure, type Outcome } from "../core/diagnostic.js";

/**
 * The earliest day of a list. A list without a date counts from the day its source was seen. If that is unknown too,
 * the list is assumed to apply to any day, until a dated one does.
 */
export const firstSeen =
  (catalogue: Catalogue) =>
  ({ observed, sources: cited }: PriceList): Observed =>
    observed?.earliest ??
    readingOf(catalogue)
      .sourcesWith(cited)
      .flatMap(({ date, read }) => date ?? read ?? [])
      .sort()[0] ??
    ("0001-01-01" as Observed);

/** The failure if all lists were first seen after the day. */
export function notYet(
  what: string,
  lists: readonly PriceList[],
  asOf: Day,
  catalogue: Catalogue,
  or = "",
): Outcome<never> {
  const first = lists.map(firstSeen(catalogue)).sort()[0]!;
  return failure(
    "prices.not-yet",
    `${what} is as old as ${asOf}: the first was seen in ${first}`,
    `ask for a date from ${firstDayOf(first)} on${or}`,
  );
}
