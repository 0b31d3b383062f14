import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The nearest file with a name, in a folder or above it. The search ends at the root of a repository or at `home`:
 * folders above belong to others.
 */
export function nearestUpward(name: string, from: string, home: string | undefined): string | undefined {
  const last = realPath(home ?? "");
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (exists(path)) return path;
    if (folder === home || folder === last || folder === dirname(folder)) return undefined;
    if (exists(join(folder, ".git"))) return undefined;
  }
}

/** Whether a path exists; false if it may not be read, since Node's permission model throws even for this check. */
function exists(path: string): boolean {
  try {
    return existsSync(path);
  } catch {
    return false;
  }
}

/** A path with its links resolved; undefined if it does not exist. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
