import { opendirSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { closest } from "../core/closest.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { CatalogueFiles, SourceFile } from "../core/source.js";

/** Reads a UTF-8 text, without its byte-order mark; every way this can fail is a diagnostic that names the path. */
export function readText(path: string): Outcome<SourceFile> {
  const there = fileAt(path);
  if (!there.ok) return there;
  if (there.value.size > MOST_TEXT) return tooLarge(path);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail(unreadable(path, error as NodeJS.ErrnoException));
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

/** What the system says of a file that may be read, or why it is none: opening it would not always say so. */
export function fileAt(path: string): Outcome<Stats> {
  if (path === "") return failure("file.missing", "the file name is empty");
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return failure("file.unreadable", `${path} is a folder`, "name a file in it");
    if (stat.isSocket()) return failure("file.unreadable", `${path} is a socket`, "name a file, or pipe it in");
    return succeed(stat);
  } catch (error) {
    const fault = unreadable(path, error as NodeJS.ErrnoException);
    if (fault.code !== "file.missing") return fail(fault);
    const help = /^https?:\/\//.test(path) ? "fetch it first, then name the file" : near(path);
    return fail(help === undefined ? fault : { ...fault, help });
  }
}

/** An ending in common makes no two names alike: what stands before it has to be near, or the same in another case. */
function isLike(name: string, other: string): boolean {
  const ending = extname(name);
  if (extname(other) !== ending || other.toLowerCase() === name.toLowerCase()) return true;
  return closest(basename(name, ending), [basename(other, ending)]) !== undefined;
}

/** Names of a folder that are looked at for one that may have been meant; no mistake is worth a walk through more. */
const MOST_NAMES = 1_000;

/** Which name in the same folder may have been meant, written as it was typed as far as that was right. */
function near(path: string): string | undefined {
  const name = basename(path);
  const names: string[] = [];
  try {
    const open = opendirSync(dirname(path));
    for (let entry = open.readSync(); entry !== null && names.length < MOST_NAMES; entry = open.readSync())
      if (!entry.isDirectory()) names.push(entry.name);
    open.closeSync();
  } catch {
    // What may not be looked at suggests nothing.
    return undefined;
  }
  const meant = closest(name, names.filter((one) => isLike(name, one)).sort());
  return meant === undefined ? undefined : `did you mean “${path.slice(0, path.lastIndexOf(name))}${meant}”?`;
}

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
