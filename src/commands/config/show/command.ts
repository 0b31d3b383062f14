import { succeed } from "../../../core/diagnostic.js";
import { command } from "../../base/command.js";
import { type Configuration, KEYS, type Origin, settingKey, settingText } from "../../base/settings.js";
import { showLayout } from "./layout.js";
import type { ShownConfigQuery, Value } from "./report.js";

/** Keys that are set beforehand, where nobody says otherwise. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ["format", "table"],
  ["color", "auto"],
]);

export const showCommand = command({
  options: ["origin"],
  columns: ["key", "value", "origin", "variable", "file", "line"],
  list: "values",
  query: (_, { origin = false, asOf }): ReturnType<typeof succeed<ShownConfigQuery>> =>
    succeed({ origin, asOf, values: [] }),
  rates: () => false,
  read: async (query, { configuration }) => succeed({ ...query, values: valuesOf(configuration) }),
  run: async (query, catalogue) => (await import("./report.js")).shownConfig(query, catalogue),
  layout: showLayout,
  schema: async () => (await import("./schema.js")).configSchema,
});

function valuesOf(configuration: Configuration): Value[] {
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
