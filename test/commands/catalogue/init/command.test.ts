import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, words } from "../../../support/cli.js";
import { temporaryFolder } from "../../../support/temporary.js";

const folder = temporaryFolder();

const mine = join(folder, "mine.yaml");

test("writes a file without findings, and says what to do next apart from the answer", async () => {
  const { stdout, stderr, exit } = await cli(["catalogue", "init", mine]);
  expect([stdout, exit]).toEqual(["", 0]);
  expect(stderr).toContain(`giftworth catalogue check ${mine}`);
  const checked = await cli(["catalogue", "check", mine, "--exit-status"]);
  expect([checked.stderr, checked.exit]).toEqual(["", 0]);
  expect((await cli(["catalogue", "diff", mine])).stdout).toBe("Nothing has changed.\n");
});

test("never over a file that exists, unless --force is given", async () => {
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

test("every example in it is sound without its #, and answers", async () => {
  const { stdout } = await cli(words("catalogue init"));
  const uncommented = stdout.replace(/^(\w+): \[\]$/gm, "$1:").replace(/^# {2}( *(?:- |\w+: ).*)$/gm, "  $1");
  expect(uncommented).not.toBe(stdout);
  const path = join(folder, "examples.yaml");
  writeFileSync(path, uncommented);
  const checked = await cli(["catalogue", "check", path, "--exit-status", "--json"]);
  expect([checked.stderr, checked.exit]).toEqual(["", 0]);
  const { entries } = JSON.parse(checked.stdout).result;
  expect(entries).toMatchObject({
    sources: 1,
    priceLists: 1,
    gifts: 1,
    rates: 1,
    rules: 2,
    regimes: 1,
    payoutModels: 1,
  });
  const cost = await cli(["cost", "700", "--region", "PK", "--catalogue", path, "--json"]);
  expect(JSON.parse(cost.stdout).result.cheapest).toBe("my-pk-web");
  // 20.00 USD meets the minimum of 10.00; 2 % and 0.50 are taken: 20.00 - 0.40 - 0.50 = 19.10.
  const ask = async (line: string) => JSON.parse((await cli([...words(line), "--json"])).stdout).result;
  const question = "cashout --usd 20 --region PK --method paypal --age 30";
  expect((await ask(question)).eligible).toBe("maybe");
  const cashout = await ask(`${question} --catalogue ${path}`);
  expect(cashout.eligible).toBe("yes");
  expect(JSON.stringify(cashout.methods)).toContain('"19.10"');
  // 1000 coins are 1000 diamonds of 0.01 USD: 10.00 USD, of which 45 % are 4.50, by the regime as by the model.
  for (const way of ["", "--model my-model"]) {
    const payout = await ask(`payout 1000 --region PK --catalogue ${path} ${way}`);
    expect(JSON.stringify(payout)).toContain('"4.50"');
  }
});

test("a minimum that is only claimed leads to the one the app shows", async () => {
  const { stdout } = await cli(words("cashout --usd 20 --region US"));
  expect(stdout).toMatch(/^Maybe: /);
  expect(stdout).toContain("giftworth cashout --usd 20 --minimum ");
});
