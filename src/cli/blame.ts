import type { OptionName } from "../commands/base/options.js";
import { type Configuration, configuredText, originText, type Setting } from "../commands/base/settings.js";
import type { Diagnostic } from "../core/diagnostic.js";
import { present } from "../core/present.js";

/** Faults that only the catalogue can tell, and the setting each is about. */
const ABOUT: ReadonlyMap<Diagnostic["code"], OptionName> = new Map([
  ["region.unknown", "region"],
  ["model.unknown", "model"],
]);

/** Faults of several things together: which of them were configured is worth knowing. */
const TOGETHER = /^(?:arg\.conflict|prices\.|model\.|rate\.|list\.)/;

/** What stands against an answer, with what the settings behind it have to do with it. */
export function blamed(fault: Diagnostic, applied: Configuration): Diagnostic {
  const setting = applied.find(({ option }) => option === ABOUT.get(fault.code));
  if (setting !== undefined) return placed(fault, setting);
  const configured = TOGETHER.test(fault.code) ? configuredText(applied) : undefined;
  return configured === undefined ? fault : { ...fault, help: [fault.help, configured].filter(Boolean).join("; ") };
}

/** What stands against a file laid over the catalogue, with what names the file where nobody typed it. */
export function blamedFile(fault: Diagnostic, applied: Configuration): Diagnostic {
  const setting = applied.find(({ option }) => option === "catalogue");
  if (setting === undefined || !fault.code.startsWith("file.")) return fault;
  const without = setting.origin.kind === "environment" ? "unset it" : "lay nothing over with --no-config";
  return { ...fault, help: `${originText(setting.origin)} names it; mend that, or ${without}` };
}

/** A value that does not exist is a fault of who wrote it: the file at its place, the environment by its variable. */
function placed(fault: Diagnostic, { origin }: Setting): Diagnostic {
  if (origin.kind === "environment") return { ...fault, message: `${origin.variable}: ${fault.message}` };
  const { at, excerpt } = origin;
  return { ...fault, code: "schema.invalid", at, ...present({ excerpt }) };
}
