import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

test("every path the page names exists", () => {
  const paths = [...page.matchAll(/`([\w-]+(?:\/[\w.-]+)*\/?)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => path.includes("/") || /\.(?:ts|md)$/.test(path));
  expect(paths.length).toBeGreaterThan(25);
  // A bare file name is that file in a command's folder.
  const at = (path: string): string[] => [
    path,
    `src/${path}`,
    `src/commands/tally/${path}`,
    `src/commands/reconcile/${path}`,
  ];
  expect(paths.filter((path) => !at(path).some((one) => existsSync(join(root, one))))).toEqual([]);
});

test("the map has every room of src", () => {
  const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  expect(rooms.filter((room) => !page.includes(`\n  ${room} `))).toEqual([]);
});
