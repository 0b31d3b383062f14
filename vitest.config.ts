import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { builtInCatalogue, dayOfCatalogue, exampleFiles } from "./rolldown.config.js";

/** They run the built program, ask nothing of the engine beneath, and hold on any other. */
const ANY_ENGINE = "test/program/**/*.test.ts";

/** Each sets the binary beside the package. */
const BINARY = "test/binary/**/*.test.ts";

/** Each needs a shell that not every machine has. */
const SHELLS = "test/commands/completion/{zsh,fish}.test.ts";

/** Presses keys in a real terminal, the program built. */
const TERMINAL = "test/cli/guided/terminal.test.ts";

/** Held by a reader of manual pages that not every machine has. */
const MANUALS = "test/commands/help/mandoc.test.ts";

/** Each builds the program in a copy of the repository. */
const RECIPES = "test/recipes/**/*.test.ts";

type Tests = NonNullable<TestProjectInlineConfiguration["test"]>;

const project = (name: string, include: readonly string[], more: Tests = {}): TestProjectInlineConfiguration => ({
  plugins: [builtInCatalogue() as never, exampleFiles() as never, dayOfCatalogue() as never],
  test: { name, include: [...include], testTimeout: 120_000, hookTimeout: 120_000, ...more },
});

/** What starts the program, for the tests that run it. */
const started = (by: "package" | "binary" | "node-24"): Tests => ({ globalSetup: `test/support/by-${by}.ts` });

export default defineConfig({
  test: {
    maxWorkers: "100%",
    globalSetup: "test/support/global-setup.ts",
    projects: [
      // Files share what they import: a module is compiled once, and loaded once for each core, not once for each file.
      project("source", ["test/**/*.test.ts"], {
        ...started("package"),
        exclude: [BINARY, SHELLS, TERMINAL, MANUALS, RECIPES],
        isolate: false,
      }),
      project("binary", [BINARY, ANY_ENGINE], started("binary")),
      project("engines", [ANY_ENGINE], started("node-24")),
      project("shells", [SHELLS]),
      project("terminal", [TERMINAL]),
      project("manuals", [MANUALS]),
      project("recipes", [RECIPES]),
    ],
  },
});
