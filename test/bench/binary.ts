import { existsSync } from "node:fs";
import { binaryOf, THIS_SYSTEM } from "../../bin/binary/targets.mjs";
import { compare, isInstalled, spawned } from "./measure.js";

/** The start of the binary, if it has been built, against an empty program of Node's and a quick program of others. */
export async function measureBinary(): Promise<void> {
  const binary = binaryOf(THIS_SYSTEM);
  if (!existsSync(binary)) {
    console.log("the binary: not built (npm run build:binary)");
    return;
  }
  const cost = spawned(binary, ["cost", "Rose", "--json"]);
  await compare("binary: cost Rose --json / an empty program", 25, cost, spawned(process.execPath, ["-e", "0"]));
  if (!isInstalled("hledger")) return;
  const theirs = spawned("hledger", ["--version"]);
  await compare("binary: --version / hledger --version", 25, spawned(binary, ["--version"]), theirs);
  await compare("binary: cost Rose --json / hledger --version", 25, cost, theirs);
}
