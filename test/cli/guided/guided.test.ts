import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { Typist } from "./typist.js";

const MENU = "Number, gift name, or q:";
const BELOW = "or Enter for the menu:";
const LOG = "data/example-live.ndjson";
const EXPORT = "test/samples/export/user_data_tiktok.json";

/** What a command prints in the terminal of the typist. */
const printed = async (line: string): Promise<string> => (await cli(words(line), { columns: 80 })).stdout;

describe("every question", () => {
  test.each<[number: string, lines: readonly (readonly [string, string])[], command: string]>([
    ["1", [["Which gift, or how many coins?", ""]], "cost Lion"],
    ["1", [["Which gift, or how many coins?", "20 Roses"]], "cost '20 Roses'"],
    [
      "2",
      [
        ["How much do you spend on coins?", "$20"],
        ["each day, week or month?", "month"],
      ],
      "budget '$20' --per month",
    ],
    [
      "3",
      [
        ["How many coins are offered?", "5,000"],
        ["At what price?", "30USD"],
        ["Who sells them", "person"],
      ],
      "offer 5,000 30USD --seller person",
    ],
    ["4", [["Where is your data export", `'${EXPORT}' `]], `spent ${EXPORT}`],
    ["5", [["Which gift, or how many coins?", "Galaxy"]], "payout Galaxy"],
    ["6", [["Your balance", ""]], "cashout --diamonds 20000"],
    ["6", [["Your balance", "$96"]], "cashout --usd '$96'"],
    [
      "7",
      [
        ["coins do you get in a LIVE?", ""],
        ["How many LIVEs a week?", "2"],
        ["Until which month?", "2027-01"],
      ],
      "forecast --per-live 3000 --lives-per-week 2 --until 2027-01",
    ],
    ["8", [["Where is the log of your LIVE?", ""]], "tally example"],
    ["8", [["Where is the log of your LIVE?", LOG]], `tally ${LOG}`],
  ])("%s with %j is answered as %s", async (number, lines, command) => {
    const typist = new Typist();
    await typist.answers([[MENU, number], ...lines, [BELOW, "q"]]);
    const { stdout, stderr, exit } = await typist.ended;
    const line = `${command} --region US`;
    expect(stdout).toBe(`\n${await printed(line)}\nAsk again with: giftworth ${line}\n\n`);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
  });
});

test("a gift or a number at the menu is answered at once, and below an answer too", async () => {
  const typist = new Typist({ env: { GIFTWORTH_REGION: "BR" } });
  await typist.answers([
    [MENU, "Lion"],
    [BELOW, "700"],
    [BELOW, "q"],
  ]);
  const asked = ["Lion --region BR", "700 --region BR"];
  const answers = await Promise.all(asked.map(printed));
  const shown = answers.map((answer, index) => `${answer}\nAsk again with: giftworth ${asked[index]}\n\n`);
  expect((await typist.ended).stdout).toBe(shown.join(""));
});

test("r changes the region, Enter shows the menu again, and Esc leads back to it", async () => {
  const typist = new Typist();
  await typist.answers([
    [MENU, "r"],
    ["Which country", "brazil"],
  ]);
  await typist.sees("Brazil (r: change)");
  await typist.sees(MENU);
  typist.types("5\r");
  await typist.sees("Which gift");
  typist.types("\u001B");
  await typist.answers([
    [MENU, "Rose"],
    [BELOW, ""],
    [MENU, "q"],
  ]);
  const { stdout, exit } = await typist.ended;
  expect(stdout).toContain("Ask again with: giftworth Rose --region BR\n");
  expect(exit).toBe(0);
});

describe("a fault is reported in place, in the words of the command", () => {
  test.each<
    [number: string, before: readonly (readonly [string, string])[], label: string, typed: string, command: string]
  >([
    ["1", [], "Which gift", "lino", "cost lino"],
    ["2", [], "How much", "1.000", "budget 1.000 --per week"],
    ["2", [["How much", ""]], "each day", "year", "budget 20 --per year"],
    ["3", [], "How many coins", "5m", "offer 5m 60 --seller site"],
    ["4", [], "Where", "nowhere.json", "spent nowhere.json"],
    ["6", [], "Your balance", "96EUR", "cashout --usd 96EUR"],
    ["7", [], "coins do you get", "3m", "forecast --per-live 3m --lives-per-week 4"],
    ["8", [], "Where", "README.md", "tally README.md"],
  ])("%s: %j %s %s", async (number, before, label, typed, command) => {
    const { diagnostics } = JSON.parse((await cli(words(`${command} --json`))).stderr);
    const typist = new Typist();
    await typist.answers([[MENU, number], ...before, [label, typed]]);
    await typist.sees(diagnostics[0].message);
    if (diagnostics[0].help !== undefined) await typist.sees(`help: ${diagnostics[0].help}`);
    typist.types("\u0003");
    expect(await typist.ended).toEqual({ stdout: "", stderr: "", exit: 130 });
  });

  test.each([
    ["", "type a number from 1 to 8"],
    ["lino", "there is no gift “lino”"],
    ["1.5", "“1.5” is not a whole number"],
  ])("at the menu: “%s”", async (typed, fault) => {
    const typist = new Typist();
    await typist.answers([[MENU, typed]]);
    await typist.sees(fault);
    typist.types("\u0003");
    expect((await typist.ended).exit).toBe(130);
  });

  test("corrected, it is answered", async () => {
    const typist = new Typist();
    await typist.answers([[MENU, "lino"]]);
    await typist.sees("did you mean");
    typist.types(`${"\u007F".repeat(4)}Lion\r`);
    await typist.answers([[BELOW, "q"]]);
    expect((await typist.ended).stdout).toContain("A Lion costs");
  });
});

describe("ended", () => {
  const [SHOW, HIDE] = ["\u001B[?25h", "\u001B[?25l"];

  test.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
    ["Esc", "\u001B"],
  ])("by %s, the menu is cleared and the cursor is back", async (_, key) => {
    const typist = new Typist();
    await typist.sees(MENU);
    typist.types(key);
    expect(await typist.ended).toEqual({ stdout: "", stderr: "", exit: 130 });
    expect(typist.drawn.lastIndexOf(SHOW)).toBeGreaterThan(typist.drawn.lastIndexOf(HIDE));
    expect(typist.drawn.lastIndexOf("\u001B[J")).toBeGreaterThan(typist.drawn.lastIndexOf(MENU));
  });

  test("by Ctrl-C in the middle of a question", async () => {
    const typist = new Typist();
    await typist.answers([
      [MENU, "7"],
      ["coins do you get", ""],
    ]);
    await typist.sees("LIVEs a week?");
    typist.types("2\u0003");
    expect(await typist.ended).toEqual({ stdout: "", stderr: "", exit: 130 });
  });
});

describe("no question is asked, and the help is on standard output", () => {
  test.each<[string, Parameters<typeof cli>[1]]>([
    ["in a pipe", {}],
    ["with a pipe on standard input", { columns: 80, stdin: "Lion\n" }],
    ["with CI", { columns: 80, env: { CI: "true" } }],
    ["with GIFTWORTH_NO_PROMPT", { columns: 80, env: { GIFTWORTH_NO_PROMPT: "1" } }],
    ["in a terminal that cannot move its cursor", { columns: 80, env: { TERM: "dumb" } }],
  ])("%s", async (_, setting) => {
    const { stdout, stderr, exit } = await cli([], setting);
    expect(stdout).toContain("Usage: giftworth <command> [options]");
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
  });
});
