import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { CatalogueFiles, SourceFile } from "../core/source.js";
import { fileAt, unreadable } from "./file-at.js";

const MIB = 1024 * 1024;

/** The limit for texts that are read whole, far above any that a person writes or copies from a web page. */
const MOST_TEXT = 64 * MIB;

/** The limit of the catalogue's reader for one file. */
export const MOST_YAML = MIB;

/** The UTF-8 text of a file, without its byte-order mark; every failure is a diagnostic that names the path. */
export function readText(path: string): Outcome<SourceFile> {
  return readWithin(path, MOST_TEXT, (most) => tooLarge(path, most));
}

/** The text of a YAML file; fails if it is larger than its reader accepts. */
export function readYamlText(path: string): Outcome<SourceFile> {
  return readWithin(path, MOST_YAML, () => yamlTooLarge(path));
}

/** The text of a file up to a limit. Nothing beyond it is read: a file has a size, a pipe is closed at the limit. */
function readWithin(path: string, most: number, refused: (most: number) => Diagnostic): Outcome<SourceFile> {
  const there = fileAt(path);
  if (!there.ok) return there;
  try {
    const bytes = bytesWithin(path, most);
    return bytes === undefined ? fail(refused(most)) : decoded(path, bytes);
  } catch (error) {
    return fail(unreadable(path, error as NodeJS.ErrnoException));
  }
}

const CHUNK = 64 * 1024;

function bytesWithin(path: string, most: number): Buffer | undefined {
  const fd = openSync(path, "r");
  try {
    const stat = fstatSync(fd);
    if (stat.isFile() && stat.size > most) return undefined;
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const part = Buffer.allocUnsafe(parts.length === 0 && stat.isFile() ? stat.size + 1 : CHUNK);
      const read = readSync(fd, part);
      if (read === 0) return Buffer.concat(parts, size);
      parts.push(part.subarray(0, read));
      size += read;
      if (size > most) return undefined;
    }
  } finally {
    closeSync(fd);
  }
}

const tooLarge = (name: string, most: number): Diagnostic => ({
  code: "file.too-large",
  severity: "error",
  message: `${name} is larger than ${most / MIB} MiB, the limit for a file that is read at once`,
  help: "name a smaller part of it, or the file you meant",
});

/** The diagnostic for a YAML file that is too large to be read. */
export const yamlTooLarge = (name: string): Diagnostic => ({
  code: "yaml.refused",
  severity: "error",
  message: "larger than 1 MiB",
  at: { file: name, line: 1, column: 1 },
  help: "split it: any file may hold any section",
});

/** Bytes as UTF-8 text without its byte-order mark; fails if they are not UTF-8. */
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

/** All YAML files below a folder, named by their path from its parent: `data/prices/us.yaml`. */
export const yamlFiles = (folder: string, name = "data"): SourceFile[] =>
  yamlPaths(folder, name).map(({ path, shown }) => ({ name: shown, text: readFileSync(path, "utf8") }));

/** The paths of YAML files below a folder. Pipes and devices are skipped: reading one could wait forever. */
function yamlPaths(folder: string, name: string): { readonly path: string; readonly shown: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const [path, shown] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (entry.isDirectory()) return yamlPaths(path, shown);
      return /\.ya?ml$/.test(entry.name) && !isPipeOrDevice(path) ? [{ path, shown }] : [];
    });
}

/** One catalogue file, or all of a folder. */
export function readCatalogue(path: string): Outcome<CatalogueFiles> {
  if (!isFolder(path)) {
    const read = readYamlText(path);
    return read.ok ? succeed({ files: [read.value], whole: false }) : read;
  }
  try {
    const read = yamlPaths(path, path.replace(/(?<=.)[/\\]+$/, "")).map((one) => ({
      ...one,
      text: readYamlText(one.path),
    }));
    const faults = read.flatMap(({ text }) => (text.ok ? [] : text.diagnostics));
    if (faults.length > 0) return fail(...faults);
    const files = read.flatMap(({ shown, text }) => (text.ok ? [{ name: shown, text: text.value.text }] : []));
    if (files.length > 0) return succeed({ files, whole: true });
    return failure("file.missing", `there is no .yaml file in ${path}`);
  } catch (error) {
    return fail(unreadable(path, error as NodeJS.ErrnoException));
  }
}

/** Whether a path, links followed, is neither a file nor a folder: reading it might never end. */
export function isPipeOrDevice(path: string): boolean {
  try {
    const stat = statSync(path);
    return !stat.isFile() && !stat.isDirectory();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
