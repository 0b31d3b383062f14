import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { systemWords } from "./system-error.js";

/** What writing needs from the terminal. */
interface Writing {
  /** Waits. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Runs work that an interruption waits for; not used for a pipe, whose reader may never come. */
  readonly uninterrupted: (work: () => void) => void;
}

/**
 * Writes the parts of a text as a file, whole or not at all: to a temporary file beside it, which is then renamed.
 * Fails if the file exists, unless `force` is set. A link is followed, even to a file that does not exist yet.
 */
export async function writeText(
  path: string,
  text: Iterable<string>,
  force: boolean,
  { pause, uninterrupted }: Writing,
): Promise<Outcome<void>> {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    // A pipe or device is written to, not replaced: others use it too.
    if (existing?.isFIFO()) return succeed(await (await import("./named-pipe.js")).writePipe(path, text, pause));
    if (existing !== undefined && !existing.isFile()) return succeed(writeParts(openSync(path, "w"), text));
    const target = linkedTo(path);
    if (!force && (existing !== undefined || target !== path)) return inTheWay(path, target, existing);
    uninterrupted(() => replace(target, text, existing === undefined ? undefined : existing.mode & 0o777));
    return succeed(undefined);
  } catch (error) {
    return unwritten(path, error as NodeJS.ErrnoException);
  }
}

/** Creates a folder, and any missing folders above it. */
export function makeFolder(path: string): Outcome<void> {
  try {
    mkdirSync(path, { recursive: true });
    return succeed(undefined);
  } catch (error) {
    return unwritten(path, error as NodeJS.ErrnoException);
  }
}

/** The target of a path through all its links, existing or not. */
function linkedTo(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? linkedTo(resolve(realpathSync(dirname(path)), readlinkSync(path))) : path;
}

const inTheWay = (path: string, target: string, existing: Stats | undefined): Outcome<never> =>
  failure(
    "output.exists",
    existing === undefined ? `${path} is a link to ${target}, which does not exist` : `${path} exists`,
    "choose another name, or add --force",
  );

function unwritten(path: string, error: NodeJS.ErrnoException): Outcome<never> {
  if (error.code !== "EEXIST")
    return failure("output.failed", `${path} cannot be written: ${whyUnwritten(error, path)}`);
  const help = "it is from an interrupted run, or is being written now: remove it, or wait";
  return failure("output.failed", `${path} cannot be written: ${error.path ?? path} is in the way`, help);
}

/** Why something cannot be written, from the system's error; in words if there are any. */
export function whyUnwritten({ code, message }: NodeJS.ErrnoException, path?: string): string {
  const folder = path === undefined ? "there" : dirname(path);
  switch (code) {
    case "ENOSPC":
      return "the disk is full";
    case "EDQUOT":
      return "your disk quota is used up";
    case "EFBIG":
      return "the file would be too large";
    case "EROFS":
      return "the disk is read-only";
    case "EACCES":
    case "EPERM":
      return "you are not permitted to write there";
    case "ENOENT":
      return `there is no folder ${folder}`;
    case "ENOTDIR":
      return `${folder} is not a folder`;
    case "EISDIR":
      return "it is a folder";
    case "ENXIO":
      return "it is a pipe, and no program reads it";
    case "EPIPE":
      return "it is a pipe, and its reader has left";
    default:
      return systemWords({ code, message });
  }
}

/** Replaces a file. The new one has its mode from the first byte, so that private content stays private. */
function replace(path: string, text: Iterable<string>, mode?: number): void {
  const beside = `${path}.part`;
  try {
    writeParts(openSync(beside, "wx", mode), text);
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    // If it already existed, it is another process's unfinished file; leave it.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") rmSync(beside, { force: true });
    throw error;
  }
}

function writeParts(file: number, text: Iterable<string>): void {
  try {
    for (const part of text) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
