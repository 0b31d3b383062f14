import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** A new, empty folder that is removed when the run ends. */
export const temporaryFolder = (): string => mkdtempSync(join(inject("temporary"), "folder-"));
