import type { stacked } from "../../../catalogue/load/overlay.js";
import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../../core/diagnostic.js";
import type { CatalogueFiles } from "../../../core/source.js";
import type { Inputs } from "../../base/command.js";
import type { Surroundings } from "../check/doubt.js";

/** The files of all paths; fails with all that cannot be read. */
export async function readAll(paths: readonly string[], { readCatalogue }: Inputs): Promise<Outcome<CatalogueFiles[]>> {
  const read: Outcome<CatalogueFiles>[] = [];
  for (const path of paths) read.push(await readCatalogue(path));
  const faults = read.flatMap((one) => (one.ok ? [] : one.diagnostics));
  return faults.length > 0 ? fail(...faults) : succeed(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** The catalogue that files make, and what a check has to know of what is around it. */
export interface Examined {
  readonly catalogue: Catalogue;
  readonly around: Surroundings;
  /** Whether every file could be read. */
  readonly readable: boolean;
  readonly faults: readonly Diagnostic[];
}

/** Files laid over the built-in catalogue, or in its place. */
export const examined = async (given: readonly CatalogueFiles[], builtIn: Catalogue): Promise<Examined> =>
  (await examiner(builtIn))(given);

/** The same for a caller that examines files several times. */
export async function examiner(builtIn: Catalogue): Promise<(given: readonly CatalogueFiles[]) => Examined> {
  const { stacked } = await import("../../../catalogue/load/overlay.js");
  return (given) => surrounded(given, stacked(given, builtIn));
}

function surrounded(given: readonly CatalogueFiles[], stack: ReturnType<typeof stacked>): Examined {
  const { catalogue, beneath, around, readable, faults } = stack;
  const surroundings: Surroundings = {
    sketched: around.sketched,
    replaced: [...around.covered, ...(beneath === undefined ? [] : replacedIn(beneath, catalogue))],
    overlays: new Set(given.flatMap(({ files, whole }) => (whole ? [] : files.map(({ name }) => name)))),
    placeIn: around.placeIn,
  };
  return { catalogue, around: surroundings, readable, faults };
}

/** Gifts that have changed. */
function replacedIn(beneath: Catalogue, { gifts }: Catalogue): Surroundings["replaced"] & object {
  const kept = new Set(gifts);
  return beneath.gifts.filter((gift) => !kept.has(gift));
}
