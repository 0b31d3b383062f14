import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

const parsed = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("cost", () => {
  const price = (stdin: string, options: string) => cli(words(`cost - ${options}`), { stdin });

  test("reads a stream too, with a line for every offer of each question", async () => {
    const { stdout, stderr, exit } = await price("Lion\n# the small ones\n20xRose\n", "--region US");
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    const alone = async (question: string) => ({
      question,
      ...JSON.parse((await cli(words(`cost ${question} --region US --json`))).stdout).result,
    });
    expect(parsed(stdout)).toEqual([await alone("Lion"), await alone("20xRose")]);
  });
  test("with chosen columns prints only those of each offer", async () => {
    const { stdout } = await price("Lion\n", "--region US --fields channel,pay.amount");
    expect(stdout).toBe(
      '{"question":"Lion","offers":[{"channel":"web","pay":{"amount":"310.99"}},' +
        '{"channel":"ios","pay":{"amount":"454.94"}},{"channel":"android","pay":{"amount":"429.94"}}]}\n',
    );
  });
  test("and a report a line with --json", async () => {
    const { stdout } = await price("Lion\n700\n", "--region US --json");
    const alone = JSON.parse((await cli(words("cost 700 --region US --json"))).stdout);
    expect(parsed(stdout)).toHaveLength(2);
    expect(parsed(stdout)[1]).toEqual({ question: "700", ...alone });
  });
  test("warns of each thing once for the whole stream", async () => {
    const { stdout, stderr, exit } = await price("# first\n100\n200\nLino\n300\n", "--prices de-web-2024");
    const alone = (await cli(words("cost 100 --prices de-web-2024 -f ndjson"))).stderr;
    expect(alone).toMatch(/^giftworth: warning\[prices\.incomplete\]/);
    expect(stderr.startsWith(alone.replace(/^giftworth/, "stdin:2:1"))).toBe(true);
    expect(stderr.match(/prices\.incomplete/g)).toHaveLength(1);
    expect([exit, parsed(stdout).length]).toEqual([2, 4]);
    expect((await price("100\n", "--prices de-web-2024 --json")).stderr).toBe("");
  });
  test("reports what it cannot answer, and goes on", async () => {
    const { stdout, stderr, exit } = await price("20USD\nLino\nRose\n", "--region GB --channel ios");
    expect(exit).toBe(2);
    expect(stderr).toContain("stdin:1:1: error[");
    expect(stderr).toContain("stdin:2:1: error[gift.unknown]");
    expect(parsed(stdout).map(({ error }) => error === undefined)).toEqual([false, false, true]);
  });
  test("says what to pipe in if nothing is", async () => {
    expect((await cli(["cost", "-"], { columns: 80 })).stderr).toContain("echo Lion | giftworth cost -");
  });
});

test("cashout reads balances, and a bare number could be two things", async () => {
  const { stdout, exit } = await cli(words("cashout - --region DE --age 30 --fields eligible,payable.amount"), {
    stdin: "20000diamonds\n20,000 diamonds\n$50\n0.50 USD\n50\n50EUR\n",
  });
  // 20,000 diamonds are 200 dollars, of which half is the creator's; PayPal pays from one dollar.
  expect(parsed(stdout).map(({ eligible, payable, error }) => error?.code ?? `${eligible} ${payable.amount}`)).toEqual([
    "yes 100.00",
    "yes 100.00",
    "yes 50.00",
    "no 0.50",
    "arg.number",
    "arg.money",
  ]);
  expect(exit).toBe(2);
  expect((await cli(words("cashout 20000diamonds --usd 5"))).stderr).toContain("arg.conflict");
});

test("offer reads offers, with the same options for all", async () => {
  const stdin = "10000 20USD\n1000 10\n1000\n";
  const { stdout, exit } = await cli(words("offer - --region US -f csv --fields verdict,saving.amount"), { stdin });
  expect(stdout.split("\n").map((line) => line.split(",").slice(0, 4).join())).toEqual([
    "question,verdict,saving.amount,error.code",
    "10000 20USD,scam,83.33,",
    "1000 10,plausible,0.33,",
    "1000,,,arg.missing",
    "",
  ]);
  expect(exit).toBe(2);
});

test("its help says so", async () => {
  for (const name of ["cost", "payout", "cashout", "offer"])
    expect((await cli(["help", name])).stdout).toContain(`giftworth ${name} - reads`);
  expect((await cli(["help", "compare"])).stdout).not.toContain("standard input, one per line");
});

test("no other command reads a stream", async () => {
  const { exit, stderr } = await cli(["compare", "-"], { stdin: "Lion\n" });
  expect(exit).toBe(2);
  expect(stderr).toContain("error[");
});
