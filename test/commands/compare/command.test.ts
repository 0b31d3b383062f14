import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { at, tree } from "../../support/tree.js";

interface Compared {
  readonly region: string;
  readonly channel: string;
  readonly priceList: string;
}

const compared = async (line: string) => {
  const { stdout, stderr } = await cli([...words(line), "--json"]);
  expect(stderr).toBe("");
  const { result, warnings, command } = JSON.parse(stdout);
  const offers: readonly Compared[] = result.offers;
  const leftOut: readonly { readonly region: string; readonly code: string }[] = result.leftOut;
  const yours: string | null = result.yours;
  return { offers, leftOut, yours, warnings, command };
};

describe("which countries are compared", () => {
  test("the countries named, each once, whatever the case", async () => {
    const { offers, command } = await compared("compare 700 --region us,DE,US");
    expect(new Set(offers.map(({ region }) => region))).toEqual(new Set(["US", "DE"]));
    expect(command).toEqual(expect.arrayContaining(["--region", "us,DE,US"]));
  });

  test("no country where TikTok is banned, unless it is named", async () => {
    const { leftOut, offers } = await compared("compare 700");
    expect(offers.filter(({ region }) => region === "IN")).toEqual([]);
    expect(leftOut).toContainEqual(expect.objectContaining({ region: "IN", code: "region.banned" }));
    const named = await compared("compare 700 --region IN");
    expect(named.offers).toHaveLength(1);
    expect(named.warnings).toContainEqual(expect.objectContaining({ code: "region.banned" }));
  });

  test("through one channel, without mention of countries that do not have it", async () => {
    const { offers, leftOut } = await compared("compare 700 --channel android");
    expect(new Set(offers.map(({ channel }) => channel))).toEqual(new Set(["android"]));
    expect(leftOut.map(({ region }) => region)).toEqual(["IN", "SA"]);
  });

  test("a named country without prices is left out and reported, and is an error alone", async () => {
    const { leftOut, warnings } = await compared("compare 700 --region US,PL");
    expect(leftOut).toEqual([expect.objectContaining({ region: "PL", name: "Poland", code: "prices.unknown" })]);
    expect(warnings).toContainEqual({
      code: "prices.unknown",
      message: "Poland is left out: the prices are unknown",
    });
    expect((await cli(words("compare 700 --region PL"))).exit).toBe(3);
  });

  test("many that are left out for one reason are counted", async () => {
    const { warnings, leftOut } = await compared("compare 700 --as-of 2022-12-01");
    const early = leftOut.filter(({ code }) => code === "prices.not-yet");
    expect(warnings).toContainEqual({
      code: "prices.not-yet",
      message: `${early.length} countries are left out: the first prices were seen after 2022-12-01`,
    });
  });
});

describe("which row is yours", () => {
  const root = tree({ "home/p/giftworth.yaml": "region: DE\nchannel: ios\n" });
  const yours = async (line: string): Promise<string | null> =>
    JSON.parse((await at(root, `${line} --json`, "home/p")).stdout).result.yours;

  test("the configured region is where you buy, not which countries are compared", async () => {
    const { result } = JSON.parse((await at(root, "compare 700 --json", "home/p")).stdout);
    expect(result.yours).toBe("de-ios-derived");
    expect(new Set(result.offers.map(({ region }: Compared) => region)).size).toBeGreaterThan(20);
    expect(result.offers.some(({ channel }: Compared) => channel === "web")).toBe(true);
  });

  test("none if your country is not compared", async () => {
    expect(await yours("compare 700 --region US,GB")).toBeNull();
    expect(await yours("compare 700 --region US,DE")).toBe("de-ios-derived");
  });

  test("the cheapest of the United States if no region is configured", async () => {
    expect((await compared("compare 700")).yours).toBe("us-web-2026");
  });
});

describe("the table", () => {
  const table = async (line: string): Promise<string> => (await cli(words(line))).stdout;

  test("has a dozen rows, and with --all as many as it says are left out", async () => {
    const rows = (text: string): number =>
      text
        .split("\n\n")[1]!
        .split("\n")
        .filter((one) => /\d/.test(one)).length;
    const some = await table("compare 700");
    const more = Number(/(\d+) more: --all/.exec(some)![1]);
    expect(rows(some)).toBe(12 + 1);
    expect(rows(await table("compare 700 --all"))).toBe(12 + more);
  });

  test("always has your own row and the dearest", async () => {
    const text = await table("compare Lion");
    expect(text).toContain("◀ you");
    const [, dearest] = / to (\S+) \(/.exec(text)!;
    expect(text.split("\n\n")[1]).toContain(dearest);
  });

  test("shows the price of one offer once", async () => {
    expect((await table("compare 700 --region US --channel web")).split("\n")[0]).toBe(
      "700 coins cost $7.25 (US, web).",
    );
  });
});

test.each(["", " --channel web"])("a day before the first list is an error that says so%s", async (through) => {
  const { stderr, exit } = await cli(words(`compare 700 --as-of 0001-01-01${through}`));
  expect([exit, stderr]).toEqual([3, expect.stringContaining("no price list is as old as 0001-01-01: the first was")]);
  const [, from] = /ask for a date from (\S+) on/.exec(stderr) ?? [];
  expect((await cli(words(`compare 700 --as-of ${from}${through}`))).exit).toBe(0);
});
