import type { Catalogue, PriceList } from "../catalogue/model/model.js";
import type { Observed } from "../core/date.js";

/**
 * The earliest a list can have been true; one without a day answers from the day its source was seen, and where that is
 * not known either, for any, as an assumption, until a dated one does.
 */
export const firstSeen =
  ({ sources }: Catalogue) =>
  ({ observed, sources: cited }: PriceList): Observed =>
    observed?.earliest ??
    sources
      .filter(({ id }) => cited.includes(id))
      .flatMap(({ date, read }) => date ?? read ?? [])
      .sort()[0] ??
    ("0001-01-01" as Observed);
