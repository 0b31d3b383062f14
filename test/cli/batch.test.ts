import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { againstItsSchema } from "../support/as-its-schema.js";
import { cli, words } from "../support/cli.js";

const ask = (stdin: string, options = "--region GB") => cli(words(`payout - ${options}`), { stdin });

const parsed = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("many questions, one a line", () => {
  test("each is answered on a line of its own, as if asked alone", async () => {
    const { stdout, stderr, exit } = await ask("Lion\n200xRose\n700\n");
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    const answers = parsed(stdout);
    expect(answers.map(({ question }) => question)).toEqual(["Lion", "200xRose", "700"]);
    const alone = parsed((await cli(words("payout Lion --region GB -f ndjson"))).stdout)[0];
    expect(answers[0]).toEqual({ question: "Lion", ...alone });
  });
  test.for([
    ["without a newline at the end", "Lion\nGalaxy"],
    ["with CRLF", "Lion\r\nGalaxy\r\n"],
    ["with blank lines", "\n\nLion\n   \n\nGalaxy\n\n"],
    ["with a byte-order mark", "\uFEFFLion\nGalaxy\n"],
    ["with comments", "# both\nLion\n  # and\n#Lino\nGalaxy\n"],
    ["with spaces around", "  Lion \n\tGalaxy\t\n"],
  ] as const)("%s", async ([, stdin]) => {
    const { stdout, stderr, exit } = await ask(stdin);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    expect(parsed(stdout).map(({ coins }) => coins)).toEqual([29_999, 1_000]);
  });
  test("several words of a line are one question", async () => {
    expect(parsed((await ask("20xRose Lion 500\n")).stdout)[0].coins).toBe(30_519);
  });
  test("quotes keep a name together", async () => {
    const { stdout, stderr } = await ask(`"Finger Heart" 500\n'Finger Heart' 400\n"Adam's Dream"\n`);
    expect(stderr).toBe("");
    expect(parsed(stdout).map(({ coins }) => coins)).toEqual([505, 405, 25_999]);
  });
  test("money is a question too", async () => {
    const [answer] = parsed((await ask("20USD\n", "--region US --channel ios")).stdout);
    expect(answer).toMatchObject({ coins: 1321, net: { likely: { amount: "6.34" } } });
  });
  test("names in other scripts are read whole, however the stream is cut", async () => {
    const { stdout } = await ask(`${"Adam’s Dream\n".replace("Adam’s Dream", '"Adam’s Dream"').repeat(9)}`);
    expect(parsed(stdout).map(({ items }) => items[0].gift.name)).toEqual(Array(9).fill("Adam’s Dream"));
  });
  test("no question gives no answer", async () => {
    expect(await ask("")).toEqual({ stdout: "", stderr: "", exit: 0 });
    expect(await ask("\n\n")).toEqual({ stdout: "", stderr: "", exit: 0 });
  });
});

describe("a line that cannot be answered", () => {
  test("has its line, in order, and is reported with its number; the status is that of the first", async () => {
    const { stdout, stderr, exit } = await ask("Lion\nLino\n\n1.000\nRose\n");
    expect(exit).toBe(2);
    const lines = parsed(stdout);
    expect(lines.map(({ question, coins }) => [question, coins])).toEqual([
      ["Lion", 29_999],
      ["Lino", undefined],
      ["1.000", undefined],
      ["Rose", 1],
    ]);
    expect(lines[1]).toEqual({
      question: "Lino",
      error: { code: "gift.unknown", message: "there is no gift “Lino”", help: "did you mean “Lion”?" },
    });
    expect(lines[2].error.code).toBe("arg.number");
    expect(stderr).toMatch(/stdin:2:1: error\[gift\.unknown\]: .*Lino/);
    expect(stderr).toMatch(/stdin:4:1: error\[arg\.number\]: .*1\.000/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
  test("sets the status if it is the first, not the worst or the last", async () => {
    expect((await ask("Lino\n20USD\n", "--region SA")).exit).toBe(2);
    expect((await ask("20SAR\nLino\n", "--region SA")).exit).toBe(3);
  });
  test("because of its length is not a comment, whatever it begins with", async () => {
    const { stdout, stderr, exit } = await ask(`Lion\nRose${" ".repeat(1024 * 1024)}\nRose\n`, "--region GB --json");
    expect([exit, stderr]).toEqual([2, ""]);
    const [lion, long, rose] = parsed(stdout);
    expect([lion.question, rose.question]).toEqual(["Lion", "Rose"]);
    expect(long.error).toMatchObject({ code: "arg.invalid", message: "the line is longer than 1 MiB" });
    expect(long.question.length).toBeLessThan(100);
  });
  test("cannot do anything to a terminal", async () => {
    const { stderr } = await ask("Li\u001B[2Jno\u0007\n");
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(stderr).toContain("stdin:1:1");
  });
});

describe("its formats", () => {
  test("--json is whole reports, one a line", async () => {
    const { stdout } = await ask("Lion\nRose\n", "--region GB --json");
    const [lion, rose] = parsed(stdout);
    const alone = JSON.parse((await cli(words("payout Lion --region GB --json"))).stdout);
    expect(lion).toEqual({ question: "Lion", ...alone });
    expect(rose.result.coins).toBe(1);
    expect(againstItsSchema(lion)).toEqual([]);
  });
  test("--fields selects columns", async () => {
    const { stdout } = await ask("Lion\n", "--region GB --fields coins,net.likely.amount");
    expect(stdout).toBe('{"question":"Lion","coins":29999,"net":{"likely":{"amount":"149.99"}}}\n');
  });
  test("csv is one head, the rows of each question, and a row with the fault of a question", async () => {
    const { stdout, exit } = await ask("Lion\nLyon\nRose\n", "--region US -f csv");
    expect(exit).toBe(2);
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    const cells = (...columns: string[]) => rows.map((row) => columns.map((column) => row[column]).join(" "));
    expect(cells("question", "coins", "viewerPays.channel", "error.code")).toEqual([
      "Lion 29999 web ",
      "Lion 29999 ios ",
      "Lion 29999 android ",
      "Lyon   gift.unknown",
      "Rose 1 web ",
      "Rose 1 ios ",
      "Rose 1 android ",
    ]);
    expect(rows[3]).toMatchObject({ "error.message": "there is no gift “Lyon”", "error.help": "did you mean “Lion”?" });
    expect(Object.keys(rows[0]!).filter((column) => rows.every((row) => row[column] === ""))).toEqual([]);
  });
  test("chosen columns have the same head whatever is asked, and one row for each question", async () => {
    const head = "question\tcoins\terror.code\terror.message\terror.help\n";
    expect((await ask("", "-f plain --fields coins")).stdout).toBe(head);
    expect((await ask("Lion\nLyon\n", "-f plain --fields question,coins,error")).stdout).toBe(
      `${head}Lion\t29999\t\t\t\nLyon\t\tgift.unknown\tthere is no gift “Lyon”\tdid you mean “Lion”?\n`,
    );
  });
  test("-q is a value for each, and an empty line if there is none", async () => {
    const { stdout, stderr, exit } = await ask("Lion\nLyon\n40000diamonds\n", "--region GB -q result.coins");
    expect([stdout, exit]).toEqual(["29999\n\n\n", 2]);
    expect(stderr).toContain("stdin:2:1: error[gift.unknown]");
    expect(stderr).toContain("stdin:3:1: error[arg.unknown-field]: the report has nothing at “result.coins”");
  });
  test("a table for people is refused", async () => {
    const { stdout, stderr, exit } = await ask("Lion\n", "--format table");
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
    expect(stderr).toContain("arg.conflict");
  });
  test("-o is refused", async () => {
    expect((await ask("Lion\n", "-o /tmp/never.ndjson")).exit).toBe(2);
  });
});

test("a missing pipe is reported", async () => {
  const { stdout, stderr, exit } = await cli(["payout", "-"], { columns: 80 });
  expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
  expect(stderr).toContain("piped");
});

test("an option in a line is called an option, not a number", async () => {
  const { stdout, stderr, exit } = await ask("Lion --region DE\n-5\n", "");
  expect([parsed(stdout).map(({ error }) => error.code), exit]).toEqual([["arg.invalid", "arg.number"], 2]);
  expect(stderr).toContain("stdin:1:1: error[arg.invalid]: --region is an option");
  expect(stderr).toContain("giftworth payout - --region");
  expect(stderr).toContain("stdin:2:1: error[arg.number]: “-5” is negative");
});

test("the question may be among the fields, and comes first anyway", async () => {
  const { stdout: named } = await ask("Lion\n", "--fields question,coins");
  expect(named).toBe((await ask("Lion\n", "--fields coins")).stdout);
  expect(parsed(named)).toEqual([{ question: "Lion", coins: 29_999 }]);
  expect(parsed((await ask("Lion\n", "--fields question")).stdout)).toEqual([{ question: "Lion" }]);
  expect((await cli(words("payout Lion -f ndjson --fields question"))).exit).toBe(2);
});

test("options are checked before the first line is read", async () => {
  const { stdout, exit, stderr } = await ask("Lion\n", "--agency 0.5");
  expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
  expect(stderr).not.toContain("stdin");
});
