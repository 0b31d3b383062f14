import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { binaryOf, THIS_SYSTEM } from "../../bin/binary/targets.mjs";

/** The program is the binary for this system, copied alone to another place, as after a download. */
export default function setUp({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "giftworth-alone-"));
  const alone = join(folder, "giftworth");
  copyFileSync(binaryOf(THIS_SYSTEM), alone);
  provide("program", [alone]);
  return () => rmSync(folder, { recursive: true, force: true });
}
