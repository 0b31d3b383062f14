import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nearestUpward, realPath } from "../../src/io/upward.js";
import { tree } from "../support/tree.js";

const NAME = "giftworth.yaml";

test("the nearest file is found, in a folder or above it", () => {
  const root = tree({ [NAME]: "", [`a/${NAME}`]: "", "a/b/c/file": "" });
  expect(nearestUpward(NAME, join(root, "a/b/c"), root)).toBe(join(root, "a", NAME));
  expect(nearestUpward(NAME, root, root)).toBe(join(root, NAME));
});

test("nothing is looked for above a repository or above home", () => {
  const root = tree({ [NAME]: "", "own/.git/HEAD": "", "own/a/file": "", "at-home/a/file": "" });
  expect(nearestUpward(NAME, join(root, "own/a"), undefined)).toBeUndefined();
  expect(nearestUpward(NAME, join(root, "at-home/a"), join(root, "at-home"))).toBeUndefined();
  expect(nearestUpward(NAME, join(root, "at-home/a"), root)).toBe(join(root, NAME));
});

test("home is home by any name", () => {
  const root = tree({ [NAME]: "", "real/a/file": "" });
  symlinkSync(join(root, "real"), join(root, "link"));
  expect(nearestUpward(NAME, join(root, "real/a"), join(root, "link"))).toBeUndefined();
  expect(realPath(join(root, "link"))).toBe(realPath(join(root, "real")));
  expect(realPath(join(root, "nowhere"))).toBeUndefined();
});
