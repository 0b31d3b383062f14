import { type CompiledCatalogue, type CompiledParts, decompile } from "../../src/catalogue/compiled.js";
import type { Catalogue } from "../../src/catalogue/model/model.js";

/** A compiled catalogue as the build serves it, and the parts that were read of it. */
export function served(parts: CompiledParts): { readonly catalogue: Catalogue; readonly read: string[] } {
  const read: string[] = [];
  const texts = Object.entries(parts).map(([name, text]) => [
    name,
    () => {
      read.push(name);
      return text;
    },
  ]);
  return { catalogue: decompile(Object.fromEntries(texts) as CompiledCatalogue), read };
}
