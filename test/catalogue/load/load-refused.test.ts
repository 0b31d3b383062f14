import { describe, expect, test } from "vitest";
import { faults, file, gift } from "../../support/bad-catalogue.js";
import { cli } from "../../support/cli.js";

test("the entry that the faults are put into is sound", async () => {
  const { stdout, stderr } = await cli(["cost", "Thing", "--catalogue", file(gift("coins: 7")), "--json"]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout).result.coins).toBe(7);
});

describe("an empty file", () => {
  test.for(["", "\n\n", "# only a comment\n", "---\n", "just words\n", "42\n", "- a\n- b\n", "null\n", "~\n"])(
    "%j",
    async (content) => {
      const [fault] = await faults(content, "schema.invalid");
      expect(fault).toMatchObject({ line: expect.any(Number), help: expect.stringContaining("gifts") });
    },
  );
});

describe("given twice", () => {
  test("a key, at its place", async () => {
    const [fault] = await faults(gift("coins: 7, coins: 8"), "yaml.refused");
    expect(fault).toMatchObject({
      line: 4,
      column: gift("coins: 7, coins: 8").split("\n")[3]!.indexOf("coins: 8") + 1,
    });
  });
  test("a section", async () => {
    const [fault] = await faults(`${gift("coins: 7")}gifts: []\n`, "yaml.refused");
    expect(fault).toMatchObject({ line: 5, column: 1 });
  });
  test("a key is reported at both its places", async () => {
    const [fault] = await faults(`${gift("coins: 7")}sources: []\n`, "yaml.refused");
    expect(fault).toMatchObject({ line: 5, column: 1 });
    expect(fault?.related?.[0]).toMatchObject({ line: 1, column: 1 });
  });
  test("an entry of one id", async () => {
    const content = `${gift("coins: 7")}  - { id: 999001, name: Other, coins: 8, source: mine }\n`;
    const [fault] = await faults(content, "schema.duplicate");
    expect(fault).toMatchObject({ line: 5 });
    expect(fault?.related?.[0]).toMatchObject({ line: 4 });
  });
  test("a package, as a number and as text", async () => {
    const content = `sources:\n  - { id: mine, title: Mine, grade: blog }\npriceLists:\n  - id: mine-web\n    region: PK\n    channel: web\n    currency: PKR\n    observed: 2026\n    source: mine\n    packages: { 1: 1.00, "1": 2.00 }\n`;
    const [fault] = await faults(content, "yaml.refused");
    expect(fault).toMatchObject({ line: 10 });
  });
});

describe("keys", () => {
  test("an unknown key is named at its place, with a suggestion", async () => {
    const found = await faults(gift("coin: 7"), "schema.unknown-key");
    const fault = found.find(({ code }) => code === "schema.unknown-key");
    expect(fault).toMatchObject({ line: 4, column: gift("coin: 7").split("\n")[3]!.indexOf("coin:") + 1 });
    expect(`${fault?.message} ${fault?.help}`).toMatch(/“coin”.*“coins”/s);
  });
  test("an unknown section too", async () => {
    const [fault] = await faults("gift:\n  - { name: a }\n", "schema.unknown-key");
    expect(fault).toMatchObject({ line: 1, column: 1 });
    expect(`${fault?.message} ${fault?.help}`).toContain("gifts");
  });
  test("a missing key is reported at the entry", async () => {
    const [fault] = await faults(gift("seen: 2026-01-01"), "schema.missing-key");
    expect(fault).toMatchObject({ line: 4 });
    expect(fault?.message).toContain("coins");
  });
  test("all faults of a file at once", async () => {
    const content = `${gift("coin: 7")}  - { id: 999002, name: Other, coins: 1e3, source: nobody }\n`;
    const found = await faults(content, "schema.unknown-key");
    expect(found.map(({ line }) => line)).toEqual(expect.arrayContaining([4, 5]));
  });
  test("all faults of all files at once", async () => {
    const [one, two] = [file(gift("coin: 7")), file(gift("coins: x"))];
    const { stderr } = await cli(["cost", "1", "--catalogue", one, "--catalogue", two]);
    expect(stderr).toContain(`${one}:4:`);
    expect(stderr).toContain(`${two}:4:`);
  });
  test("a source that does not exist, with a suggestion", async () => {
    const [fault] = await faults(
      gift("coins: 7").replace("source: mine", "source: mime"),
      "catalogue.unknown-reference",
    );
    expect(fault).toMatchObject({ line: 4, help: expect.stringContaining("mine") });
  });
  test.for(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a key like any other", async (key) => {
    const [fault] = await faults(gift(`coins: 7, ${key}: 1`), "schema.unknown-key");
    expect(fault?.message).toContain(key);
  });
  test.for(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a name like any other", async (name) => {
    const path = file(gift("coins: 7").replace("name: Thing", `name: ${name}`));
    const { stdout, stderr } = await cli(["cost", `2x${name}`, "--catalogue", path, "--json"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).result).toMatchObject({ coins: 14, items: [{ gift: { name } }] });
  });
});

describe("numbers are read as typed, in one spelling", () => {
  test.for([
    "1,000",
    "[1,000]",
    "017",
    "0x1F",
    "0o17",
    ".inf",
    ".nan",
    "1e3",
    "1e400",
    "1_000",
    "+5",
    "-5",
    "5.0",
    "5.",
    ".5",
    "~",
    "true",
    "５",
    "99999999999999999999",
    "{}",
  ])("coins: %s", async (number) => {
    const path = file(gift(`coins: ${number}`));
    const { exit, stdout, stderr } = await cli(["cost", "Thing", "--catalogue", path]);
    expect({ exit, stdout }, stderr).toEqual({ exit: 3, stdout: "" });
    expect(stderr).toContain(`${path}:4:`);
  });
  test("text is a number in quotes", async () => {
    const { stdout } = await cli(["cost", "Thing", "--catalogue", file(gift('coins: "5"')), "--json"]);
    expect(JSON.parse(stdout).result.coins).toBe(5);
  });
  test.for(["0,005", "0.001", "-1.00", "1e0", "$1.00"])("a price of %s dollars", async (price) => {
    const content = `sources:\n  - { id: mine, title: Mine, grade: blog }\npriceLists:\n  - id: mine-web\n    region: US\n    channel: web\n    currency: USD\n    observed: 2026\n    source: mine\n    packages: { 70: "${price}" }\n`;
    const { exit, stderr } = await cli(["cost", "1", "--catalogue", file(content)]);
    expect(exit, stderr).toBe(3);
    expect(stderr).toMatch(/:10:\d+: error\[schema\.invalid\]/);
  });
});
