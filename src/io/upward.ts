import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The nearest file of that name, in a folder or above it. The last folder looked into is the root of a repository, or
 * `home`: what stands above belongs to somebody else.
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

/** What may not be looked at is not there for us: Node's permissions refuse even to say. */
function exists(path: string): boolean {
  try {
    return existsSync(path);
  } catch {
    return false;
  }
}

/** A path with its links followed; `undefined` where nothing is there. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
