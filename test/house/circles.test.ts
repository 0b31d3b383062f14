import { describe, expect, test } from "vitest";
import { type File, file, files, importsOf, targetOf } from "./source.js";

/** The shortest circle through each file that is in one, each reported once: `a → b → a`, whatever kind of import leads on. */
function circles(among: readonly File[]): string[] {
  const known = new Set(among.map(nameOf));
  const next = new Map(among.map((one) => [nameOf(one), importsIn(one).filter((name) => known.has(name))]));
  return [...new Set([...known].flatMap((start) => circleFrom(start, next).map(inWords)))];
}

/** From the file that is first by its name, so that a circle reads the same wherever it was entered. */
function inWords(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0]!);
  return [...circle.slice(first), ...circle.slice(0, first), circle[first]].join(" → ");
}

const nameOf = ({ path }: File): string => path.replace(/\.ts$/, "");

const importsIn = (one: File): string[] =>
  importsOf(one.text).flatMap((each) => {
    const { own } = targetOf(one, each);
    return own === undefined ? [] : [own];
  });

/** Files in the order they are reached, each with the file that led to it, until one leads back. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly string[]>): string[][] {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const name of waiting)
    for (const to of next.get(name) ?? []) {
      if (to === start) return [wayTo(name, start, cameFrom)];
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, name);
      waiting.push(to);
    }
  return [];
}

function wayTo(name: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [name];
  while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!);
  return way;
}

describe("circles of imports", () => {
  test("src/ has none, types and lazy imports included", () => expect(circles(files)).toEqual([]));

  test.each<[string, readonly File[], readonly string[]]>([
    ["a file that imports itself", [file("core/a.ts", `export * from "./a.js";`)], ["core/a → core/a"]],
    [
      "two files",
      [
        file("core/a.ts", `import { b } from "./b.js";\nimport { c } from "./c.js";`),
        file("core/b.ts", `import { a } from "./a.js";`),
        file("core/c.ts", ""),
      ],
      ["core/a → core/b → core/a"],
    ],
    [
      "types alone",
      [
        file("core/a.ts", `import type { B } from "../report/b.js";`),
        file("report/b.ts", `export type { A } from "../core/a.js";`),
      ],
      ["core/a → report/b → core/a"],
    ],
    [
      "a lazy import among three",
      [
        file("commands/a.ts", `const load = () => import("./b/b.js");`),
        file("commands/b/b.ts", `import {\n  type C,\n} from "./c.js";`),
        file("commands/b/c.ts", `type A = typeof import("../a.js");`),
      ],
      ["commands/a → commands/b/b → commands/b/c → commands/a"],
    ],
    [
      "two circles of one file",
      [
        file("core/a.ts", `import { b } from "./b.js";`),
        file("core/b.ts", `import { a } from "./a.js";\nimport { c } from "./c.js";`),
        file("core/c.ts", `import { b } from "./b.js";`),
      ],
      ["core/a → core/b → core/a", "core/b → core/c → core/b"],
    ],
  ])("a planted one is found: %s", (_, planted, expected) => {
    expect(circles(planted)).toEqual(expected);
  });

  test("files side by side or beyond src/ are not a circle", () => {
    const planted = [
      file(
        "core/a.ts",
        `import { b } from "./b.js";\nimport { c } from "./c.js";\nimport p from "../../package.json";`,
      ),
      file("core/b.ts", `import { c } from "./c.js";\n// import { a } from "./a.js";`),
      file("core/c.ts", `import { z } from "zod";`),
    ];
    expect(circles(planted)).toEqual([]);
  });
});
