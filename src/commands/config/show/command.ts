import { succeed } from "../../../core/diagnostic.js";
import { command } from "../../base/command.js";
import { valuesOf } from "../read-settings.js";
import { showLayout } from "./layout.js";
import type { ShownConfigQuery } from "./report.js";

export const showCommand = command({
  options: ["origin"],
  columns: ["key", "value", "origin", "variable", "file", "line"],
  list: "values",
  query: (_, { origin = false, asOf }): ReturnType<typeof succeed<ShownConfigQuery>> =>
    succeed({ origin, asOf, values: [], zones: () => undefined }),
  read: async (query, { configuration, timeZones }) =>
    succeed({ ...query, values: valuesOf(configuration), zones: await timeZones() }),
  run: async (query, catalogue) => (await import("./report.js")).shownConfig(query, catalogue),
  layout: showLayout,
  schema: async () => (await import("./schema.js")).configSchema,
});
