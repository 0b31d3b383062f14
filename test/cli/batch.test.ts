import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

const ask = (stdin: string, options = "--region GB") => cli(words(`payout - ${options}`), { stdin });

const parsed = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("many questions, one a line", () => {
  test("each is answered on a line of its own, as if asked alone", async () => {
    const { stdout, stderr, exit } = await ask("Lion\n20xRose\n700\n");
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    const answers = parsed(stdout);
    expect(answers.map(({ question }) => question)).toEqual(["Lion", "20xRose", "700"]);
    const alone = parsed((await cli(words("payout Lion --region GB -f ndjson"))).stdout)[0];
    expect(answers[0]).toEqual({ question: "Lion", ...alone });
  });
  test.for([
    ["without a newline at the end", "Lion\nRose"],
    ["with CRLF", "Lion\r\nRose\r\n"],
    ["with blank lines", "\n\nLion\n   \n\nRose\n\n"],
    ["with a byte-order mark", "\uFEFFLion\nRose\n"],
    ["with spaces around", "  Lion \n\tRose\t\n"],
  ] as const)("%s", async ([, stdin]) => {
    const { stdout, stderr, exit } = await ask(stdin);
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    expect(parsed(stdout).map(({ coins }) => coins)).toEqual([29_999, 1]);
  });
  test("several words of a line are one question", async () => {
    expect(parsed((await ask("20xRose Lion 500\n")).stdout)[0].coins).toBe(30_519);
  });
  test("quotes keep a name together", async () => {
    const { stdout, stderr } = await ask(`"Finger Heart" 5\n'Finger Heart'\n"Adam's Dream"\n`);
    expect(stderr).toBe("");
    expect(parsed(stdout).map(({ coins }) => coins)).toEqual([10, 5, 25_999]);
  });
  test("money is a question too", async () => {
    const [answer] = parsed((await ask("20USD\n", "--region US --channel ios")).stdout);
    expect(answer).toMatchObject({ coins: 1321, net: { likely: { amount: "6.34" } } });
  });
  test("names of other scripts arrive whole, however the stream is cut", async () => {
    const { stdout } = await ask(`${"Adam’s Dream\n".replace("Adam’s Dream", '"Adam’s Dream"').repeat(9)}`);
    expect(parsed(stdout).map(({ items }) => items[0].gift.name)).toEqual(Array(9).fill("Adam’s Dream"));
  });
  test("nothing asked is nothing answered", async () => {
    expect(await ask("")).toEqual({ stdout: "", stderr: "", exit: 0 });
    expect(await ask("\n\n")).toEqual({ stdout: "", stderr: "", exit: 0 });
  });
});

describe("a line that cannot be answered", () => {
  test("is said with its number, the rest goes on, and the status is that of the first", async () => {
    const { stdout, stderr, exit } = await ask("Lion\nLino\n\n1,000\nRose\n");
    expect(exit).toBe(2);
    expect(parsed(stdout).map(({ coins }) => coins)).toEqual([29_999, 1]);
    expect(stderr).toMatch(/stdin:2:1: error\[gift\.unknown\]: .*Lino/);
    expect(stderr).toMatch(/stdin:4:1: error\[arg\.number\]: .*1,000/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
  test("of the first, not the worst or the last", async () => {
    expect((await ask("Lino\n20USD\n", "--region SA")).exit).toBe(2);
    expect((await ask("20SAR\nLino\n", "--region SA")).exit).toBe(3);
  });
  test("for its length is none, whatever it begins with", async () => {
    const { stdout, stderr, exit } = await ask(`Lion\nRose${" ".repeat(1024 * 1024)}\nRose\n`, "--region GB --json");
    expect(exit).toBe(2);
    expect(parsed(stdout).map(({ question }) => question)).toEqual(["Lion", "Rose"]);
    const said = JSON.parse(stderr);
    expect(said.diagnostics[0]).toMatchObject({ line: 2, message: "the line is longer than 1 MiB" });
    expect(said.question.length).toBeLessThan(100);
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
  });
  test("--fields narrows", async () => {
    const { stdout } = await ask("Lion\n", "--region GB --fields coins,net.likely.amount");
    expect(stdout).toBe('{"question":"Lion","coins":29999,"net":{"likely":{"amount":"149.99"}}}\n');
  });
  test.for(["csv", "plain", "markdown"])("%s is refused", async (format) => {
    const { stdout, stderr, exit } = await ask("Lion\n", `--format ${format}`);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
    expect(stderr).toContain("arg.conflict");
  });
  test("-o is refused", async () => {
    expect((await ask("Lion\n", "-o /tmp/never.ndjson")).exit).toBe(2);
  });
});

test("nothing piped in is said", async () => {
  const { stdout, stderr, exit } = await cli(["payout", "-"], { columns: 80 });
  expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
  expect(stderr).toContain("piped");
});

test("options are checked before the first line is read", async () => {
  const { stdout, exit, stderr } = await ask("Lion\n", "--agency 50");
  expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
  expect(stderr).not.toContain("stdin");
});

test("only payout takes a stream", async () => {
  const { exit, stderr } = await cli(["cost", "-"], { stdin: "Lion\n" });
  expect(exit).toBe(2);
  expect(stderr).toContain("error[");
});
