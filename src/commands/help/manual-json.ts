import { FORMATS } from "../../render/formats.js";
import type { Json } from "../../render/json.js";
import { toJson } from "../../render/json.js";
import type { CommandHelp } from "../base/command.js";
import { COMMON } from "../base/options.js";
import { EXPLAINED } from "./error-codes.js";
import { EXIT_CODES } from "./exit-codes.js";
import { groups } from "./groups.js";
import { entriesOf, optionEntry, type Program } from "./manual.js";
import { PURPOSE } from "./overview.js";
import { FILES, VARIABLES } from "./surroundings.js";
import { TOPICS } from "./topics.js";
import { VALUE_TYPES } from "./value-types.js";

/** The help as data, `help/1`; with a subject, only the command with its actions, the topic or the code. */
export async function manualOf({ commands, generatedBy }: Program, subject?: string): Promise<Json> {
  const isMeant = (name: string): boolean =>
    subject === undefined || name === subject || name.startsWith(`${subject} `);
  const reports = await reportsOf(commands);
  const entries = await entriesOf(commands);
  return toJson({
    report: "help/1",
    generatedBy,
    summary: PURPOSE,
    groups: groups.map(([name, title]) => ({ name, title })),
    commands: entries
      .filter(({ name }) => isMeant(name))
      .map(({ common, ...entry }) => ({
        ...entry,
        commonOptions: common.map(({ name }) => name),
        report: reports.get(entry.name) ?? null,
      })),
    commonOptions: COMMON.map(optionEntry),
    types: Object.entries(VALUE_TYPES).map(([name, summary]) => ({ name, summary })),
    formats: FORMATS.map(({ name, endings, summary }) => ({ name, endings, summary })),
    exitCodes: EXIT_CODES,
    variables: VARIABLES.map(({ name, summary }) => ({ name, summary })),
    files: FILES.map(({ name, summary }) => ({ name, summary })),
    topics: [...TOPICS].filter(([name]) => isMeant(name)).map(([name, text]) => ({ name, text })),
    codes: EXPLAINED.filter(({ code }) => isMeant(code)),
  });
}

/** The report of each command, by full names; documents have none. */
async function reportsOf(
  commands: readonly CommandHelp[],
  path: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    commands.map(async ({ name, load }): Promise<readonly (readonly [string, string])[]> => {
      const command = await load();
      if ("actions" in command) return [...(await reportsOf(command.actions, [...path, name]))];
      if (!("schema" in command)) return [];
      return [[[...path, name].join(" "), (await command.schema()).shape.report.value]];
    }),
  );
  return new Map(found.flat());
}
