// Speed as ratios, and start-up as what it adds. Each pair is measured in turn in one run, so that a machine's drift
// cancels out. Nothing here judges.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { catalogueFrom } from "../../src/catalogue/load/load.js";
import { yamlFiles } from "../../src/io/files.js";
import { cheapest } from "../../src/packing/cheapest.js";
import type { Offer } from "../../src/packing/purchase.js";
import { measureBinary } from "./binary.js";
import { compare, middle, said, timed } from "./measure.js";
import { measureStart } from "./start-up.js";
import { measureTally } from "./tally.js";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/giftworth.cjs");

const folder = mkdtempSync(join(tmpdir(), "giftworth-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

console.log("Each a median (10th to 90th percentile of the pairs)\n");
await measureStart(bin, folder);
await measureBinary();

console.log();
const files = yamlFiles(join(root, "data"));
const bare = (): void => {
  for (const { text } of files) parseDocument(text, { schema: "failsafe", uniqueKeys: false }).toJS();
};
await compare("read and check the catalogue / a bare parse", 9, () => void catalogueFrom(files), bare);

console.log();
const SIZES = [30, 70, 105, 350, 700, 1050, 1400, 2100, 3500, 4200, 5000, 7000, 9100, 10500, 14000, 17500];
const sixteen: Offer = { packs: SIZES.map((coins, index) => ({ coins, price: coins + ((index * 37) % 23) })) };
const custom: Offer = { ...sixteen, custom: { minimum: 30, maximum: 500_000, give: 106, per: 100 } };
for (const [name, offer] of [
  ["16 packages", sixteen],
  ["16 packages and a custom amount", custom],
] as const) {
  const times: number[] = [];
  for (let run = 0; run < 21; run++) times.push(await timed(() => void cheapest(1_000_000_000, offer)));
  said(`10^9 coins from ${name}`, `${middle(times).toFixed(2)} ms (first ${times[0]?.toFixed(2)} ms)`);
}

console.log();
await measureTally(bin);
