import { describe, expect, test } from "vitest";
import { schemaText } from "../../../../src/commands/catalogue/schema/print.js";
import { REPORTS } from "../../../../src/commands/catalogue/schema/reports.js";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { cli, words } from "../../../support/cli.js";
import { everyCommand } from "../../../support/commands.js";

/** Lines that between them give every key a report can have. */
const ASKED: Readonly<Record<Exclude<keyof typeof REPORTS, "failure">, readonly string[]>> = {
  cost: [
    "cost Lion",
    "cost 20xRose 500 --region GB --in EUR",
    "cost 1 --prices us-techadjective",
    "cost 0",
    "cost 700 --explain",
  ],
  packages: ["packages", "packages --region GB", "packages --prices usd-web-undated", "packages --region FR --in USD"],
  gifts: ["gifts", "gifts --all", 'gifts "love you"', "gifts nothing-like-it", "gifts rose --region PK"],
  payout: [
    "payout Lion",
    "payout --diamonds 40000 --region GB",
    "payout 20USD --channel ios",
    "payout 100USD --channel ios --model ps-h",
    "payout Lion --agency 10% --withholding 30% --in GBP --explain",
    "payout 700 --region VN",
    "payout 700 --region PK",
    "payout 700 --share 47%",
  ],
  goal: [
    "goal 500",
    "goal 500GBP --region GB --in EUR --explain",
    "goal 10000coins --minutes 20 --gift Lion",
    "goal 50000diamonds --model ps-b --by 2027-03-31 --lives-per-week 3 --minutes 60",
    "goal 500 --penalty 20% --agency 10% --withholding 5% --method paypal",
    "goal 100coins --region IT --method bank",
    "goal 500 --region PK --agency 100%",
  ],
  promote: [
    "promote 800 --days 2",
    "promote 800 --views 11575 --followers-won 40 --gifts-won 20xRose --gifts-won 3000 --in EUR --explain",
    "promote 50 --region GB --followers-won 0 --agency 10% --withholding 30%",
    "promote 800 --region PK --gifts-won 5000",
    "promote 800 --penalty 20% --gifts-won 5000",
  ],
  models: ["models", "models 700 --region PK", "models 100xRose --in EUR"],
  compare: ["compare 700", "compare Lion --in EUR --fx VND=25000"],
  budget: [
    "budget 20 --channel ios --periods 3",
    "budget 50GBP --region GB --in USD --explain",
    "budget 0.10",
    "budget 20 --gift 20xRose --times 3 --per week --periods 4 --spent 25",
    "budget 20 --spent 25.50 --in EUR --gift Lion --gift 5xRose",
    "budget 2 --prices usd-web-undated --as-of 2018-01-01",
  ],
  spent: [
    "spent test/samples/export/user_data_tiktok.json",
    "spent test/samples/export/user_data.json --region GB --in EUR",
    "spent test/samples/export/lower-case.json --channel ios --explain",
    "spent test/samples/export --region PK",
  ],
  offer: [
    "offer 10000 20USD --region US",
    "offer 70 0.74 --in EUR --explain",
    "offer 10 5 --free --needs-login --seller person",
    "offer 1000 5GBP --seller site --region FR",
    "offer 100 5 --region SA",
    "offer 500 --free --region PK",
  ],
  cashout: [
    "cashout --diamonds 20000 --region DE --age 30",
    "cashout --diamonds 40000 --in EUR --agency 10% --withholding 30% --explain",
    "cashout --usd 0 --region GB",
    "cashout --diamonds 100 --region DE --share 0%",
    "cashout --diamonds 100 --region NL --followers 5 --account-days 40",
    "cashout --diamonds 20000 --region JP --method paypay --in JPY",
    "cashout --usd 5 --region IN",
    "cashout --usd 3500 --region FR --method paypal --in EUR --fx EUR=0.9",
  ],
  forecast: [
    "forecast --per-live 3000 --lives-per-week 4 --growth 5% --periods 12 --region US",
    "forecast --per-live 2000/3000/5000 --lives-per-week 3 --region DE --cash-out --in EUR --explain",
    "forecast --per-live 1/200/5000 --lives-per-week 1 --region DE --method bank --growth -100%",
    "forecast --history test/samples/lives.csv --region JP --agency 10% --periods 1",
  ],
  tally: [
    "tally data/example-live.ndjson",
    "tally data/example-live.ndjson data/example-live.ndjson --goal 1000 --minutes 10 --group-by day --in EUR --explain",
    "tally data/example-live.ndjson --model ps-j --region GB --top 3 --as-of 2024-01-01",
    "tally data/example-live.ndjson --agency 10% --withholding 5% --method paypal --receiver host",
  ],
  reconcile: [
    "reconcile test/samples/reconcile/tally.json test/samples/reconcile/agency-june.csv test/samples/reconcile/agency-july-20.csv test/samples/reconcile/paypal.csv --creator nora --in EUR --explain",
    "reconcile test/samples/reconcile/lives.csv test/samples/reconcile/center.csv --columns test/samples/reconcile/lives.yaml --columns test/samples/reconcile/center.yaml",
    "reconcile test/samples/reconcile/bank.csv --columns test/samples/reconcile/bank.yaml --region GB",
  ],
  regions: ["regions", "regions GB", "regions PK", "regions IN", "regions AQ"],
  check: ["catalogue check", "catalogue check --max-age 3000", "catalogue check data/prices/us.yaml"],
  show: [
    "catalogue show",
    "catalogue show us-web-2024",
    "catalogue show live-rewards-2025",
    "catalogue show 'love you'",
    "catalogue show 2026-06",
  ],
  diff: ["catalogue diff data", "catalogue diff data data/prices/us.yaml"],
  sources: ["sources", "sources fastestvpn-2025"],
  config: ["config show", "config show --origin"],
};

describe.each(Object.entries(ASKED))("%s", (name, lines) => {
  test.each(lines)("%s is as its schema says", async (line) => {
    const { stdout, exit } = await cli([...words(line), "--json"]);
    expect(exit).toBe(0);
    const { error } = REPORTS[name as keyof typeof ASKED].safeParse(JSON.parse(stdout));
    expect(error?.issues ?? []).toEqual([]);
  });
});

test("a key too many or too few is not as the schema says", async () => {
  const { stdout } = await cli(words("cost Lion --json"));
  const report = JSON.parse(stdout);
  expect(REPORTS.cost.safeParse({ ...report, more: 1 }).success).toBe(false);
  const { cheapest: _, ...less } = report.result;
  expect(REPORTS.cost.safeParse({ ...report, result: less }).success).toBe(false);
});

test.each([
  "cost Nothing --json",
  "cost 700 --region SA --json",
  "prce --json",
  "cost Rose --catalogue nowhere.yaml --json",
])("%s fails as the schema says", async (line) => {
  const { stdout, stderr, exit } = await cli(words(line));
  expect(stdout).toBe("");
  const failure = JSON.parse(stderr);
  expect(failure.exitCode).toBe(exit);
  expect(REPORTS.failure.safeParse(failure).error?.issues ?? []).toEqual([]);
});

test("every command that answers has a schema, and every schema prints", async () => {
  const commands = [...(await everyCommand())].filter(([, command]) => !("text" in command));
  const answering = commands.map(([name]) => (name === "config show" ? "config" : name.split(" ").at(-1)!));
  expect(Object.keys(REPORTS).sort()).toEqual([...answering, "failure"].sort());
  for (const name of Object.keys(REPORTS)) expect(JSON.parse(unwrap(schemaText(name))).type).toBe("object");
  expect(JSON.parse(unwrap(schemaText(undefined))).properties).toHaveProperty("priceLists");
});
