import { inAscii } from "../core/unicode.js";
import { giftTable, giftText } from "./gift-table.js";
import { LineTable, lineOf } from "./line-table.js";
import type { Catalogue, PriceList, Region, Source } from "./model/model.js";
import { type Reading, readInParts } from "./model/reading.js";

/*
 * The built-in catalogue in the form the build writes: a text for each section, so that starting needs neither the YAML
 * parser nor the schemas, and an answer reads only the sections it needs.
 */

type Part = keyof Catalogue;

/** The text of each part: lines of entries if most answers need only a few of a section, else JSON. */
export type CompiledParts = Readonly<Record<Part, string>>;

/** The same, each provided when it is needed. */
export type CompiledCatalogue = Readonly<Record<Part, () => string>>;

/** The parts of a checked catalogue, in ASCII. */
export function compile(catalogue: Catalogue): CompiledParts {
  const { gifts, priceLists, regions, sources, ...rest } = catalogue;
  const texts = Object.entries(rest).map(([name, part]) => [name, inAscii(JSON.stringify(part))]);
  return {
    ...Object.fromEntries(texts),
    gifts: giftText(gifts),
    priceLists: priceLists.map((list) => lineOf([list.region ?? NOWHERE], list)).join(""),
    regions: regions.map((region) => lineOf([region.code], region)).join(""),
    sources: sources.map((source) => lineOf([source.id], source)).join(""),
  };
}

/** The key of a price list without a region; a region's key is a text. */
const NOWHERE = 0;

/** The catalogue that was compiled, entry for entry; each part is read when it is first asked for. */
export function decompile(compiled: CompiledCatalogue): Catalogue {
  const asIs = <Entry>(text: string): LineTable<Entry, Entry> => new LineTable(text, (entry: Entry) => entry);
  const gifts = once(() => giftTable(compiled.gifts()));
  const priceLists = once(() => asIs<PriceList>(compiled.priceLists()));
  const regions = once(() => asIs<Region>(compiled.regions()));
  const sources = once(() => asIs<Source>(compiled.sources()));
  const tables = { gifts, priceLists, regions, sources };
  const read: { -readonly [Name in Part]?: Catalogue[Name] } = {};
  const part = (name: Part) => {
    if (name in tables) return tables[name as keyof typeof tables]().all;
    if (!(name in read)) Object.assign(read, { [name]: JSON.parse(compiled[name]()) });
    return read[name];
  };
  const catalogue = {} as Catalogue;
  for (const name of Object.keys(compiled) as Part[])
    Object.defineProperty(catalogue, name, { enumerable: true, get: () => part(name) });
  const reading: Reading = {
    giftsNamed: (folded) => gifts().with(folded),
    giftWithId: (id) =>
      /^\d+$/.test(id)
        ? gifts()
            .with(Number(id))
            .find((gift) => String(gift.id) === id)
        : undefined,
    priceListsIn: (region) => priceLists().with(region ?? NOWHERE),
    regionCoded: (code) => regions().with(code)[0],
    sourcesWith: (ids) => sources().with(...ids),
    made: (name) => (name in tables ? tables[name as keyof typeof tables]().made : (read[name] ?? [])) as never,
  };
  return readInParts(catalogue, reading);
}

/** A value made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
