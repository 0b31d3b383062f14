import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { command, type Inputs } from "../../base/command.js";
import type { OptionName } from "../../base/options.js";
import { settingBefore, settingKey } from "../../base/settings.js";
import { answerBlocks } from "../../base/skeleton.js";
import { optionSet } from "../../base/typed-settings.js";
import type { Changed } from "../set/report.js";
import type { UnsetConfigQuery, UnsetConfigReport } from "./report.js";

/** A query; once carried out, with the changed file and any other setting of the key. */
type Asked = UnsetConfigQuery & {
  readonly option: OptionName;
  readonly done?: { readonly changed: Changed; readonly before?: string };
};

export const unsetCommand = command({
  options: ["project"],
  columns: ["key", "value", "file"],
  query([word = ""], { project = false, asOf }): Outcome<Asked> {
    const option = optionSet(word);
    return option.ok ? succeed({ key: settingKey(option.value), project, asOf, option: option.value }) : option;
  },
  read: written,
  run: async ({ option: _, done, ...query }, catalogue) =>
    (await import("./report.js")).unsetConfig(query, done!.changed, done!.before, catalogue),
  layout: (report: UnsetConfigReport, asked) => answerBlocks(report, asked, { blocks: [], sure: false }),
  schema: async () => (await import("./schema.js")).unsetConfigSchema,
});

async function written(query: Asked, inputs: Inputs): Promise<Outcome<Asked>> {
  const { option, key, project } = query;
  const file = inputs.settingsFile(project ? "project" : "user");
  if (!file.ok) return file;
  const changed = file.value.isThere ? await inputs.changeSettings(file.value, { kind: "unset", key }) : succeed(false);
  if (!changed.ok) return changed;
  const before = settingBefore(option, file.value.whose, inputs.configuration);
  return succeed({
    ...query,
    done: { changed: { key, value: null, file: file.value.name, changed: changed.value }, ...present({ before }) },
  });
}
