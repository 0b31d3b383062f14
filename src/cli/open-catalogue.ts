import { type Apart, decompile } from "../catalogue/compiled.js";
import type { Catalogue } from "../catalogue/model/model.js";
import type { Configuration } from "../commands/base/settings.js";
import { fail, type Outcome, succeed } from "../core/diagnostic.js";
import { readCatalogue } from "../io/files.js";
import { blamedFile } from "./blame.js";

/**
 * The built-in catalogue, or folders instead of it, with the user's files laid over it. Parser, schemas, rates and
 * Promote are loaded only if needed.
 */
export async function openCatalogue(
  files: readonly string[],
  rates: boolean,
  applied: Configuration,
): Promise<Outcome<Catalogue>> {
  const { default: compiled } = await import("giftworth:catalogue");
  if (files.length === 0) {
    return succeed(rates ? decompile(compiled, await apart()) : withoutRates(compiled));
  }
  const read = files.map(readCatalogue);
  const faults = read.flatMap((one) => (one.ok ? [] : one.diagnostics.map((fault) => blamedFile(fault, applied))));
  if (faults.length > 0) return fail(...faults);
  const { stacked } = await import("../catalogue/load/overlay.js");
  const given = read.flatMap((one) => (one.ok ? [one.value] : []));
  const { catalogue, faults: wrong } = stacked(given, decompile(compiled, await apart()));
  return wrong.length > 0 ? { ok: false, diagnostics: wrong } : succeed(catalogue);
}

const apart = async (): Promise<Apart> => ({
  rates: (await import("giftworth:rates")).default,
  promote: (await import("giftworth:promote")).default,
});

/** A catalogue that throws if its rates are used: that would be a bug, and must not look like an unknown rate. */
const withoutRates = (compiled: Parameters<typeof decompile>[0]): Catalogue => ({
  ...decompile(compiled, { rates: [], promote: [] }),
  get rates(): never {
    throw new RangeError("the exchange rates were not loaded");
  },
  get promote(): never {
    throw new RangeError("what is known of Promote was not loaded");
  },
});
