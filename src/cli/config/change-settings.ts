import { dirname } from "node:path";
import type { SettingsFile } from "../../commands/base/settings.js";
import type { Outcome } from "../../core/diagnostic.js";
import type { Edit } from "../../core/source.js";
import { changeFile } from "../change-file.js";
import type { Terminal } from "../terminal/terminal.js";

/** Changes a settings file; fails if it would be invalid afterwards. */
export async function changeSettings(file: SettingsFile, edit: Edit, terminal: Terminal): Promise<Outcome<boolean>> {
  const { path, whose } = file;
  const { makeFolder } = await import("../../io/write.js");
  const made = makeFolder(dirname(path));
  if (!made.ok) return made;
  const { readSettings } = await import("./config-file.js");
  return changeFile(
    { path, name: file.name },
    [edit],
    (text) => {
      const read = readSettings(text, dirname(path), whose);
      return read.ok ? [] : read.diagnostics;
    },
    terminal,
  );
}
