// Speed as ratios, each pair measured in turn in one run, so that a machine's drift cancels out. Nothing here judges.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { catalogueFrom } from "../../src/catalogue/load.js";
import { yamlFiles } from "../../src/io/files.js";
import { cheapest } from "../../src/packing/cheapest.js";
import type { Offer } from "../../src/packing/purchase.js";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/giftworth.cjs");

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

function timed(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median of ours over theirs, pair by pair, and how far the pairs lie apart. */
function compare(name: string, runs: number, ours: () => void, theirs: () => void): void {
  ours();
  theirs();
  const pairs = Array.from({ length: runs }, () => [timed(ours), timed(theirs)] as const);
  const ratios = pairs.map(([a, b]) => a / b).sort((a, b) => a - b);
  const [low, high] = [ratios[Math.floor(runs * 0.1)] ?? 0, ratios[Math.ceil(runs * 0.9) - 1] ?? 0];
  const [a, b] = [middle(pairs.map(([one]) => one)), middle(pairs.map(([, one]) => one))];
  const times = `${a.toFixed(1)} ms against ${b.toFixed(1)} ms`;
  console.log(`${name.padEnd(44)} ${middle(ratios).toFixed(2)}  (${low.toFixed(2)} to ${high.toFixed(2)}; ${times})`);
}

const run =
  (...args: readonly string[]) =>
  (): void => {
    spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  };
const empty = run("-e", "0");

console.log(`Node ${process.version}: median ratio (10th to 90th percentile of the pairs)\n`);
compare("noise: an empty program / itself", 15, empty, empty);
compare("cost Rose --json / an empty program", 25, run(bin, "cost", "Rose", "--json"), empty);
compare("payout Lion --json / an empty program", 25, run(bin, "payout", "Lion", "--json"), empty);
compare("payout Lion / an empty program", 25, run(bin, "payout", "Lion"), empty);
compare("--help / an empty program", 15, run(bin, "--help"), empty);
compare("--version / an empty program", 15, run(bin, "--version"), empty);

/** Peak memory of a program in megabytes, where the system has a tool that tells it. */
function peak(...args: readonly string[]): number | undefined {
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], { encoding: "utf8" });
  return status === 0 ? Number(stderr.trim().split("\n").at(-1)) / 1024 : undefined;
}
const [ours, theirs] = [peak(bin, "cost", "Rose", "--json"), peak("-e", "0")];
if (ours !== undefined && theirs !== undefined) {
  console.log(`${"cost Rose: peak memory beyond an empty one".padEnd(44)} ${(ours - theirs).toFixed(1)} MB`);
}

console.log();
const files = yamlFiles(join(root, "data"));
const bare = (): void => {
  for (const { text } of files) parseDocument(text, { schema: "failsafe", uniqueKeys: false }).toJS();
};
compare("read and check the catalogue / a bare parse", 9, () => catalogueFrom(files), bare);

console.log();
const SIZES = [30, 70, 105, 350, 700, 1050, 1400, 2100, 3500, 4200, 5000, 7000, 9100, 10500, 14000, 17500];
const sixteen: Offer = { packs: SIZES.map((coins, index) => ({ coins, price: coins + ((index * 37) % 23) })) };
const custom: Offer = { ...sixteen, custom: { minimum: 30, maximum: 500_000, give: 106, per: 100 } };
for (const [name, offer] of [
  ["16 packages", sixteen],
  ["16 packages and a custom amount", custom],
] as const) {
  const times = Array.from({ length: 21 }, () => timed(() => cheapest(1_000_000_000, offer)));
  console.log(
    `${`10^9 coins from ${name}`.padEnd(44)} ${middle(times).toFixed(2)} ms (first ${times[0]?.toFixed(2)} ms)`,
  );
}
