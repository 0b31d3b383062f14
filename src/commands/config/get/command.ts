import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { command } from "../../base/command.js";
import { settingKey } from "../../base/settings.js";
import { optionSet } from "../../base/typed-settings.js";
import { valuesOf } from "../read-settings.js";
import { getLayout } from "./layout.js";
import type { GetConfigQuery } from "./report.js";

export const getCommand = command({
  options: [],
  columns: ["key", "value", "origin", "variable", "file", "line"],
  list: "values",
  query([word], { asOf }): Outcome<GetConfigQuery> {
    const option = word === undefined ? undefined : optionSet(word);
    if (option?.ok === false) return option;
    return succeed({ ...present({ key: option && settingKey(option.value) }), asOf, values: [] });
  },
  read: async (query, { configuration }) => succeed({ ...query, values: valuesOf(configuration) }),
  run: async (query, catalogue) => (await import("./report.js")).getConfig(query, catalogue),
  isNo: ({ values }) => values.length === 0,
  layout: getLayout,
  schema: async () => (await import("./schema.js")).getConfigSchema,
});
