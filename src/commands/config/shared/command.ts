import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { type Command, command, type Inputs } from "../../base/command.js";
import type { ReportSchema } from "../../base/figure-schema.js";
import type { OptionName, OptionValues } from "../../base/options.js";
import { type SettingsFile, settingBefore } from "../../base/settings.js";
import { answerBlocks } from "../../base/skeleton.js";
import type { Changed, ChangeQuery, ChangeReport } from "./report.js";

/** A question; once carried out, with the change and any setting that takes precedence. */
export interface Change<Query extends ChangeQuery> {
  readonly query: Query;
  readonly option: OptionName;
  readonly done?: { readonly changed: Changed; readonly before?: string };
}

/** What a command that changes a setting has of its own. */
interface Own<Query extends ChangeQuery> {
  readonly startsSettings?: true;
  readonly query: (words: readonly string[], options: OptionValues<"project">) => Outcome<Change<Query>>;
  /** The question with the values that the file gets, if they are known to the catalogue; absent if it loses the key. */
  readonly written?: (
    change: Change<Query>,
    file: SettingsFile,
    inputs: Inputs,
    catalogue: Catalogue,
  ) => Promise<Outcome<Query & { readonly values: readonly string[] }>>;
  readonly run: (
    query: Query,
    changed: Changed,
    before: string | undefined,
    catalogue: Catalogue,
  ) => Promise<Outcome<ChangeReport<Query>>>;
  readonly schema: () => Promise<ReportSchema>;
}

/** A command that changes a setting in the user's file or the project's. */
export const changeCommand = <Query extends ChangeQuery>({ written, run, ...own }: Own<Query>): Command =>
  command({
    options: ["project"],
    columns: ["key", "value", "file"],
    ...own,
    async read(change: Change<Query>, inputs, catalogue): Promise<Outcome<Change<Query>>> {
      const { key, project } = change.query;
      const file = inputs.settingsFile(project ? "project" : "user");
      if (!file.ok) return file;
      const query = await written?.(change, file.value, inputs, catalogue);
      if (query?.ok === false) return query;
      const values = query?.value.values;
      const changed = await changedIn(file.value, key, values, inputs);
      if (!changed.ok) return changed;
      const before = settingBefore(change.option, file.value.whose, inputs.configuration);
      const value = values?.join(", ") ?? null;
      const done = { changed: { key, value, file: file.value.name, changed: changed.value }, ...present({ before }) };
      return succeed({ ...change, ...present({ query: query?.value }), done });
    },
    run: ({ query, done }, catalogue) => run(query, done!.changed, done!.before, catalogue),
    layout: (report, asked) => answerBlocks(report, asked, { blocks: [], sure: false }),
  });

/** Whether the file changed; without values it loses the key, if there is a file. */
async function changedIn(
  file: SettingsFile,
  key: string,
  values: readonly string[] | undefined,
  { changeSettings }: Inputs,
): Promise<Outcome<boolean>> {
  if (values === undefined) return file.isThere ? changeSettings(file, { kind: "unset", key }) : succeed(false);
  const [only = "", ...others] = values;
  return changeSettings(file, { kind: "set", key, value: others.length === 0 ? only : values });
}
