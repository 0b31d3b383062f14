import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

describe("options may be anywhere, in any spelling", () => {
  const wanted = cli(words("cost 20xRose 680 --region GB --channel ios --json"));
  test.for([
    "cost --region GB --channel ios --json 20xRose 680",
    "cost 20xRose --region GB 680 --channel ios --json",
    "cost --json 20xRose --channel ios 680 --region GB",
    "cost 20xRose 680 --region=GB --channel=ios --format=json",
    "cost 20xRose 680 -r GB -c ios -f json",
    "cost 20xRose 680 -rGB -cios -fjson",
    "--json cost 20xRose 680 --region GB --channel ios",
    "--format json cost 20xRose 680 --region GB --channel ios",
    "cost 20xRose 680 --region gb --channel IOS --json",
    "cost --region GB --channel ios --json -- 20xRose 680",
    "--region GB cost 20xRose 680 --channel ios --json",
    "--region GB --channel=ios --json cost 20xRose 680",
    "-r GB -c ios -f json cost 20xRose 680",
  ])("%s", async (line) => {
    const { stdout, exit, stderr } = await cli(words(line));
    expect(exit, stderr).toBe(0);
    expect(stdout).toBe((await wanted).stdout);
  });
});

describe("given twice", () => {
  test.for([
    "cost 1 --region GB --region GB",
    "cost 1 -r GB --region US",
    "cost 1 --channel web --channel=ios",
    "cost 1 --as-of 2026-01-01 --as-of 2026-01-02",
    "payout 1 --agency 1% --agency 2%",
    "payout 1 --model ps-a --model ps-b",
    "payout --diamonds 1 --diamonds 2",
    "cost 1 --in EUR --in GBP",
    "cost 1 --json --json",
    "cost 1 --explain --explain",
    "cost 1 --color never --color always",
    "gifts --all --all",
    "--format csv cost 1 --format csv",
    "--region GB cost 1 --region GB",
  ])("%s is refused", async (line) => {
    const { exit, stdout, stderr } = await cli(words(line));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain("arg.repeated");
    expect(stderr).toContain("given twice");
  });
  test("--fx may be", async () => {
    const { exit } = await cli(words("compare 700 --fx VND=25000 --fx PEN=3.5"));
    expect(exit).toBe(0);
  });
  test("words may be", async () => {
    const { stdout } = await cli(words("payout Rose Rose 5 5 --json"));
    expect(JSON.parse(stdout).result.coins).toBe(12);
  });
});

describe("the day asked about", () => {
  test("is today unless set", async () => {
    const { stdout } = await cli(words("cost 1 --json"), { today: "2026-12-24" });
    expect(JSON.parse(stdout).asOf).toBe("2026-12-24");
  });
  test("is the day in the environment", async () => {
    const { stdout } = await cli(words("cost 1 --json"), { env: { GIFTWORTH_AS_OF: "2025-03-04" } });
    expect(JSON.parse(stdout).asOf).toBe("2025-03-04");
  });
  test("is the day typed, over all others", async () => {
    const { stdout } = await cli(words("cost 1 --json --as-of 2025-05-06"), { env: { GIFTWORTH_AS_OF: "2025-03-04" } });
    expect(JSON.parse(stdout).asOf).toBe("2025-05-06");
  });
  test("is unset if it is empty", async () => {
    const { stdout } = await cli(words("cost 1 --json"), { env: { GIFTWORTH_AS_OF: "" } });
    expect(JSON.parse(stdout).asOf).toBe("2026-11-22");
  });
});

test("nothing else of the environment changes an answer", async () => {
  const env = {
    LANG: "de_DE.UTF-8",
    LC_ALL: "ar_EG",
    TZ: "Asia/Kathmandu",
    LANGUAGE: "fr",
    HOME: "/nowhere",
    USER: "x",
  };
  for (const line of ["cost Lion", "payout Lion --json", "compare 700 -f csv"])
    expect(await cli(words(line), { env })).toEqual(await cli(words(line)));
});
