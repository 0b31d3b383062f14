import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { type Report, report, type Understood } from "../../../report/report.js";

/** Whose settings? */
export interface ConfigPathQuery {
  readonly project: boolean;
  readonly asOf: Day;
}

export interface ConfigPath {
  readonly file: string;
  /** False before anything is set. */
  readonly isThere: boolean;
}

/** The answer of `config path`. */
export type ConfigPathReport = Report<Understood<ConfigPathQuery>, ConfigPath>;

/** Where settings are kept. */
export function configPath(
  query: ConfigPathQuery,
  { path, isThere }: { readonly path: string; readonly isThere: boolean },
  catalogue: Catalogue,
): Outcome<ConfigPathReport> {
  const where = isThere ? "The file exists." : "The file does not exist yet: giftworth config set writes it.";
  const said = { answer: sentence({ typed: path }), where: sentence(where) };
  return succeed(report("config-path/1", query, { file: path, isThere }, catalogue, { said }));
}
