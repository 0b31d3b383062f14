import { opendirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { closest } from "../core/suggest.js";
import { type SystemError, systemWords } from "./system-error.js";

/** The system's stats of a file, or why it cannot be read: opening a folder or socket would not always fail. */
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
    const help = /^https?:\/\//.test(path) ? "download it first, then name the file" : near(path);
    return fail(help === undefined ? fault : { ...fault, help });
  }
}

/** Whether a name is like another: a shared ending is not enough, the part before it has to be similar too. */
function isLike(name: string, other: string): boolean {
  const ending = extname(name);
  if (extname(other) !== ending || other.toLowerCase() === name.toLowerCase()) return true;
  return closest(basename(name, ending), [basename(other, ending)]) !== undefined;
}

/** The most names of a folder that are searched for a suggestion, so that a typo stays quick in a huge folder. */
const MOST_NAMES = 1_000;

/** A suggestion for a mistyped name in its folder, with the folder as typed; undefined if no name is similar. */
function near(path: string): string | undefined {
  const name = basename(path);
  const names: string[] = [];
  try {
    const open = opendirSync(dirname(path));
    for (let entry = open.readSync(); entry !== null && names.length < MOST_NAMES; entry = open.readSync())
      if (!entry.isDirectory()) names.push(entry.name);
    open.closeSync();
  } catch {
    // An unreadable folder gives no suggestion.
    return undefined;
  }
  const meant = closest(name, names.filter((one) => isLike(name, one)).sort());
  return meant === undefined ? undefined : `did you mean “${path.slice(0, path.lastIndexOf(name))}${meant}”?`;
}

/** The diagnostic for a file that cannot be read, from the system's error. */
export function unreadable(path: string, { code, message }: SystemError): Diagnostic {
  if (code === "ENOENT" || code === "ENOTDIR")
    return { code: "file.missing", severity: "error", message: `there is no file ${path}` };
  const why = code === "EACCES" ? "may not be read" : `cannot be read: ${systemWords({ code, message })}`;
  return { code: "file.unreadable", severity: "error", message: `${path} ${why}` };
}
