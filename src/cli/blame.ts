import type { OptionName } from "../commands/base/options.js";
import { type Configuration, configuredText, originText, type Setting } from "../commands/base/settings.js";
import type { Diagnostic } from "../core/diagnostic.js";
import { present } from "../core/present.js";

/** Faults that are found only with the catalogue or the zones of the system, and the setting each is about. */
const ABOUT: ReadonlyMap<Diagnostic["code"], OptionName> = new Map([
  ["region.unknown", "region"],
  ["model.unknown", "model"],
  ["zone.unknown", "timeZone"],
]);

/** Faults of several values together: their help names those that came from settings. */
const TOGETHER = /^(?:arg\.conflict|prices\.|model\.|rate\.|list\.)/;

/** A fault of an answer, with the settings that contributed to it. */
export function blamed(fault: Diagnostic, applied: Configuration): Diagnostic {
  const setting = applied.find(({ option }) => option === ABOUT.get(fault.code));
  if (setting !== undefined) return placed(fault, setting);
  const configured = TOGETHER.test(fault.code) ? configuredText(applied) : undefined;
  if (configured === undefined) return fault;
  return { ...fault, help: [fault.help, configured, ...waysOut(fault, applied)].filter(Boolean).join("; ") };
}

/** How to leave out a configured channel that a region has no prices for. */
const waysOut = ({ code }: Diagnostic, applied: Configuration): string[] =>
  applied
    .filter(({ option }) => code === "prices.unknown" && option === "channel")
    .map(({ origin }) => {
      const unset = `giftworth config unset channel${origin.kind === "project" ? " --project" : ""}`;
      return `to leave the channel out: ${origin.kind === "environment" ? `unset ${origin.variable}` : unset}`;
    });

/** A fault of an overlay file, with the setting that names the file if it was not typed. */
export function blamedFile(fault: Diagnostic, applied: Configuration): Diagnostic {
  const setting = applied.find(({ option }) => option === "catalogue");
  if (setting === undefined || !fault.code.startsWith("file.")) return fault;
  const without = setting.origin.kind === "environment" ? "unset it" : "ignore it with --no-config";
  return { ...fault, help: `${originText(setting.origin)} names it; correct that, or ${without}` };
}

/** A fault of a configured value, at its place in the file or with the name of its environment variable. */
function placed(fault: Diagnostic, { origin }: Setting): Diagnostic {
  if (origin.kind === "environment") return { ...fault, message: `${origin.variable}: ${fault.message}` };
  const { at, excerpt } = origin;
  return { ...fault, code: "schema.invalid", at, ...present({ excerpt }) };
}
