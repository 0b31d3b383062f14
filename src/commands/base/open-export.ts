import { fail, type Outcome } from "../../core/diagnostic.js";
import type { PersonalExport } from "../../readers/export/records.js";
import type { Inputs } from "./command.js";

/** TikTok's data export, read from its zip, its JSON file or the folder it was unpacked to. */
export async function exportAt(path: string, inputs: Inputs): Promise<Outcome<PersonalExport>> {
  const { EXPORT_FILES, readExport } = await import("../../readers/export/export.js");
  const read = await inputs.readBytes(path);
  if (read.ok) return readExport(read.value);
  const [fault] = read.diagnostics;
  if (fault?.code === "file.missing")
    return fail({ ...fault, help: "giftworth help export: how to get it from TikTok" });
  if (fault?.code !== "file.unreadable") return read;
  // The path may be a folder. If it is not, no file is found below it and the first fault is reported.
  for (const name of EXPORT_FILES) {
    const within = await inputs.readBytes(`${path.replace(/[/\\]+$/, "")}/${name}`);
    if (within.ok) return readExport(within.value);
  }
  const help = `name its ${EXPORT_FILES[0]}; if it has .txt files, ask for the export again with JSON as its file format`;
  return fail({ ...fault, help });
}
