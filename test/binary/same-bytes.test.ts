import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { ENV, executable } from "../program/built.js";
import { words } from "../support/cli.js";
import { SCRIPT } from "../support/script.js";
import { temporaryFolder } from "../support/temporary.js";
import { GOLDENS, OTHERS } from "./asked.js";

const root = join(import.meta.dirname, "../..");
const folder = temporaryFolder();

// Neither of the two runs in the repository.
beforeAll(() => {
  for (const part of ["data", "test/samples", "test/diagnostics"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const log = readFileSync(join(root, "data/example-live.ndjson"));
  writeFileSync(join(folder, "live.ndjson.gz"), gzipSync(log));
});

interface Ran {
  /** The bytes, one character each. */
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | string;
}

const run = (program: string, argv: readonly string[], input: Uint8Array | string): Promise<Ran> =>
  new Promise((resolve) => {
    const settings = { cwd: folder, env: ENV, encoding: "latin1", maxBuffer: 1 << 28 } as const;
    const child = execFile(program, argv, settings, (error, stdout, stderr) =>
      resolve({ stdout, stderr, status: error === null ? 0 : (error.code ?? "none") }),
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });

/** What the binary does with a command line, and what the package does. */
const both = (argv: readonly string[], input: Uint8Array | string = ""): Promise<readonly [Ran, Ran]> =>
  Promise.all([run(executable, argv, input), run(process.execPath, [SCRIPT, ...argv], input)]);

describe.concurrent("the binary says what the package says", () => {
  test.for(GOLDENS)("%s, in colours", async (line) => {
    const [binary, ours] = await both([...words(line), "--color", "always"]);
    expect(binary).toEqual(ours);
  });

  test.for([
    ...OTHERS,
    "tally live.ndjson.gz --json",
    "spent test/samples/export/TikTok_Data.zip --json",
    "cost Lion -o test/samples/lives.csv",
    "help payout",
    "catalogue show --json",
  ])("%s", async (line) => {
    const [binary, ours] = await both(words(line));
    expect(binary).toEqual(ours);
  });

  test.for([
    ["tally -", readFileSync(join(root, "data/example-live.ndjson"))],
    ["tally - --json", gzipSync(readFileSync(join(root, "data/example-live.ndjson")))],
    ["payout - --region GB --fields coins,net.likely", "Lion\nLino\n20xRose 500\n"],
    ["cost - --json", "Rose\n"],
  ] as const)("%s with standard input", async ([line, input]) => {
    const [binary, ours] = await both(words(line), input);
    expect(binary).toEqual(ours);
  });
});
