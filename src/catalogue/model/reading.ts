import { foldingTo } from "../../core/name.js";
import type { Catalogue, CatalogueSections, Gift, PriceList, Region, Source } from "./model.js";

/** An entry of a section. */
type EntryOf<Name extends keyof CatalogueSections> = CatalogueSections[Name][number];

/** The parts of a catalogue that have been read, and how to find entries without reading a whole section. */
export interface Reading {
  /** The gifts with a name that folds to this. */
  readonly giftsNamed: (folded: string) => readonly Gift[];
  /** The gift with an id, as digits. */
  readonly giftWithId: (id: string) => Gift | undefined;
  /** The price lists of a region, or those without one. */
  readonly priceListsIn: (region: string | undefined) => readonly PriceList[];
  /** The region with an ISO code. */
  readonly regionCoded: (code: string) => Region | undefined;
  /** The sources with these ids, in the order of the catalogue. */
  readonly sourcesWith: (ids: Iterable<string>) => readonly Source[];
  /** The entries of a section that have been made; no fact of an answer comes from another. */
  readonly made: <Name extends keyof CatalogueSections>(section: Name) => readonly EntryOf<Name>[];
}

const inParts = new WeakMap<Catalogue, Reading>();

/** Says how a catalogue is read in parts. */
export function readInParts(catalogue: Catalogue, reading: Reading): Catalogue {
  inParts.set(catalogue, reading);
  return catalogue;
}

/** How a catalogue is read: in parts, or whole like any object. */
export const readingOf = (catalogue: Catalogue): Reading =>
  inParts.get(catalogue) ?? {
    giftsNamed(folded) {
      const isWanted = foldingTo(folded);
      return catalogue.gifts.filter(({ name, also }) => isWanted(name) || also.some(isWanted));
    },
    giftWithId: (wanted) => catalogue.gifts.find(({ id }) => id !== undefined && String(id) === wanted),
    priceListsIn: (region) => catalogue.priceLists.filter((list) => list.region === region),
    regionCoded: (wanted) => catalogue.regions.find(({ code }) => code === wanted),
    sourcesWith(ids) {
      const wanted = new Set(ids);
      return catalogue.sources.filter(({ id }) => wanted.has(id));
    },
    made: (section) => catalogue[section],
  };
