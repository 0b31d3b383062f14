import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../../support/cli.js";
import { dataCatalogue as data } from "../../../support/data.js";
import { catalogueOf } from "../../../support/fixture.js";
import { temporaryFolder } from "../../../support/temporary.js";

const folder = temporaryFolder();

const run = (kind: string, content: unknown, line = "") =>
  cli(["catalogue", "import", kind, "-", ...words(line)], { stdin: JSON.stringify(content) });

describe("packages", () => {
  const PRICES = {
    data: [
      {
        diamond_count: 70,
        currency_price: [
          { currency: "GBP", price: 80 },
          { currency: "USD", price: 105 },
        ],
      },
      {
        diamond_count: 350,
        currency_price: [
          { currency: "GBP", price: 400 },
          { currency: "USD", price: 525 },
        ],
      },
    ],
    extra: { channel: "web" },
  };

  test("one list for each currency, with region, channel and day", async () => {
    const { stdout, exit } = await run(
      "packages",
      PRICES,
      "--region GB --as-of 2026-11-20 --source-title 'My screen: GB'",
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('title: "My screen: GB"');
    expect(stdout).toContain("# the list is in USD, but the currency of the UK is GBP\n");
    const lists = catalogueOf(stdout, data).priceLists.filter(
      ({ id }) => id.startsWith("gb-") && id.endsWith("2026-11-20"),
    );
    expect(lists).toMatchObject([
      { id: "gb-gbp-web-2026-11-20", region: "GB", channel: "web", currency: "GBP", default: false },
      {
        id: "gb-usd-web-2026-11-20",
        packages: [
          { coins: 70, price: "1.05" },
          { coins: 350, price: "5.25" },
        ],
      },
    ]);
    expect(lists[0]?.packages).toMatchObject([
      { coins: 70, price: "0.80" },
      { coins: 350, price: "4.00" },
    ]);
  });

  test("written to a file it passes the check, and imported again it is the same", async () => {
    const path = join(folder, "gb.yaml");
    expect((await run("packages", PRICES, `--region GB -o ${path}`)).exit).toBe(0);
    expect((await cli(["catalogue", "check", path])).exit).toBe(0);
    expect((await run("packages", PRICES, `--region GB -o ${path}`)).exit).toBe(5);
    const again = await run("packages", PRICES, `--region GB --catalogue ${path}`);
    expect(again).toEqual({ stdout: readFileSync(path, "utf8"), stderr: "", exit: 0 });
  });

  test("a known list of that day with other prices is refused", async () => {
    const path = join(folder, "us.yaml");
    const one = (price: number) => ({ data: [{ diamond_count: 70, price }], extra: { default_currency: "USD" } });
    await run("packages", one(105), `--region US --channel ios -o ${path}`);
    const { stderr, exit } = await run("packages", one(110), `--region US --channel ios --catalogue ${path}`);
    expect(exit).toBe(3);
    expect(stderr).toContain("error[import.contradicts]: the price list “us-ios-2026-11-22” exists with other prices");
    expect(stderr).toContain(`${path}:`);
  });

  test("so is a list of that region, channel, currency and day under another id", async () => {
    const path = join(folder, "screen.yaml");
    const one = (price: number) => ({ data: [{ coins: 70, price }], extra: { default_currency: "USD" } });
    const { stdout } = await run("packages", one(105), "--region US --channel ios");
    writeFileSync(path, stdout.replace("us-ios-2026-11-22", "my-screen"));
    const ask = (price: number, line: string) => run("packages", one(price), `${line} --catalogue ${path}`);
    const { stderr, exit } = await ask(110, "--region US --channel ios");
    expect(exit).toBe(3);
    expect(stderr).toContain("error[import.contradicts]: the price list “my-screen” exists with other prices");
    expect((await ask(105, "--region US --channel ios")).exit).toBe(0);
    expect((await ask(110, "--region US --channel android")).exit).toBe(0);
    expect((await ask(110, "--region US --channel ios --as-of 2026-11-21")).exit).toBe(0);
  });

  test("a channel other than the list's is accepted, and reported", async () => {
    const said = "# the list says its channel is web; --channel ios was used instead\n";
    expect((await run("packages", PRICES, "--channel ios")).stdout).toContain(said);
    expect((await run("packages", PRICES, "--channel web")).stdout).not.toContain("instead");
  });

  test("a price without a currency gets an error that says how to write it, and that works", async () => {
    const { stderr, exit } = await run("packages", { data: [{ coins: 70, price: 75, currency: "GBP" }] });
    expect(exit).toBe(3);
    const [, example] = /write it like (.*), which is 0\.75 GBP: prices are hundredths/.exec(stderr) ?? [];
    const { stdout } = await run("packages", JSON.parse(`{"data":[{"coins":70,${example}}]}`));
    expect(stdout).toContain("packages: { 70: 0.75 }");
    const topic = (await cli(["help", "formats"])).stdout;
    const [, whole = ""] = /catalogue import packages reads prices in hundredths:\s+(\S+)/.exec(topic) ?? [];
    expect((await run("packages", JSON.parse(whole))).stdout).toContain("packages: { 70: 0.75 }");
  });

  test("an unknown region is refused before the file is judged", async () => {
    expect((await run("packages", PRICES, "--region EN")).exit).toBe(2);
  });

  test("more coins than any package holds are refused, not written", async () => {
    const { stdout, stderr, exit } = await run("packages", {
      data: [{ diamond_count: 99999999, price: 5 }],
      extra: { default_currency: "USD" },
    });
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr).toContain("is more coins than any package holds");
  });
});
