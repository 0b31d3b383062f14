import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/text/display-width.js";
import { cli, words } from "../support/cli.js";

/** Answers as people read them, to be read when they change: `npx vitest run test/commands/answers.test.ts -u`. */
const ANSWERS: Readonly<Record<string, string>> = {
  "payout-lion": "payout Lion",
  "payout-brazil": "payout Lion --region BR --agency 20%",
  "payout-euros": "payout Lion --region GB --in EUR --agency 20%",
  "payout-japan": "payout Lion --region JP",
  "payout-rose": "payout Rose",
  "payout-spend": "payout 20USD --channel ios",
  "payout-diamonds": "payout --diamonds 40000 --region PH",
  "payout-why": "payout Lion --why",
  "cost-lion": "cost Lion",
  "cost-germany": "cost 500 --region DE",
  "cost-app": "cost Lion --channel app",
  "cashout-germany": "cashout --diamonds 20000 --region DE",
  "cashout-claims": "cashout --diamonds 20000",
  "cashout-changed": "cashout --diamonds 20000 --region DE --age 30 --agency 20% --in EUR",
  "cashout-young": "cashout --diamonds 20000 --region BR --age 17",
  "cashout-short": "cashout --diamonds 5000 --region PH",
  "cashout-bank": "cashout --usd 60 --region DE --age 30 --method bank --agency 96%",
  "cost-lists": "cost 1000 --prices us-ios-2026,us-ios-2024",
  "config-show": "config show --origin",
  "catalogue-show-one": "catalogue show us-web-2024",
  "catalogue-diff": "catalogue diff data/promote.yaml data/promote.yaml",
  regions: "regions",
  "regions-us": "regions US",
  "regions-poland": "regions PL",
  packages: "packages --region GB",
  "packages-named": "packages --prices us-web-2026",
  "sources-one": "sources one-carat-2025",
  "gifts-money": "gifts --min 0.50USD --max 2USD",
  "gifts-rose": "gifts Rose --region GB",
  "gifts-few": "gifts --min 29999 --max 29999 --region BR",
  "gifts-namesakes": "gifts universe",
  "models-lion": "models Lion",
  "models-rose": "models Rose --region GB",
  "models-why": "models Lion --why",
  compare: "compare 700",
  "compare-regions": "compare Lion --region US,GB,DE",
  "compare-web": "compare 700 --channel web --in EUR",
  "offer-person": "offer 10000 60USD --seller person",
  "offer-low": "offer 1000 6.99 --region GB",
  "offer-dear": "offer 3300 54.90",
  "offer-price": "offer 700 6 --region GB",
  "budget-week": "budget 20 --per week --periods 52",
  "budget-iphone": "budget 20 --per week --channel ios",
  "budget-britain": "budget 50 --region GB --per month --periods 6",
  "budget-habit": "budget 20 --gift 20xRose --times 3 --per week --periods 4",
  "budget-passed": "budget 20 --gift Galaxy --times 2 --channel ios --periods 3",
  "budget-spent": "budget 50 --spent 30 --channel ios",
  "budget-why": "budget 20 --per week --why",
  "promote-800": "promote 800",
  spent: "spent test/samples/export/user_data_tiktok.json",
  "spent-year": "spent test/samples/export/user_data_tiktok.json --year 2026 --region GB",
  "promote-won": "promote 800 --days 2 --views 11575 --followers-won 40 --gifts-won 3000 --region GB",
  "forecast-until": "forecast --per-live 3000 --lives-per-week 4 --until 2027-03",
  "forecast-scenarios": "forecast --per-live 2000/3000/5000 --lives-per-week 3 --region DE --growth 5%",
  "forecast-history": "forecast test/samples/lives.csv --region BR --periods 3",
  "forecast-cash-out": "forecast --per-live 9000 --lives-per-week 4 --region GB --cash-out",
  "forecast-even": "forecast --per-live 7000 --lives-per-week 1 --periods 2",
  goal: "goal 500",
  "goal-lives": "goal R$2000 --region BR --per-live 500/800/2000 --lives-per-week 3",
  "goal-month": "goal 500 --region GB --per month --per-live 3000",
  "goal-by": "goal 500 --by 2027-03-31 --lives-per-week 3 --minutes 60 --per-live 2000/3000/5000",
  "goal-coins": "goal 10000coins --minutes 20 --gift Lion --region DE",
  "goal-out-of-reach": "goal 500 --share 0%",
  "goal-why": "goal 500 --agency 20% --why",
  tally: "tally data/example-live.ndjson",
  "tally-brazil": "tally data/example-live.ndjson --region BR --goal 2000 --minutes 10",
  "tally-empty": "tally test/samples/logs/headings-alone.csv",
  "reconcile-empty": "reconcile test/samples/reconcile/paypal-headings.csv",
  "reconcile-uncovered":
    "reconcile test/samples/reconcile/agency-june.csv test/samples/reconcile/paypal-headings.csv --creator nora --region GB",
  "spent-empty": "spent test/samples/export-empty.json",
  "tally-agency": "tally data/example-live.ndjson --region GB --agency 20% --why",
  "tally-hours": "tally data/example-live.ndjson --group-by hour --share 48%",
  "tally-tokyo":
    "tally data/example-live.ndjson --time-zone Asia/Tokyo --goal 1000 --minutes 10 --group-by live --region JP",
  "tally-why": "tally data/example-live.ndjson --why",
  reconcile:
    "reconcile test/samples/reconcile/tally.json test/samples/reconcile/agency-june.csv test/samples/reconcile/agency-july-20.csv test/samples/reconcile/paypal.csv --creator nora --payer TikTok",
  "reconcile-below":
    "reconcile test/samples/reconcile/tally.json test/samples/reconcile/agency-june.csv test/samples/reconcile/agency-july-20.csv test/samples/reconcile/paypal.csv --creator nora --payer TikTok --share 80%",
  "reconcile-no-statement": "reconcile test/samples/reconcile/tally.json --region GB",
};

/** Answers that are long on request. */
const LONG = new Set([
  "budget-why",
  "gifts-money",
  "goal-why",
  "models-why",
  "packages",
  "payout-why",
  "regions",
  "tally-agency",
  "tally-why",
]);

const ROWS = 24;

describe.for(Object.entries(ANSWERS))("%s", ([name, line]) => {
  const asked = [...words(line), "--as-of", "2026-11-29"];
  const drawn = async (columns: number, color: "always" | "never"): Promise<string> => {
    const { stdout, stderr, exit } = await cli([...asked, "--color", color], { columns });
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    return stdout;
  };
  const plain = new Map<number, Promise<string>>();
  const inPlain = (columns: number): Promise<string> => {
    const known = plain.get(columns) ?? drawn(columns, "never");
    plain.set(columns, known);
    return known;
  };

  test.for([60, 80, 140])("in %d columns", async (columns) => {
    const text = await inPlain(columns);
    const lines = text.trimEnd().split("\n");
    for (const one of lines) expect(displayWidth(one), one).toBeLessThanOrEqual(columns);
    if (columns >= 80 && !LONG.has(name)) expect(lines.length).toBeLessThanOrEqual(ROWS);
    await expect(`$ giftworth ${line}\n${text}`).toMatchFileSnapshot(join("answers", `${name}-${columns}.txt`));
  });

  test("its colours do not change the text", async () => {
    const coloured = (await drawn(80, "always")).replace(ESCAPES, "‹$1›");
    expect(coloured.replace(/‹\d+›/g, "")).toBe(await inPlain(80));
    await expect(coloured).toMatchFileSnapshot(join("answers", `${name}-80-colour.txt`));
  });

  test("its first sentence and its command are those of the JSON, and the command repeats the question", async () => {
    const report = JSON.parse((await cli([...asked, "--json"])).stdout);
    const pipe = await cli([...asked]);
    expect(pipe.stdout.split("\n")[0]).toBe(report.answer);
    expect(JSON.parse((await cli([...report.command, "--json"])).stdout)).toMatchObject({
      result: report.result,
      answer: report.answer,
      command: report.command,
    });
  });
});

/** What a terminal takes for a colour; a literal with an escape in it is what the linter forbids. */
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, "g");
