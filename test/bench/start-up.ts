import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { added, compare, peak, said, spawned } from "./measure.js";

/** First questions, and commands that read nothing; in the order of what they load. */
const LINES = ["--version", "--help", "cost Rose --json", "payout Lion --json", "payout Lion"] as const;

/**
 * What the program takes beyond an empty one, on this Node and on the newest of even number; the ratio alone hides it,
 * as an empty Node 20 takes three times as long as an empty 24.
 */
export async function measureStart(bin: string, folder: string): Promise<void> {
  await on(process.execPath, bin);
  const [ours, theirs] = [peak(bin, "cost", "Rose", "--json"), peak("-e", "0")];
  if (ours !== undefined && theirs !== undefined)
    said("cost Rose: peak memory beyond an empty one", `${(ours - theirs).toFixed(1)} MB`);
  const newest = fetched(folder);
  console.log();
  if (newest === undefined) said("Node 24", "could not be fetched");
  else await on(newest, bin);
}

async function on(node: string, bin: string): Promise<void> {
  const run = (...args: readonly string[]) => spawned(node, args);
  const empty = run("-e", "0");
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  console.log(`Node ${stdout.trim()}: milliseconds beyond an empty program, and how many times as long as one`);
  await compare("noise: an empty program / itself", 15, empty, empty);
  for (const line of LINES) await added(line, 25, run(bin, ...line.split(" ")), empty);
}

/** Node 24 as the registry has it, into the folder; undefined if it has none for this machine. */
function fetched(folder: string): string | undefined {
  const own = `node-${process.platform}-${process.arch}`;
  spawnSync("npm", ["pack", "--silent", `${own}@24`], { cwd: folder });
  spawnSync("sh", ["-c", `tar -xzf ${own}-24*.tgz`], { cwd: folder });
  const node = join(folder, "package/bin/node");
  return existsSync(node) ? node : undefined;
}
