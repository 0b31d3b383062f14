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
    const { stdout, stderr, exit } = await ask("Lion\nLino\n\n1.000\nRose\n");
    expect(exit).toBe(2);
    expect(parsed(stdout).map(({ coins }) => coins)).toEqual([29_999, 1]);
    expect(stderr).toMatch(/stdin:2:1: error\[gift\.unknown\]: .*Lino/);
    expect(stderr).toMatch(/stdin:4:1: error\[arg\.number\]: .*1\.000/);
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

test("an option in a line is called one, and not a number", async () => {
  const { stdout, stderr, exit } = await ask("Lion --region DE\n-5\n", "");
  expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
  expect(stderr).toContain("stdin:1:1: error[arg.invalid]: --region is an option");
  expect(stderr).toContain("giftworth payout - --region");
  expect(stderr).toContain("stdin:2:1: error[arg.number]: “-5” is negative");
});

test("the question may be named among the fields, before which it stands anyway", async () => {
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

describe("cost", () => {
  const price = (stdin: string, options: string) => cli(words(`cost - ${options}`), { stdin });

  test("takes a stream too, an offer a line", async () => {
    const { stdout, stderr, exit } = await price("Lion\n# the small ones\n20xRose\n", "--region US");
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    const alone = async (what: string) =>
      parsed((await cli(words(`cost ${what} --region US -f ndjson`))).stdout).map((row) => ({
        question: what,
        ...row,
      }));
    const offers = [...(await alone("Lion")), ...(await alone("20xRose"))];
    expect(offers.length).toBeGreaterThan(2);
    expect(parsed(stdout)).toEqual(offers);
  });
  test("and a report a line with --json", async () => {
    const { stdout } = await price("Lion\n700\n", "--region US --json");
    const alone = JSON.parse((await cli(words("cost 700 --region US --json"))).stdout);
    expect(parsed(stdout)).toHaveLength(2);
    expect(parsed(stdout)[1]).toEqual({ question: "700", ...alone });
  });
  test("warns as of one question, of each thing once", async () => {
    const { stdout, stderr, exit } = await price("# first\n100\n200\nLino\n300\n", "--prices de-web-2024");
    const alone = (await cli(words("cost 100 --prices de-web-2024 -f ndjson"))).stderr;
    expect(alone).toMatch(/^giftworth: warning\[prices\.incomplete\]/);
    expect(stderr.startsWith(alone.replace(/^giftworth/, "stdin:2:1"))).toBe(true);
    expect(stderr.match(/prices\.incomplete/g)).toHaveLength(1);
    expect([exit, parsed(stdout).length]).toEqual([2, 3]);
    expect((await price("100\n", "--prices de-web-2024 --json")).stderr).toBe("");
  });
  test("says what it cannot answer, and goes on", async () => {
    const { stdout, stderr, exit } = await price("20USD\nLino\nRose\n", "--region GB --channel ios");
    expect(exit).toBe(2);
    expect(stderr).toContain("stdin:1:1: error[");
    expect(stderr).toContain("stdin:2:1: error[gift.unknown]");
    expect(parsed(stdout).map(({ question }) => question)).toEqual(["Rose"]);
  });
  test("says who is to be asked where nothing is piped in", async () => {
    expect((await cli(["cost", "-"], { columns: 80 })).stderr).toContain("echo Lion | giftworth cost -");
  });
});

test("its help says so", async () => {
  for (const name of ["cost", "payout"])
    expect((await cli(["help", name])).stdout).toContain(`giftworth ${name} - answers`);
  expect((await cli(["help", "compare"])).stdout).not.toContain("standard input, one a line");
});

test("no other command takes a stream", async () => {
  const { exit, stderr } = await cli(["compare", "-"], { stdin: "Lion\n" });
  expect(exit).toBe(2);
  expect(stderr).toContain("error[");
});
