import { type Configuration, KEYS, type Origin, settingKey, settingText } from "../base/settings.js";
import type { Value } from "./show/report.js";

/** Built-in values of keys. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ["time-zone", "UTC"],
  ["format", "table"],
  ["color", "auto"],
]);

/** All keys with their values and origins. */
export function valuesOf(configuration: Configuration): Value[] {
  return KEYS.map(({ option }): Value => {
    const key = settingKey(option);
    const setting = configuration.find((one) => one.option === option);
    if (setting === undefined) return { key, value: BUILT_IN.get(key) ?? null, origin: "built-in" };
    return { key, value: settingText(setting), ...whereOf(setting.origin) };
  });
}

const whereOf = (origin: Origin): Pick<Value, "origin" | "variable" | "file" | "line"> =>
  origin.kind === "environment"
    ? { origin: origin.kind, variable: origin.variable }
    : { origin: origin.kind, file: origin.at.file, line: origin.at.line };
