import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../src/render/text/display-width.js";
import { plainTheme, type Theme } from "../../../src/render/text/plain-theme.js";
import { toText } from "../../../src/render/text/text.js";
import { MOCK_UPS } from "./mock-ups.js";

/** Colours as a reader of the file sees them. */
const named: Theme = (role, text) => `‹${role}:${text}›`;

const page = (width: number, theme: Theme = plainTheme) => ({ width, borders: Number.isFinite(width), theme });

describe.for(Object.entries(MOCK_UPS))("%s", ([name, blocks]) => {
  test.for([60, 80, 140])("in %d columns", async (width) => {
    const text = await toText(blocks, page(width));
    for (const line of text.split("\n")) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
    await expect(text).toMatchFileSnapshot(join("golden", `${name}-${width}.txt`));
  });

  test.for([60, 80, 140])("in %d columns, its colours change nothing else", async (width) => {
    const text = await toText(blocks, page(width, named));
    expect(text.replace(/‹\w+:|›/g, "")).toBe(await toText(blocks, page(width)));
    await expect(text).toMatchFileSnapshot(join("golden", `${name}-${width}-colour.txt`));
  });

  test("in a pipe, each sentence is a line, and bars are never longer than asked", async () => {
    const text = await toText(blocks, page(Number.POSITIVE_INFINITY));
    expect(text).not.toContain("NaN");
    expect(Math.max(...text.split("\n").map((line) => line.replace(/[^█▒░·]/g, "").length))).toBeLessThanOrEqual(36);
  });
});
