import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";

/** Reads a UTF-8 text, without its byte-order mark; every way this can fail is a diagnostic that names the path. */
export function readText(path: string): Outcome<SourceFile> {
  if (path === "") return failure("file.missing", "the file name is empty");
  let bytes: Buffer;
  try {
    if (statSync(path).isDirectory()) return failure("file.unreadable", `${path} is a folder`, "name a file in it");
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(path, error as NodeJS.ErrnoException);
  }
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

function unreadable(path: string, error: NodeJS.ErrnoException): Outcome<never> {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return failure("file.missing", `there is no file ${path}`);
  if (error.code === "EACCES") return failure("file.unreadable", `${path} may not be read`);
  return failure("file.unreadable", `${path} cannot be read: ${error.code ?? "unknown fault"}`);
}

/** All YAML texts below a folder, named by their path from its parent: `data/prices/us.yaml`. */
export function yamlFiles(folder: string, name = "data"): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const [path, shown] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (entry.isDirectory()) return yamlFiles(path, shown);
      return entry.name.endsWith(".yaml") ? [{ name: shown, text: readFileSync(path, "utf8") }] : [];
    });
}
