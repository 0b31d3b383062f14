import { expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

test("a Lion in Britain", async () => {
  const { stdout, exit } = await cli(words("payout Lion --region GB --json"));
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).result.net.likely).toMatchObject({ amount: "149.99", currency: "USD" });
});
