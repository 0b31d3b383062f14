import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of this run. */
    readonly temporary: string;
  }
}

/** One folder for everything that the tests of a run write, gone with the run. */
export default function setUp({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "giftworth-test-"));
  provide("temporary", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
