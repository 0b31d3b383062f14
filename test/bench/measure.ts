import { spawnSync } from "node:child_process";

type Work = () => void | Promise<void>;

/** One line of what was measured. */
export const said = (name: string, text: string): void => console.log(`${name.padEnd(44)} ${text}`);

export const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Milliseconds. */
export async function timed(work: Work): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median of ours over theirs, pair by pair, and how far the pairs lie apart. */
export async function compare(name: string, runs: number, ours: Work, theirs: Work): Promise<void> {
  await ours();
  await theirs();
  const pairs: { readonly ours: number; readonly theirs: number }[] = [];
  for (let run = 0; run < runs; run++) pairs.push({ ours: await timed(ours), theirs: await timed(theirs) });
  const ratios = pairs.map((pair) => pair.ours / pair.theirs).sort((a, b) => a - b);
  const [low, high] = [ratios[Math.floor(runs * 0.1)] ?? 0, ratios[Math.ceil(runs * 0.9) - 1] ?? 0];
  const [a, b] = [middle(pairs.map((pair) => pair.ours)), middle(pairs.map((pair) => pair.theirs))];
  const spread = `(${low.toFixed(2)} to ${high.toFixed(2)}; ${a.toFixed(1)} ms against ${b.toFixed(1)} ms)`;
  said(name, `${middle(ratios).toFixed(2)}  ${spread}`);
}

/** Runs a program to its end. */
export const spawned =
  (program: string, args: readonly string[]): Work =>
  () => {
    const { status, error } = spawnSync(program, args, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
    if (status !== 0) throw error ?? new Error(`${program} ${args.join(" ")}: status ${status}`);
  };

export const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

/** Peak memory of a program of Node's in megabytes, where the system has a tool that tells it. */
export function peak(...args: readonly string[]): number | undefined {
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return status === 0 ? Number(stderr.trim().split("\n").at(-1)) / 1024 : undefined;
}
