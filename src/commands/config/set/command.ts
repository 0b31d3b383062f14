import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { modelOf } from "../../../payouts/payout-model.js";
import { regionOf } from "../../../regions/region.js";
import { command, type Inputs } from "../../base/command.js";
import type { OptionName } from "../../base/options.js";
import { settingBefore, settingKey } from "../../base/settings.js";
import { answerBlocks } from "../../base/skeleton.js";
import { optionSet, valuesSet } from "../../base/typed-settings.js";
import type { Changed, SetConfigQuery, SetConfigReport } from "./report.js";

/** A query; once carried out, with the changed file and any setting that takes precedence. */
type Asked = SetConfigQuery & {
  readonly option: OptionName;
  readonly done?: { readonly changed: Changed; readonly before?: string };
};

export const setCommand = command({
  options: ["project"],
  startsSettings: true,
  columns: ["key", "value", "file"],
  query([word = "", ...typed], { project = false, asOf }): Outcome<Asked> {
    const option = optionSet(word);
    if (!option.ok) return option;
    const values = valuesSet(option.value, typed);
    if (!values.ok) return values;
    return succeed({ key: settingKey(option.value), values: values.value, project, asOf, option: option.value });
  },
  read: written,
  run: async ({ option: _, done, ...query }, catalogue) =>
    (await import("./report.js")).setConfig(query, done!.changed, done!.before, catalogue),
  layout: (report: SetConfigReport, asked) => answerBlocks(report, asked, { blocks: [], sure: false }),
  schema: async () => (await import("./schema.js")).setConfigSchema,
});

async function written(query: Asked, inputs: Inputs, catalogue: Catalogue): Promise<Outcome<Asked>> {
  const { option, key, project } = query;
  const file = inputs.settingsFile(project ? "project" : "user");
  if (!file.ok) return file;
  const values = option === "catalogue" ? await inputs.pathsIn(file.value, query.values) : known(query, catalogue);
  if (!values.ok) return values;
  const [only = "", ...others] = values.value;
  const value = others.length === 0 ? only : values.value;
  const changed = await inputs.changeSettings(file.value, { kind: "set", key, value });
  if (!changed.ok) return changed;
  const before = settingBefore(option, file.value.whose, inputs.configuration);
  const done = {
    changed: { key, value: values.value.join(", "), file: file.value.name, changed: changed.value },
    ...present({ before }),
  };
  return succeed({ ...query, values: values.value, done });
}

/** The values, with a country as its code; fails if the catalogue does not have the country or model. */
function known({ option, values }: Asked, catalogue: Catalogue): Outcome<readonly string[]> {
  const [value = ""] = values;
  if (option === "region") {
    const region = regionOf(value, catalogue);
    return region.ok ? succeed([region.value.code]) : region;
  }
  if (option !== "model") return succeed(values);
  const model = modelOf(value, catalogue);
  return model.ok ? succeed([model.value.id]) : model;
}
