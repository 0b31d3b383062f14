import { describe, expect, test } from "vitest";
import { plainTheme } from "../../../src/render/text/plain-theme.js";
import { toText } from "../../../src/render/text/text.js";
import { coins } from "../../support/figures.js";

const WIDTHS = Array.from({ length: 90 }, (_, index) => index + 6);

describe("a mark between two pieces is never first or last on a line", () => {
  const page = (width: number) => ({ width, borders: true, theme: plainTheme });
  const lines = (text: string): string[] => text.trimEnd().split("\n");

  test("in the last line of an answer", async () => {
    const items = [
      "6 assumptions, 19 sources: --why",
      "--group-by hour",
      "not in the US? giftworth config set region GB",
    ];
    for (const width of WIDTHS) {
      const shown = lines(await toText([{ kind: "further", items }], page(width)));
      for (const line of shown) expect(line, String(width)).not.toMatch(/^·|·$|^$/);
      expect(shown.join(" ").replaceAll(" · ", " ")).toBe(items.join(" "));
    }
    expect(lines(await toText([{ kind: "further", items: ["aa", "bb", "cc"] }], page(8)))).toEqual(["aa · bb", "cc"]);
    // The mark would fit on the first line: seven columns hold "aa · bb" and no more.
    expect(lines(await toText([{ kind: "further", items: ["aaaaa", "bb", "cc"] }], page(7)))).toEqual([
      "aaaaa",
      "bb · cc",
    ]);
  });

  test("between key figures", async () => {
    const all = ["Coins", "Givers", "Likes"].map((label) => ({ label, cell: coins(1433) }));
    for (const width of WIDTHS)
      for (const line of lines(await toText([{ kind: "figures", items: all }], page(width))))
        expect(line, String(width)).not.toMatch(/^·|·$|^$/);
  });
});
