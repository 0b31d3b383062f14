import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

const table = async (line: string): Promise<string> => (await cli(words(line))).stdout;

test("prints the lists that answer on the day asked about, and names the others", async () => {
  const text = await table("packages --region US");
  expect(text).toContain("web: us-web-2026");
  expect(text).not.toContain("web: us-web-2024");
  expect(text).toContain("us-web-2024");
  expect(await table("packages --region US --all")).toContain("web: us-web-2024");
});

test("a list that is named is printed whole", async () => {
  expect(await table("packages --prices us-web-2024")).toContain("web: us-web-2024");
});

test("the best value is from a complete list that names its store", async () => {
  expect((await table("packages --region GB")).split("\n")[0]).toMatch(
    /^The best value in the UK is any package on an iPhone: /,
  );
});
