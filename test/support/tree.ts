import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cli, type Ran, type Setting, words } from "./cli.js";
import { temporaryFolder } from "./temporary.js";

/** A folder of its own with these files in it, and a home; a text that begins with `->` is a link. */
export function tree(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries({ "home/.keep": "", ...files })) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith("->")) symlinkSync(text.slice(2), path);
    else writeFileSync(path, text);
  }
  return root;
}

/** The program in a folder of a tree, whose `home` is the user's. */
export const at = (root: string, line: string, below = "home", setting: Setting = {}): Promise<Ran> =>
  cli(words(line), { cwd: join(root, below), ...setting, env: { HOME: join(root, "home"), ...setting.env } });

/** The path of a user's own configuration in a tree. */
export const USER = "home/.config/giftworth/config.yaml";
