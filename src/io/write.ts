import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";

/**
 * Writes a file whole or not at all: beside it first, then renamed. What exists is kept unless `force` says otherwise.
 * An interruption waits for that work, but not for whoever reads a pipe.
 */
export function writeText(
  path: string,
  text: string,
  force: boolean,
  uninterrupted: (work: () => void) => void,
): Outcome<void> {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    // A pipe or a device is written through; putting a file in its place would take it away from everybody.
    if (existing !== undefined && !existing.isFile()) return succeed(writeFileSync(path, text));
    if (existing !== undefined && !force)
      return failure("output.exists", `${path} exists`, "choose another name, or add --force");
    uninterrupted(() => replace(existing === undefined ? path : realpathSync(path), text));
    return succeed(undefined);
  } catch (error) {
    return failure("output.failed", `${path} cannot be written: ${whyNot(path, error as NodeJS.ErrnoException)}`);
  }
}

/** What the system says, in words. */
function whyNot(path: string, { code }: NodeJS.ErrnoException): string {
  const folder = dirname(path);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full";
    case "ENOENT":
      return `there is no folder ${folder}`;
    case "ENOTDIR":
      return `${folder} is no folder`;
    case "EACCES":
    case "EPERM":
      return "that is not allowed";
    case "EROFS":
      return "nothing can be written there";
    case "EEXIST":
      return `${path}.part stands in the way, from a writing that was cut short`;
    default:
      return code ?? "unknown fault";
  }
}

function replace(path: string, text: string): void {
  const beside = `${path}.part`;
  try {
    writeFileSync(beside, text, { flag: "wx" });
    renameSync(beside, path);
  } catch (error) {
    // Somebody else's unfinished file is not ours to remove.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") rmSync(beside, { force: true });
    throw error;
  }
}
