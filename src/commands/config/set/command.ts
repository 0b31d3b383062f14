import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { type FindTimeZone, zoneNamed } from "../../../core/time-zone.js";
import { modelOf } from "../../../payouts/payout-model.js";
import { regionOf } from "../../../regions/region.js";
import { settingKey } from "../../base/settings.js";
import { optionSet, valuesSet } from "../../base/typed-settings.js";
import { type Change, changeCommand } from "../shared/command.js";
import type { SetConfigQuery } from "./report.js";

export const setCommand = changeCommand<SetConfigQuery>({
  startsSettings: true,
  query([word = "", ...typed], { project = false, asOf }) {
    const option = optionSet(word);
    if (!option.ok) return option;
    const values = valuesSet(option.value, typed);
    if (!values.ok) return values;
    const query = { key: settingKey(option.value), values: values.value, project, asOf };
    return succeed({ query, option: option.value });
  },
  async written(change, file, { pathsIn, timeZones }, catalogue) {
    const { query, option } = change;
    const values =
      option === "catalogue" ? await pathsIn(file, query.values) : known(change, catalogue, await timeZones());
    return values.ok ? succeed({ ...query, values: values.value }) : values;
  },
  run: async (...done) => (await import("./report.js")).setConfig(...done),
  schema: async () => (await import("./schema.js")).setConfigSchema,
});

/** The values, with a country as its code; fails if there is no such country, model or time zone. */
function known(
  { option, query: { values } }: Change<SetConfigQuery>,
  catalogue: Catalogue,
  zones: FindTimeZone,
): Outcome<readonly string[]> {
  const [value = ""] = values;
  if (option === "region") {
    const region = regionOf(value, catalogue);
    return region.ok ? succeed([region.value.code]) : region;
  }
  if (option === "timeZone") {
    const zone = zoneNamed(value, zones);
    return zone.ok ? succeed([zone.value.name]) : zone;
  }
  if (option !== "model") return succeed(values);
  const model = modelOf(value, catalogue);
  return model.ok ? succeed([model.value.id]) : model;
}
