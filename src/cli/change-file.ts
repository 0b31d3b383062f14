import { type Diagnostic, type Outcome, succeed } from "../core/diagnostic.js";
import { present } from "../core/present.js";
import type { Edit, SourceFile } from "../core/source.js";
import { readYamlText } from "../io/files.js";
import { realPath } from "../io/upward.js";
import type { Terminal } from "./terminal/terminal.js";

/** A file that is to be changed. */
interface ChangedFile {
  readonly path: string;
  /** Its name in messages. */
  readonly name: string;
  /** Its text if it does not exist yet. */
  readonly initial?: string;
}

/**
 * Changes a YAML file (`initial` if it does not exist yet), checks it with `faults` and writes it whole; returns whether
 * it changed. If only the changed text is faulty, the change is at fault and not the file, so the faults have no place.
 */
export async function changeFile(
  { path, name, initial = "" }: ChangedFile,
  edits: readonly Edit[],
  faults: (file: SourceFile) => readonly Diagnostic[],
  terminal: Terminal,
): Promise<Outcome<boolean>> {
  const isThere = realPath(path) !== undefined;
  const there = isThere ? readYamlText(path) : succeed({ name, text: initial });
  if (!there.ok) return there;
  const before: SourceFile = { name, text: there.value.text };
  const { edited } = await import("../catalogue/yaml/edit.js");
  const text = edited(before, edits);
  if (!text.ok) return text;
  const wrong = faults({ name, text: text.value });
  if (wrong.length > 0) {
    const wasWrong = isThere && faults(before).length > 0;
    return { ok: false, diagnostics: wasWrong ? wrong : wrong.map(asTyped) };
  }
  if (text.value === before.text) return succeed(false);
  const { writeText } = await import("../io/write.js");
  const written = await writeText(path, [text.value], true, terminal);
  return written.ok ? succeed(true) : written;
}

/** A fault without its place in the file: that line was never written, the user typed it. */
const asTyped = ({ message, help }: Diagnostic): Diagnostic => ({
  code: "arg.invalid",
  severity: "error",
  message,
  ...present({ help }),
});
