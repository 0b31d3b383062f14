import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { CatalogueFiles, SourceFile } from "../core/source.js";

/** Reads a UTF-8 text, without its byte-order mark; every way this can fail is a diagnostic that names the path. */
export function readText(path: string): Outcome<SourceFile> {
  if (path === "") return failure("file.missing", "the file name is empty");
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { ok: false, diagnostics: [folderFault(path)] };
    if (stat.size > MOST_TEXT) return tooLarge(path);
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, diagnostics: [unreadable(path, error as NodeJS.ErrnoException)] };
  }
  return decoded(path, bytes);
}

/** A catalogue, a history or a list of gifts: none is as large, and a text is held whole. */
const MOST_TEXT = 64 * 1024 * 1024;

const tooLarge = (path: string): Outcome<never> =>
  failure(
    "file.too-large",
    `${path} has more than ${MOST_TEXT / 1024 / 1024} MiB, and it is read whole`,
    "name a smaller part of it, or the file that is meant",
  );

/** Bytes as UTF-8 text without its byte-order mark. */
export function decoded(path: string, bytes: Uint8Array): Outcome<SourceFile> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return failure("yaml.encoding", `${path} is UTF-16`, "save it as UTF-8");
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return succeed({ name: path, text });
  } catch {
    return failure("yaml.encoding", `${path} is not UTF-8`, "save it as UTF-8");
  }
}

/** Why a file cannot be read, from what the system says. */
export function unreadable(path: string, { code, message }: NodeJS.ErrnoException): Diagnostic {
  if (code === "ENOENT" || code === "ENOTDIR")
    return { code: "file.missing", severity: "error", message: `there is no file ${path}` };
  const why = code === "EACCES" ? "may not be read" : `cannot be read: ${code ?? message}`;
  return { code: "file.unreadable", severity: "error", message: `${path} ${why}` };
}

/** A folder stands where a file should. */
export const folderFault = (path: string): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${path} is a folder`,
  help: "name a file in it",
});

/** All YAML texts below a folder, named by their path from its parent: `data/prices/us.yaml`. */
export function yamlFiles(folder: string, name = "data"): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const [path, shown] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (entry.isDirectory()) return yamlFiles(path, shown);
      return /\.ya?ml$/.test(entry.name) ? [{ name: shown, text: readFileSync(path, "utf8") }] : [];
    });
}

/** A catalogue file, or every one below a folder. */
export function readCatalogue(path: string): Outcome<CatalogueFiles> {
  if (!isFolder(path)) {
    const read = readText(path);
    return read.ok ? succeed({ files: [read.value], whole: false }) : read;
  }
  try {
    const files = yamlFiles(path, path.replace(/(?<=.)[/\\]+$/, ""));
    if (files.length > 0) return succeed({ files, whole: true });
    return failure("file.missing", `there is no .yaml file in ${path}`);
  } catch (error) {
    return { ok: false, diagnostics: [unreadable(path, error as NodeJS.ErrnoException)] };
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
