import { describe, expect, test } from "vitest";
import { menuText } from "../../../src/cli/guided/menu.js";
import { questionsIn } from "../../../src/cli/guided/questions.js";
import { dayOf } from "../../../src/core/date.js";
import { plainTheme } from "../../../src/render/text/plain-theme.js";

const questions = questionsIn({ today: dayOf("2026-11-22")! });

describe("the menu", () => {
  const menu = (width: number): string => `\n${menuText(questions, "United States", width, plainTheme)}`;

  test("has two columns if they fit, and is at most 80 wide", () => {
    expect(menu(80)).toBe(`
giftworth: what a TikTok gift is worth.                United States (r: change)

  I watch                            I go LIVE
  1  What does a gift cost me?       5  What do I get for a gift?
  2  What do my coins cost a year?   6  Can I cash out?
  3  Is this coin offer a scam?      7  What will I earn by a date?
  4  What have I spent?              8  What did my LIVE earn?
`);
    expect(menu(200)).toBe(menu(80));
  });

  test("has one in 60", () => {
    expect(menu(60)).toBe(`
giftworth: what a TikTok gift is worth.
United States (r: change)

  I watch
  1  What does a gift cost me?
  2  What do my coins cost a year?
  3  Is this coin offer a scam?
  4  What have I spent?
  I go LIVE
  5  What do I get for a gift?
  6  Can I cash out?
  7  What will I earn by a date?
  8  What did my LIVE earn?
`);
  });
});

describe("a file", () => {
  const [field] = questionsIn({ today: dayOf("2026-11-22")!, home: "/home/eve" })[7]!.fields;

  test.each([
    ["live.ndjson", "live.ndjson"],
    ["'/logs/my live.ndjson'", "/logs/my live.ndjson"],
    ['"/logs/eve\'s live.ndjson"', "/logs/eve's live.ndjson"],
    ["/logs/my\\ live\\ \\(1\\).ndjson", "/logs/my live (1).ndjson"],
    ["C:\\logs\\live.ndjson", "C:\\logs\\live.ndjson"],
    ["~/live.ndjson", "/home/eve/live.ndjson"],
    ["~eve/live.ndjson", "~eve/live.ndjson"],
  ])("typed or dragged as %s is %s", (typed, path) => expect(field!.said(typed)).toEqual([path]));
});
