import { defineConfig } from "vitest/config";
import { builtInCatalogue } from "./rolldown.config.js";

/** Tests that run the built program, each file in a process of its own. */
const PROGRAM = "test/program/**/*.test.ts";

const shared = { plugins: [builtInCatalogue() as never] };
const testTimeout = 120_000;

export default defineConfig({
  test: {
    maxWorkers: "100%",
    globalSetup: "test/support/global-setup.ts",
    projects: [
      // Files share what they import: a module is loaded once for each core, not once for each file.
      {
        ...shared,
        test: { name: "source", include: ["test/**/*.test.ts"], exclude: [PROGRAM], isolate: false, testTimeout },
      },
      { ...shared, test: { name: "program", include: [PROGRAM], testTimeout } },
    ],
  },
});
