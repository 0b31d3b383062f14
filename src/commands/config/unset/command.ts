import { succeed } from "../../../core/diagnostic.js";
import { settingKey } from "../../base/settings.js";
import { optionSet } from "../../base/typed-settings.js";
import { changeCommand } from "../shared/command.js";
import type { UnsetConfigQuery } from "./report.js";

export const unsetCommand = changeCommand<UnsetConfigQuery>({
  query([word = ""], { project = false, asOf }) {
    const option = optionSet(word);
    if (!option.ok) return option;
    return succeed({ query: { key: settingKey(option.value), project, asOf }, option: option.value });
  },
  run: async (...done) => (await import("./report.js")).unsetConfig(...done),
  schema: async () => (await import("./schema.js")).unsetConfigSchema,
});
