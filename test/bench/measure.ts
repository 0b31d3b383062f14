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

/** Median of ours over theirs, pair by pair, and how far apart the pairs are. */
export async function compare(name: string, runs: number, ours: Work, theirs: Work): Promise<void> {
  const pairs = await inTurn(runs, ours, theirs);
  const [a, b] = [middle(pairs.map((pair) => pair.ours)), middle(pairs.map((pair) => pair.theirs))];
  said(name, `${apart(pairs.map(ratio), 2)}; ${a.toFixed(1)} ms against ${b.toFixed(1)} ms`);
}

/** Median of the time that ours takes beyond theirs, pair by pair, next to the ratio. */
export async function added(name: string, runs: number, ours: Work, theirs: Work): Promise<void> {
  const pairs = await inTurn(runs, ours, theirs);
  const beyond = pairs.map((pair) => pair.ours - pair.theirs);
  said(name, `${apart(beyond, 1)} ms added; ${middle(pairs.map(ratio)).toFixed(2)}`);
}

interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

const ratio = ({ ours, theirs }: Pair): number => ours / theirs;

/** Milliseconds of each, one after the other, after a run of both that does not count. */
async function inTurn(runs: number, ours: Work, theirs: Work): Promise<readonly Pair[]> {
  await ours();
  await theirs();
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run++) pairs.push({ ours: await timed(ours), theirs: await timed(theirs) });
  return pairs;
}

/** The median, and the 10th to the 90th percentile. */
function apart(numbers: readonly number[], decimals: number): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (index: number): string => (sorted[index] ?? 0).toFixed(decimals);
  const last = sorted.length - 1;
  return `${at(sorted.length >> 1)} (${at(Math.floor(last * 0.1))} to ${at(Math.ceil(last * 0.9))})`;
}

/** Runs a program to its end. */
export const spawned =
  (program: string, args: readonly string[]): Work =>
  () => {
    const { status, error } = spawnSync(program, args, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
    if (status !== 0) throw error ?? new Error(`${program} ${args.join(" ")}: status ${status}`);
  };

export const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

/** Peak memory of a program of Node's in megabytes, if the system has a tool that measures it. */
export function peak(...args: readonly string[]): number | undefined {
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return status === 0 ? Number(stderr.trim().split("\n").at(-1)) / 1024 : undefined;
}
