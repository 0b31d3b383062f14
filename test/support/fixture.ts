import { catalogueFrom } from "../../src/catalogue/load/load.js";
import type { Catalogue } from "../../src/catalogue/model/model.js";
import { type Diagnostic, unwrap } from "../../src/core/diagnostic.js";

/** A source for fixtures to cite. Two lines, so that what follows begins on line 3. */
export const SOURCE = `sources:
  - { id: s, title: S, grade: blog }
`;

/** The catalogue in a text. */
export const catalogueOf = (text: string, over?: Catalogue): Catalogue =>
  unwrap(catalogueFrom([{ name: "t.yaml", text }], over));

/** Every fault of a text; none if it loads. */
export function faultsOf(text: string, over?: Catalogue): readonly Diagnostic[] {
  const outcome = catalogueFrom([{ name: "t.yaml", text }], over);
  return outcome.ok ? [] : outcome.diagnostics;
}

/** A fault in one line: `4:5 schema.missing-key missing key “name”`. */
export const line = ({ at, code, message }: Diagnostic): string => `${at?.line}:${at?.column} ${code} ${message}`;
