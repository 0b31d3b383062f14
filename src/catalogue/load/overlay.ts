import type { CatalogueFiles } from "../../core/source.js";
import type { Catalogue } from "../model/model.js";
import { type Examined, examine, join } from "./load.js";

export { LARGEST } from "../yaml/limits.js";
export { inOrder, withExcerpts } from "./load.js";

/**
 * The readable parts of files, laid over each other. At the bottom is the built-in catalogue, or instead of it the
 * folders among the files, each of which is a complete catalogue.
 */
export function stacked(given: readonly CatalogueFiles[], builtIn: Catalogue): Examined {
  const [wholes, overlays] = [true, false].map((whole) =>
    given.filter((one) => one.whole === whole).flatMap(({ files }) => files),
  );
  if (wholes!.length === 0) return examine(overlays!, builtIn);
  const base = examine(wholes!);
  if (overlays!.length === 0) return base;
  const top = examine(overlays!, base.catalogue);
  return {
    catalogue: top.catalogue,
    beneath: base.catalogue,
    around: {
      sketches: [...base.around.sketches, ...top.around.sketches],
      sketched: join([base.around.sketched, top.around.sketched]),
      covered: [...base.around.covered, ...top.around.covered],
      placeIn: (entry) => top.around.placeIn(entry) ?? base.around.placeIn(entry),
    },
    readable: base.readable && top.readable,
    faults: [...base.faults, ...top.faults],
  };
}
