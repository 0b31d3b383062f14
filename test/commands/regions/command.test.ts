import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

test("each thing that is unknown has what would settle it", async () => {
  for (const code of ["US", "PL", "SA", "DE"]) {
    const { unknown, settledBy } = JSON.parse((await cli(words(`regions ${code} --json`))).stdout).result.regions[0];
    expect(settledBy, code).toHaveLength(unknown.length);
  }
});

test("countries of which the same is known share a row", async () => {
  const { stdout } = await cli(words("regions"));
  expect(stdout).toContain("Austria (AT), Belgium (BE)");
});
