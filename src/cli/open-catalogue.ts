import { decompile } from "../catalogue/compiled.js";
import type { Catalogue } from "../catalogue/model/model.js";
import type { Configuration } from "../commands/base/settings.js";
import { fail, type Outcome, succeed } from "../core/diagnostic.js";
import { readCatalogue } from "../io/files.js";
import { blamedFile } from "./blame.js";

/**
 * The built-in catalogue, or folders instead of it, with the user's files laid over it. Parser and schemas are loaded
 * only if needed.
 */
export async function openCatalogue(files: readonly string[], applied: Configuration): Promise<Outcome<Catalogue>> {
  const { default: compiled } = await import("giftworth:catalogue");
  if (files.length === 0) return succeed(decompile(compiled));
  const read = files.map(readCatalogue);
  const faults = read.flatMap((one) => (one.ok ? [] : one.diagnostics.map((fault) => blamedFile(fault, applied))));
  if (faults.length > 0) return fail(...faults);
  const { stacked } = await import("../catalogue/load/overlay.js");
  const given = read.flatMap((one) => (one.ok ? [one.value] : []));
  const { catalogue, faults: wrong } = stacked(given, decompile(compiled));
  return wrong.length > 0 ? { ok: false, diagnostics: wrong } : succeed(catalogue);
}
