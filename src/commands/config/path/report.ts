import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { type Report, report, type Understood } from "../../../report/report.js";

/** Where is the settings file? */
export interface ConfigPathQuery {
  readonly project: boolean;
  readonly asOf: Day;
}

export interface ConfigPath {
  readonly file: string;
  /** Whether the file exists; false before the first setting. */
  readonly isThere: boolean;
}

/** The report of `config path`. */
export type ConfigPathReport = Report<Understood<ConfigPathQuery>, ConfigPath>;

/** The path of the settings file. */
export function configPath(
  query: ConfigPathQuery,
  { path, isThere }: { readonly path: string; readonly isThere: boolean },
  catalogue: Catalogue,
): Outcome<ConfigPathReport> {
  const where = isThere ? "The file exists." : "The file does not exist yet: giftworth config set writes it.";
  const said = { answer: sentence({ typed: path }), where: sentence(where) };
  return succeed(report("config-path/1", query, { file: path, isThere }, catalogue, { said }));
}
