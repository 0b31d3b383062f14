import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "giftworth-init-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mine = join(folder, "mine.yaml");

test("writes a file that has nothing against it, and says what comes next beside the answer", async () => {
  const { stdout, stderr, exit } = await cli(["catalogue", "init", mine]);
  expect([stdout, exit]).toEqual(["", 0]);
  expect(stderr).toContain(`giftworth catalogue check ${mine}`);
  const checked = await cli(["catalogue", "check", mine, "--exit-status"]);
  expect([checked.stderr, checked.exit]).toEqual(["", 0]);
  expect((await cli(["catalogue", "diff", mine])).stdout).toBe("Nothing is said differently\n");
});

test("never over a file that exists, unless told so", async () => {
  writeFileSync(mine, "# what I wrote\n");
  const { stderr, exit } = await cli(["catalogue", "init", mine]);
  expect(exit).toBe(5);
  expect(stderr).toContain("error[output.exists]");
  expect(stderr).not.toContain("is written");
  expect(readFileSync(mine, "utf8")).toBe("# what I wrote\n");
  expect((await cli(["catalogue", "init", mine, "--force"])).exit).toBe(0);
});

test("without a file, or with -, it is printed: the same text", async () => {
  const { stdout, stderr, exit } = await cli(words("catalogue init"));
  expect([stderr, exit]).toEqual(["", 0]);
  expect(await cli(words("catalogue init -"))).toEqual({ stdout, stderr, exit });
  expect(readFileSync(mine, "utf8")).toBe(stdout);
  expect((await cli(words("catalogue init one.yaml -o two.yaml"))).exit).toBe(2);
});

test("every example in it is sound once its # is gone, and answers", async () => {
  const { stdout } = await cli(words("catalogue init"));
  const uncommented = stdout.replace(/^(\w+): \[\]$/gm, "$1:").replace(/^# {2}( *(?:- |\w+: ).*)$/gm, "  $1");
  expect(uncommented).not.toBe(stdout);
  const path = join(folder, "examples.yaml");
  writeFileSync(path, uncommented);
  const checked = await cli(["catalogue", "check", path, "--exit-status", "--json"]);
  expect([checked.stderr, checked.exit]).toEqual(["", 0]);
  const { entries } = JSON.parse(checked.stdout).result;
  expect(entries).toMatchObject({ sources: 1, priceLists: 1, gifts: 1, rates: 1 });
  const cost = await cli(["cost", "700", "--region", "PK", "--catalogue", path, "--json"]);
  expect(JSON.parse(cost.stdout).result.cheapest).toBe("my-pk-web");
});
