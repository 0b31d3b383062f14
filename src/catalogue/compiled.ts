import { inAscii } from "../core/hiding.js";
import { GiftTable, giftText } from "./gift-table.js";
import type { Catalogue } from "./model/model.js";
import { type Reading, readInParts } from "./model/reading.js";

/*
 * The built-in catalogue as the build writes it: a text for each section, so that starting needs neither the YAML parser
 * nor the schemas, and an answer reads only the sections it asks for.
 */

type Part = keyof Catalogue;

/** The text of each section and of the day, JSON except for gifts. */
export type CompiledParts = Readonly<Record<Part, string>>;

/** The same, each to be had when it is needed. */
export type CompiledCatalogue = Readonly<Record<Part, () => string>>;

/** The parts of a checked catalogue, in ASCII. */
export function compile(catalogue: Catalogue): CompiledParts {
  const { gifts, ...rest } = catalogue;
  const texts = Object.entries(rest).map(([name, part]) => [name, inAscii(JSON.stringify(part))]);
  return { ...Object.fromEntries(texts), gifts: giftText(gifts) };
}

/** The catalogue that was compiled, entry for entry; each part is read when it is first asked for. */
export function decompile(compiled: CompiledCatalogue): Catalogue {
  const read: { -readonly [Name in Part]?: Catalogue[Name] } = {};
  let table: GiftTable | undefined;
  const gifts = (): GiftTable => {
    table ??= new GiftTable(compiled.gifts());
    return table;
  };
  const part = <Name extends Part>(name: Name): Catalogue[Name] => {
    read[name] ??= name === "gifts" ? (gifts().all as Catalogue[Name]) : JSON.parse(compiled[name]());
    return read[name] as Catalogue[Name];
  };
  const catalogue = {} as Catalogue;
  for (const name of Object.keys(compiled) as Part[])
    Object.defineProperty(catalogue, name, { enumerable: true, get: () => part(name) });
  const reading: Reading = {
    giftsNamed: (folded) => gifts().named(folded),
    giftWithId: (id) => gifts().withId(id),
    made: (name) => (name === "gifts" ? (table?.made ?? []) : (read[name] ?? [])) as never,
  };
  return readInParts(catalogue, reading);
}
