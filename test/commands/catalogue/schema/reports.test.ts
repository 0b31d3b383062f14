import { expect, test } from "vitest";
import { catalogueSchemaText, schemaText } from "../../../../src/commands/catalogue/schema/print.js";
import { reportSchemas } from "../../../../src/commands/catalogue/schema/reports.js";
import { COMMANDS } from "../../../../src/commands/index.js";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { againstItsSchema } from "../../../support/as-its-schema.js";
import { cli, words } from "../../../support/cli.js";
import { everyCommand } from "../../../support/commands.js";
import { against } from "../../../support/json-schema.js";

/** Lines that give the keys which no case gives; every case is checked against its schema in its own test. */
const ASKED: readonly string[] = [
  "cost 700 --explain",
  "packages --prices usd-web-undated",
  "packages --region FR --in USD",
  "gifts",
  "gifts rose --region PK",
  "payout Lion --agency 10% --withholding 30% --in GBP --explain",
  "goal 500GBP --region GB --in EUR --explain",
  "goal 500 --penalty 20% --agency 10% --withholding 5% --method paypal",
  "promote 800 --views 11575 --followers-won 40 --gifts-won 20xRose --gifts-won 3000 --in EUR --explain",
  "models",
  "models 700 --region PK",
  "models 100xRose --in EUR",
  "compare Lion --in EUR --fx VND=25000",
  "budget 50GBP --region GB --in USD --explain",
  "budget 20 --gift 20xRose --times 3 --per week --periods 4 --spent 25",
  "budget 20 --spent 25.50 --in EUR --gift Lion --gift 5xRose",
  "spent test/samples/export/user_data.json --region GB --in EUR",
  "spent test/samples/export/lower-case.json --channel ios --explain",
  "offer 70 0.74 --in EUR --explain",
  "cashout --diamonds 40000 --in EUR --agency 10% --withholding 30% --explain",
  "forecast --per-live 2000/3000/5000 --lives-per-week 3 --region DE --cash-out --in EUR --explain",
  "forecast --per-live 1/200/5000 --lives-per-week 1 --region DE --method bank --growth -100%",
  "tally data/example-live.ndjson data/example-live.ndjson --goal 1000 --minutes 10 --group-by day --in EUR --explain",
  "tally data/example-live.ndjson --model ps-j --region GB --top 3 --as-of 2024-01-01",
  "tally data/example-live.ndjson --agency 10% --withholding 5% --method paypal --receiver host",
  "reconcile test/samples/reconcile/tally.json test/samples/reconcile/agency-june.csv test/samples/reconcile/agency-july-20.csv test/samples/reconcile/paypal.csv --creator nora --in EUR --explain",
  "regions",
  "catalogue check",
  "catalogue check --max-age 3000",
  "catalogue check data/prices/us.yaml",
  "catalogue show",
  "catalogue show us-web-2024",
  "catalogue show live-rewards-2025",
  "catalogue show 'love you'",
  "catalogue show 2026-06",
  "catalogue diff data",
  "catalogue diff data data/prices/us.yaml",
  "sources",
  "config show",
  "help",
  "help catalogue",
  "help logs",
];

test.each(ASKED)("%s is as its schema says", async (line) => {
  const { stdout, exit } = await cli([...words(line), "--json"]);
  expect(exit).toBe(0);
  expect(againstItsSchema(JSON.parse(stdout))).toEqual([]);
});

test("an extra or missing key violates the schema", async () => {
  const { stdout } = await cli(words("cost Lion --json"));
  const report = JSON.parse(stdout);
  expect(againstItsSchema(report)).toEqual([]);
  expect(againstItsSchema({ ...report, more: 1 })).toHaveLength(1);
  const { cheapest: _, ...less } = report.result;
  expect(againstItsSchema({ ...report, result: less })).toHaveLength(1);
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
  expect(failure.report).toBe("failure/1");
  expect(againstItsSchema(failure)).toEqual([]);
});

test("every command that answers has a schema of its own, and every schema prints", async () => {
  const commands = [...(await everyCommand())].filter(([, command]) => !("text" in command));
  const answering = commands.map(([name]) => {
    if (name === "config show") return "config";
    return name.startsWith("config ") ? name.replace(" ", "-") : name.split(" ").at(-1)!;
  });
  const names = [...(await reportSchemas(COMMANDS)).keys()];
  expect(names.sort()).toEqual([...answering, "help", "failure", "failed-question"].sort());
  for (const name of names) expect(JSON.parse(unwrap(await schemaText(name, COMMANDS))).type).toBe("object");
  expect(JSON.parse(catalogueSchemaText()).properties).toHaveProperty("priceLists");
});

/** The schema that the program prints for a report. */
const printed = async (report: string, ...more: readonly string[]) =>
  JSON.parse((await cli(["catalogue", "schema", "--report", report, ...more])).stdout);

test.each(["--json", "-f ndjson"])("with %s, a line of a question that fails is as its schema says", async (format) => {
  const { stdout, exit } = await cli(["payout", "-", ...words(format)], { stdin: "Lion\nLyon\n12,50\n" });
  expect(exit).toBe(2);
  const [answered, ...failed] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const schema = await printed("failed-question");
  expect(failed.map((line) => against(schema, line))).toEqual([[], []]);
  expect(against(schema, answered)).not.toEqual([]);
});

test("a whole report of a batch is as the schema of its report says", async () => {
  const { stdout } = await cli(words("payout - --json"), { stdin: "Lion\n" });
  expect(against(await printed("payout"), JSON.parse(stdout))).toEqual([]);
});

test.each([
  "payout Lion --fields net.likely,coins",
  "payout Lion --fields viewerPays.channel,viewerPays.pay",
  "cost 700 --fields pay,buy",
  "gifts rose --fields name,coins",
  "cashout --usd 500 --fields checks.rule,methods.net",
  "compare 700 --fields region,pay.amount --in EUR",
  "tally data/example-live.ndjson --group-by sender --fields handle,coins",
  "tally data/example-live.ndjson --group-by day --fields key",
  // One month has payments in two currencies.
  "reconcile test/samples/reconcile/paypal.csv test/samples/reconcile/bank.csv --columns test/samples/reconcile/bank.yaml --fields period,receivedGross.amount",
])("%s is as the narrowed schema says, and not as the whole", async (line) => {
  const report = JSON.parse((await cli([...words(line), "--json"])).stdout);
  const [name] = report.report.split("/");
  expect(against(await printed(name, "--narrowed"), report)).toEqual([]);
  expect(against(await printed(name), report)).not.toEqual([]);
});

test("a narrowed report still has no unknown keys", async () => {
  const report = JSON.parse((await cli(words("payout Lion --fields coins --json"))).stdout);
  const schema = await printed("payout", "--narrowed");
  expect(against(schema, { ...report, result: { koins: 1 } })).toEqual(["/result: unknown key koins"]);
});

test.each([
  ["catalogue schema --narrowed", "--narrowed is about a report"],
  ["catalogue schema --report failure --narrowed", "failure has no result that --fields narrows"],
])("%s is refused", async (line, said) => {
  const { stderr, exit } = await cli(words(line));
  expect([exit, stderr]).toEqual([2, expect.stringContaining(said)]);
});
