import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

describe("a warning about shares is printed where shares are", () => {
  const errors = async (options: string): Promise<string> => (await cli(words(`payout 50 ${options}`))).stderr;

  test.each(["-f csv", "-f csv --fields share.likely", "-f csv --fields share", "-q result.share"])(
    "with %s",
    async (options) => expect(await errors(options)).toContain("warning[share.coarse]"),
  );

  test.each(["-f csv --fields net.likely", "-q result.net.likely.amount", "--fields coins"])(
    "not with %s",
    async (options) => expect(await errors(options)).toBe(""),
  );

  test("not in a table without shares", async () => {
    expect((await cli(words("payout 50"))).stdout).toContain("shares of amounts this small are coarse");
    expect((await cli(words("payout Rose"))).stdout).not.toContain("coarse");
    expect((await cli(words("payout 50 --agency 20%"))).stdout).not.toContain("coarse");
  });

  test("not in JSON with other fields", async () => {
    const { stdout } = await cli(words("payout 50 --json --fields net.likely"));
    expect(JSON.parse(stdout).warnings).toEqual([]);
    expect(JSON.parse((await cli(words("payout 50 --json"))).stdout).warnings).toMatchObject([{ about: "share" }]);
  });
});
