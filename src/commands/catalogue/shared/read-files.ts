import { fail, type Outcome, succeed } from "../../../core/diagnostic.js";
import type { CatalogueFiles } from "../../../core/source.js";
import type { Inputs } from "../../base/command.js";

/** The files of all paths; fails with all that cannot be read. */
export async function readAll(paths: readonly string[], { readCatalogue }: Inputs): Promise<Outcome<CatalogueFiles[]>> {
  const read: Outcome<CatalogueFiles>[] = [];
  for (const path of paths) read.push(await readCatalogue(path));
  const faults = read.flatMap((one) => (one.ok ? [] : one.diagnostics));
  return faults.length > 0 ? fail(...faults) : succeed(read.flatMap((one) => (one.ok ? [one.value] : [])));
}
