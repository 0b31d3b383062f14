import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary.js";

describe("--fields", () => {
  test("selects and orders the columns", async () => {
    const { stdout } = await cli(
      words("cost 700 --prices gb-ios-2022,gb-fastestvpn-2025 -f csv --fields pay.currency,priceList,pay.amount"),
    );
    expect(stdout).toBe("pay.currency,priceList,pay.amount\nGBP,gb-ios-2022,8.73\nGBP,gb-fastestvpn-2025,7.45\n");
  });
  test("a name includes everything below it", async () => {
    const { stdout } = await cli(words("cost 700 --prices gb-ios-2022,gb-fastestvpn-2025 -f plain --fields pay"));
    expect(stdout).toBe("pay.amount\tpay.currency\n8.73\tGBP\n7.45\tGBP\n");
  });
  test("in NDJSON it keeps the shape", async () => {
    const { stdout } = await cli(
      words("cost 700 --prices gb-ios-2022,gb-fastestvpn-2025 -f ndjson --fields pay.amount,channel"),
    );
    expect(
      stdout
        .split("\n")
        .filter(Boolean)
        .map((one) => JSON.parse(one)),
    ).toEqual([
      { channel: "ios", pay: { amount: "8.73" } },
      { channel: "unspecified", pay: { amount: "7.45" } },
    ]);
  });
  test("in JSON it keeps the envelope, with sources by their ids", async () => {
    const { result, report, sources } = JSON.parse(
      (await cli(words("cost 700 --prices gb-ios-2022,gb-fastestvpn-2025 --json --fields pay"))).stdout,
    );
    expect(report).toBe("cost/1");
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^[a-z\d-]+$/);
    expect(result).toEqual({
      offers: [{ pay: { amount: "8.73", currency: "GBP" } }, { pay: { amount: "7.45", currency: "GBP" } }],
    });
  });
  test("implies a format: an object a line in a pipe, the report in a terminal", async () => {
    const line = "payout Lion --region US --fields net.likely";
    expect((await cli(words(line))).stdout).toBe('{"net":{"likely":{"amount":"143.99","currency":"USD"}}}\n');
    const looked = JSON.parse((await cli(words(line), { columns: 80 })).stdout);
    expect([looked.report, looked.result]).toEqual([
      "payout/1",
      { net: { likely: { amount: "143.99", currency: "USD" } } },
    ]);
    expect((await cli(words(`${line} --explain`))).stdout).toContain('"explanation"');
    const configured = { env: { GIFTWORTH_FORMAT: "csv" }, columns: 80 };
    expect((await cli(words(line), configured)).stdout).toBe("net.likely.amount,net.likely.currency\n143.99,USD\n");
    expect((await cli(words(`${line} -f table`))).stderr).toContain(
      "--fields chooses columns of a list, not of the table for people",
    );
  });
  test("keeps a column that it names, filled or not", async () => {
    const { stdout } = await cli(words("payout Lion --region US -f csv --fields agency,coins"));
    expect(stdout).toBe("agency.low.amount,agency.likely.amount,agency.high.amount,coins\n,,,29999\n");
  });
  test("makes rows only from the lists that it names", async () => {
    const csv = async (fields: string) =>
      (await cli(words(`payout Lion --region US -f csv --fields ${fields}`))).stdout;
    expect(await csv("coins")).toBe("coins\n29999\n");
    expect(await csv("coins,viewerPays[].channel,share.likely")).toBe(
      "coins,viewerPays.channel,share.likely\n29999,web,0.4630\n29999,ios,0.3172\n29999,android,0.3360\n",
    );
  });
  test("may name columns of one list that has no row of its own, not of two", async () => {
    const goal = (fields: string, format: string) => cli(words(`goal 500 --region US -f ${format} --fields ${fields}`));
    expect((await goal("cases.rate,cases.coins", "csv")).stdout).toBe(
      "cases.rate,cases.coins\n0.5300,94340\n0.4800,104167\n0.2000,250000\n",
    );
    const { stderr, exit } = await goal("cases.rate,viewersPay.channel", "csv");
    expect([exit, stderr]).toEqual([2, expect.stringContaining("cases and viewersPay are separate lists")]);
    expect(Object.keys(JSON.parse((await goal("cases.rate,viewersPay.channel", "ndjson")).stdout))).toEqual([
      "cases",
      "viewersPay",
    ]);
  });
  test("spaces around names are ignored", async () => {
    const { stdout } = await cli(["cost", "700", "--region", "GB", "-f", "csv", "--fields", " channel , priceList "]);
    expect(stdout.split("\n")[0]).toBe("channel,priceList");
  });
});

describe("notes next to the data", () => {
  test.for(["csv", "plain", "ndjson", "markdown"])("warnings go to standard error in %s", async (format) => {
    const { stdout, stderr, exit } = await cli(words(`compare 700 --format ${format}`));
    expect(exit).toBe(0);
    expect(stdout).not.toContain("contradict");
    expect(stderr).toContain("warning[prices.contradictory]");
  });
  test.for(["table", "json"])("and within the answer in %s", async (format) => {
    const { stdout, stderr } = await cli(words(`compare 700 --format ${format}`));
    expect(stderr).toBe("");
    expect(stdout).toContain("contradict");
  });
  test("a country without a rate says so in the place of its money", async () => {
    const list =
      "{ id: own-cm, region: CM, channel: web, currency: XAF, default: true, packages: { 700: 3 }, source: s }";
    const source = "sources: [{ id: s, title: S, grade: blog }]";
    const path = join(temporaryFolder(), "own.yaml");
    writeFileSync(path, `${source}\npriceLists: [${list}]\n`);
    const { stdout } = await cli([...words("compare 700 --all --catalogue"), path]);
    expect(stdout.split("\n").find((line) => line.includes("Cameroon"))).toContain("unknown");
    expect(stdout).toContain("--fx XAF=RATE");
  });
});

describe("--explain", () => {
  test("every step, each fact with its source and its place", async () => {
    const { stdout } = await cli(words("payout Lion --region GB --explain"));
    expect(stdout).toContain("299.99 USD × 0.5");
    expect(stdout).toContain("149.995 USD");
    expect(stdout).toMatch(/\[tikkies-2026\] data\/gifts\.yaml:\d+:\d+/);
    expect(stdout).toMatch(/data\/payout-models\.yaml:\d+:\d+/);
    expect(stdout).toMatch(/data\/prices\/gb\.yaml:\d+:\d+/);
    expect(stdout).not.toContain("undefined");
  });
  test("in JSON every step is there once, after its operands, and the figures of the answer are steps", async () => {
    const { explanation, result } = JSON.parse((await cli(words("payout Lion --region US --explain --json"))).stdout);
    const steps: { number: number; from?: number[]; kind: string; amount: string; sources?: string[]; at?: object }[] =
      explanation.steps;
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
    for (const { number, from = [] } of steps) for (const operand of from) expect(operand).toBeLessThan(number);
    const likely = steps[explanation.figures["net.likely"] - 1];
    expect(likely).toMatchObject({ amount: result.net.likely.amount, unit: "USD" });
    for (const step of steps.filter(({ kind }) => kind === "fact")) {
      expect(step.sources?.length).toBeGreaterThan(0);
      expect(step.at).toMatchObject({ file: expect.stringMatching(/^data\//), line: expect.any(Number) });
    }
  });
});
