import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

test("each unknown says how to get a definite answer", async () => {
  for (const code of ["US", "PL", "SA", "DE"]) {
    const { unknown, settledBy } = JSON.parse((await cli(words(`regions ${code} --json`))).stdout).result.regions[0];
    expect(settledBy, code).toHaveLength(unknown.length);
  }
});

test("countries with the same facts share a row", async () => {
  const { stdout } = await cli(words("regions"));
  expect(stdout).toContain("Austria (AT), Belgium (BE)");
});
