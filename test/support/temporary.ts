import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** A new folder, empty, that goes when the run ends. */
export const temporaryFolder = (): string => mkdtempSync(join(inject("temporary"), "folder-"));
