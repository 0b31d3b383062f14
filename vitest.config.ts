import { defineConfig } from "vitest/config";
import { builtInCatalogue } from "./rolldown.config.js";

export default defineConfig({
  plugins: [builtInCatalogue() as never],
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000 },
});
