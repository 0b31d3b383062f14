import { opendirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { closest } from "../core/suggest.js";
import { type SystemError, systemWords } from "./system-error.js";

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

/** Why a file cannot be read, from what the system says. */
export function unreadable(path: string, { code, message }: SystemError): Diagnostic {
  if (code === "ENOENT" || code === "ENOTDIR")
    return { code: "file.missing", severity: "error", message: `there is no file ${path}` };
  const why = code === "EACCES" ? "may not be read" : `cannot be read: ${systemWords({ code, message })}`;
  return { code: "file.unreadable", severity: "error", message: `${path} ${why}` };
}
