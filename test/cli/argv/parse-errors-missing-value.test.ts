import { expect, test } from "vitest";
import { cli } from "../../support/cli.js";

test("a missing value is reported once", async () => {
  const { stderr } = await cli(["payout", "x", "--share", "--json"]);
  expect(JSON.parse(stderr).diagnostics).toEqual([
    expect.objectContaining({ code: "arg.missing", message: "--share needs a value" }),
  ]);
});
