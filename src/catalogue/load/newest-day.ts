import { type Day, dayOf, type Observed } from "../../core/date.js";
import type { CatalogueSections } from "../model/model.js";

/** The newest whole day on which anything in a catalogue was seen or published; `undefined` if no entry has one. */
export function newestDay({ sources, priceLists, gifts, promote, rates }: CatalogueSections): Day | undefined {
  const seen: readonly (Observed | undefined)[] = [
    ...sources.flatMap(({ date, read }) => [date, read]),
    ...priceLists.map(({ observed }) => observed?.latest),
    ...gifts.map((gift) => gift.seen),
    ...promote.map(({ observed }) => observed),
    ...rates.map(({ day }) => day),
  ];
  return seen
    .flatMap((one) => (one === undefined ? [] : (dayOf(one) ?? [])))
    .sort()
    .at(-1);
}
