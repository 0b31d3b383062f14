import { expect, test } from "vitest";
import { file } from "../../../support/bad-catalogue.js";
import { cli } from "../../../support/cli.js";

const SOURCE = "sources:\n  - { id: me, title: Me, grade: blog }\n";

/** The doubts about a file: place, code and message. */
async function doubted(text: string): Promise<string[]> {
  const { stdout, stderr } = await cli(["catalogue", "check", file(SOURCE + text), "--json"]);
  expect(stderr).toBe("");
  const { findings } = JSON.parse(stdout).result;
  return (findings as { line: number; column: number; code: string; message: string }[]).map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );
}

test("a known gift at another price, as no id has ever changed its price", async () => {
  const lion = (coins: number): string => `gifts:\n  - { id: 6369, name: Lion, coins: ${coins}, source: me }\n`;
  expect(await doubted(lion(3000))).toEqual([
    "4:36 gift.price-changed “Lion (id 6369)” costs 3000 coins, and 29999 in the catalogue below it",
  ]);
  expect(await doubted(lion(29_999))).toEqual([]);
});

const list = (id: string, more: string): string =>
  `  - { id: ${id}, region: GB, channel: app, observed: 2019, packages: { 70: 0.99 }, source: me, ${more} }\n`;

test("a list that is not in the money of its region", async () => {
  expect(await doubted(`priceLists:\n${list("a", "currency: USD, default: true")}`)).toEqual([
    "4:102 catalogue.other-currency “a” is in USD, but the currency of GB is GBP",
  ]);
  expect(await doubted(`priceLists:\n${list("a", "currency: GBP, default: true")}`)).toEqual([]);
});

test("a custom amount at ten times the price of the packages, at its rate", async () => {
  const custom = "custom: { minimum: 30, maximum: 900, perCoin: 0.14, source: me }";
  expect(await doubted(`priceLists:\n${list("a", `currency: GBP, default: true, ${custom}`)}`)).toEqual([
    "4:168 catalogue.price-jump a coin of a custom amount costs 0.14 GBP, far from 0.014143 in the packages of “a”",
  ]);
});

test("lists that are never used by default, once a file", async () => {
  expect(await doubted(`priceLists:\n${list("a", "currency: GBP")}`)).toEqual([
    "4:5 catalogue.no-default “a” answers only where --prices names it",
  ]);
  const three = ["a", "b", "c"].map((id) => list(id, `currency: GBP${id === "b" ? ", default: true" : ""}`));
  expect(await doubted(`priceLists:\n${three.join("")}`)).toEqual([
    "4:5 catalogue.no-default “a” and 1 more list answer only where --prices names them",
  ]);
});

test("a table shows forty doubts of a kind, and a program gets all", async () => {
  const gifts = Array.from({ length: 45 }, (_, i) => `  - { name: G${i}, coins: 1, seen: 2030, source: me }\n`).join(
    "",
  );
  const path = file(`${SOURCE}gifts:\n${gifts}`);
  const { stdout } = await cli(["catalogue", "check", path]);
  expect(stdout).toContain("46 entries checked: no errors, 45 new doubts");
  expect(stdout.match(/was seen in 2030/g)).toHaveLength(40);
  expect(stdout).toContain("5 more; --json has them all");
  expect(JSON.parse((await cli(["catalogue", "check", path, "--json"])).stdout).result.findings).toHaveLength(45);
});

test("a single entry is counted as one entry", async () => {
  const { stdout } = await cli(["catalogue", "check", file("gifts:\n  - { name: G, coins: 1, source: apps-uk }\n")]);
  expect(stdout).toContain("1 entry checked: no errors, no new doubts");
});
