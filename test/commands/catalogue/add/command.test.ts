import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Typist } from "../../../cli/guided/typist.js";
import { againstItsSchema } from "../../../support/as-its-schema.js";
import { cli, words } from "../../../support/cli.js";
import { temporaryFolder } from "../../../support/temporary.js";
import { at, tree } from "../../../support/tree.js";

const folder = temporaryFolder();
let made = 0;

/** A path without a file, or a file with that text. */
function fresh(text?: string): string {
  const path = join(folder, `${made++}.yaml`);
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

const add = (line: string, file: string) => cli(["catalogue", "add", ...words(line), "--catalogue", file]);

const withoutComments = (file: string): string => readFileSync(file, "utf8").replace(/^\s*#.*\n|^\n/gm, "");

const PRICE = "price --region Pakistan --channel play --packages '70=290, 350=1,450' --source-title 'My screen: PK'";
const TACO = "gift Golden Taco --coins 250 --source-title 'Gift panel'";

describe("an observation is written, and answers from then on", () => {
  test("a price, with its source, into a new file", async () => {
    const file = fresh();
    const { stdout, stderr, exit } = await add(`${PRICE} --as-of 2026-11-20`, file);
    expect([stderr, exit]).toEqual(["", 0]);
    expect(stdout).toBe(`The price list pk-android-2026-11-20 is in ${file} from now on.
Seen on 2026-11-20. Checked: no errors, no new doubts.

Do this   giftworth cost 350 --region PK --channel android --catalogue ${file}
the whole file: giftworth catalogue check ${file}
`);
    expect(withoutComments(file)).toBe(`sources:
  - id: add-pk-android-packages-2026-11-20
    title: "My screen: PK"
    grade: page-copy
    date: 2026-11-20
priceLists:
  - id: pk-android-2026-11-20
    region: PK
    channel: android
    currency: PKR
    observed: 2026-11-20
    source: add-pk-android-packages-2026-11-20
    default: true
    packages: { 70: 290, 350: 1450 }
gifts: []
rates: []
rules: []
regimes: []
payoutModels: []
`);
    const asked = await cli([...words("cost 350 --region PK --channel android --catalogue"), file]);
    expect(asked.stdout).toContain("PKR 1,450.00");
  });

  test("a gift, into a file whose comments and other lines stay", async () => {
    const file = fresh("# mine\nsources: # of all\n  - { id: a, title: A, grade: blog, date: 2026 } # first\n");
    const { stdout, stderr, exit } = await add(`${TACO} --id 999999 --json`, file);
    expect([stderr, exit]).toEqual(["", 0]);
    const report = JSON.parse(stdout);
    expect(againstItsSchema(report)).toEqual([]);
    expect(report.command).toEqual([
      ...words("catalogue add gift 'Golden Taco' --coins 250 --id 999999 --source-title 'Gift panel' --catalogue"),
      file,
      "--as-of",
      "2026-11-22",
    ]);
    expect(report.result).toMatchObject({ entry: "Golden Taco (id 999999)", changed: true });
    expect(report.result.findings).toMatchObject([{ code: "catalogue.unused-source", line: 3 }]);
    expect(readFileSync(file, "utf8")).toBe(`# mine
sources: # of all
  - { id: a, title: A, grade: blog, date: 2026 } # first
  - id: add-gifts-2026-11-22
    title: Gift panel
    grade: page-copy
    date: 2026-11-22
gifts:
  - { id: 999999, name: Golden Taco, coins: 250, first: 2026-11-22, seen: 2026-11-22, source: add-gifts-2026-11-22 }
`);
    expect((await cli(["cost", "Golden Taco", "--catalogue", file])).stdout).toContain("A Golden Taco costs");
  });

  test("a second gift of that day and place has the same source", async () => {
    const file = fresh();
    await add(TACO, file);
    expect((await add("gift Blue Taco --coins 5 --source-title 'Gift panel'", file)).exit).toBe(0);
    expect(withoutComments(file).match(/grade:/g)).toHaveLength(1);
  });

  test("a known fact is not written again", async () => {
    const file = fresh();
    for (const line of [PRICE, TACO]) {
      await add(line, file);
      const before = readFileSync(file, "utf8");
      const { stdout, exit } = await add(line, file);
      expect([exit, stdout]).toEqual([0, expect.stringContaining(" is known already: nothing was written.\n")]);
      expect(readFileSync(file, "utf8")).toBe(before);
    }
  });

  test("a known gift that was seen again keeps its other facts", async () => {
    const file = fresh();
    expect((await add("gift lion --coins 29,999 --source-title 'Gift panel'", file)).exit).toBe(0);
    expect(withoutComments(file)).toContain(
      "  - { id: 6369, name: Lion, coins: 29999, streaks: false, first: 2023-08-04,",
    );
  });

  test("prices may name their currency", async () => {
    const file = fresh();
    const line = "price --region PK --channel web --packages 70=$1.05,350=5.25USD --source-title 'My screen'";
    const { stdout, exit } = await add(line, file);
    expect([exit, stdout]).toEqual([0, expect.stringContaining("1 new doubt")]);
    expect(withoutComments(file)).toContain("currency: USD");
  });
});

describe("the file", () => {
  test("is the one that is set for all questions", async () => {
    const root = tree({ "home/mine.yaml": "sources: []\n", "home/.config/giftworth/config.yaml": "region: pk\n" });
    await at(root, `config set catalogue ${join(root, "home/mine.yaml")}`);
    expect((await at(root, `catalogue add ${TACO}`)).exit).toBe(0);
    const line = "catalogue add price --channel web --packages 70=290 --source-title Screen";
    expect((await at(root, line)).stdout).toContain("The price list pk-web-2026-11-22 is in");
    expect((await at(root, "cost 'Golden Taco' --region US")).exit).toBe(0);
  });

  test.each([
    ["a folder", () => folder, "is a folder"],
    ["standard input", () => "-", "an entry cannot be written to standard input"],
    ["one of two", () => "a.yaml", "an entry goes into one file, not into b.yaml and a.yaml"],
  ])("is not %s", async (which, path, said) => {
    const { stderr, exit } = await add(`${TACO}${which === "one of two" ? " --catalogue b.yaml" : ""}`, path());
    expect([exit, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test("with a fault of its own is reported at its place, and stays as it is", async () => {
    const file = fresh("gift: []\n");
    const { stderr, exit } = await add(TACO, file);
    expect([exit, stderr]).toEqual([3, expect.stringContaining(`${file}:1:1: error[schema.unknown-key]`)]);
    expect(readFileSync(file, "utf8")).toBe("gift: []\n");
  });

  test("in a folder that does not exist cannot be written", async () => {
    expect((await add(TACO, join(folder, "none", "mine.yaml"))).exit).toBe(5);
  });
});

// Each is refused before anything is written.
test.each([
  ["prize", 2, "nothing called “prize” can be added", "did you mean “price”?"],
  ["gift Lion --coins 30000 --source-title A", 3, "Lion costs 30000 coins here and 29999 in the catalogue", "if it is"],
  ["gift Lion --coins 1 --id 6369 --source-title A", 3, "Lion (id 6369) costs 1 coin here", "no gift id has ever"],
  ["gift Taco --coins 1,5 --source-title A", 2, "--coins: “1,5”", "write a whole number"],
  ["gift Taco --coins 5 --source-title A --region PK", 2, "a gift has no --region", "leave --region out"],
  [`${PRICE} --coins 5`, 2, "a price has no --coins", "leave --coins out"],
  ["price Lion", 2, "a price has no name, and “Lion” is one", "leave it out"],
  [PRICE.replace("Pakistan", "Pakistn"), 2, "there is no region “Pakistn”", "write PK for Pakistan"],
  [PRICE.replace("350", "70"), 2, "--packages: 70 coins have two prices", "keep one of the two"],
  [PRICE.replace("290", "2USD"), 2, "--packages: the prices are in USD and PKR", "a list has one currency"],
  [PRICE.replace("70=290, ", "1,400=7,"), 2, "--packages: “1” is not a package", "write '70=290, 350=1,450'"],
  [PRICE.replace("290", "0"), 2, "buys nothing", ""],
  [PRICE.replace("70=", "99999999="), 2, "is more coins than any package holds", ""],
])("%s", async (line, status, said, help) => {
  const file = fresh();
  const { stdout, stderr, exit } = await add(line, file);
  expect([stdout, exit]).toEqual(["", status]);
  expect(stderr).toContain(said);
  if (help !== "") expect(stderr).toContain(`help: ${help}`);
  expect(existsSync(file)).toBe(false);
});

test("two lists that would answer for one place and day are refused", async () => {
  const file = fresh();
  await add(PRICE, file);
  writeFileSync(file, readFileSync(file, "utf8").replace("id: pk-android-2026-11-22", "id: my-phone"));
  const before = readFileSync(file, "utf8");
  const { stderr, exit } = await add(PRICE, file);
  expect([exit, stderr]).toEqual([2, expect.stringContaining("my-phone")]);
  expect(readFileSync(file, "utf8")).toBe(before);
});

describe("missing input", () => {
  test.each([
    [
      "price --region uk --as-of 2026-11-20",
      "a price needs --channel, --packages, --source-title and --catalogue",
      "price --region uk --channel android --packages '70=290, 350=1,450' --source-title 'Recharge screen of my phone' --catalogue mine.yaml --as-of 2026-11-20",
    ],
    [
      "gift --coins 250 --catalogue my.yaml",
      "a gift needs its name and --source-title",
      "gift 'Golden Taco' --coins 250 --source-title 'Gift panel of a LIVE' --catalogue my.yaml --as-of 2026-11-22",
    ],
  ])("is one error without a terminal to ask in: %s", async (line, said, help) => {
    const { stderr, exit } = await cli(["catalogue", "add", ...words(line)]);
    expect(exit).toBe(2);
    expect(stderr).toBe(`giftworth: error[arg.missing]: ${said}\n  help: giftworth catalogue add ${help}\n`);
  });

  test("is asked for in a terminal, until it is right", async () => {
    const file = fresh();
    const typist = new Typist({}, words("catalogue add price --region PK"));
    await typist.sees("Bought where");
    typist.types("phone\r");
    await typist.sees("is not known");
    typist.types(`${"\u007f".repeat(5)}iphone\r`);
    await typist.answers([
      ["What do the packages cost", "70=290 350=1,450"],
      ["Where did you see it?", ""],
      ["Into which file of yours?", file],
    ]);
    expect(await typist.ended).toMatchObject({ exit: 0, stderr: "" });
    expect(withoutComments(file)).toContain("title: Recharge screen of my phone\n");
    expect(withoutComments(file)).toContain("channel: ios\n");
  });

  test("Ctrl-C at a question writes nothing", async () => {
    const file = fresh();
    const typist = new Typist({}, words(`catalogue add gift Taco --source-title A --catalogue ${file}`));
    await typist.sees("How many coins");
    typist.types("\u0003");
    expect(await typist.ended).toEqual({ exit: 130, stdout: "", stderr: "" });
    expect(existsSync(file)).toBe(false);
  });
});
