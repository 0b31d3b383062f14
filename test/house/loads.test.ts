import { describe, expect, test } from "vitest";
import { type File, file, files, importsOf, targetOf } from "./source.js";

describe("what a quick answer loads", () => {
  /** Files and packages reached from `start` by value imports alone, the lazy ones left out. */
  function loads(start: string, among: readonly File[] = files): Set<string> {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const found = among.find((one) => one.path === `${path}.ts`);
      if (found === undefined) return;
      for (const one of importsOf(found.text)) {
        if (one.how !== "value") continue;
        const { own, foreign } = targetOf(found, one);
        visit(own ?? foreign!);
      }
    };
    visit(start);
    return seen;
  }
  const heavy = [
    "yaml",
    "zod",
    "chalk",
    "cli-table3",
    "giftworth:catalogue",
    "catalogue/load/load",
    "render/text/text",
  ];

  test("no answer loads parser, schemas, tables or rates before it needs them", () => {
    const answers = files
      .filter(({ path }) => /^commands\/.*\/report\.ts$/.test(path))
      .map(({ path }) => path.replace(/\.ts$/, ""));
    const loaded = new Set(["cli/main", ...answers].flatMap((start) => [...loads(start)]));
    expect(loaded).toContain("decimal.js");
    expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
  });

  test("--version loads almost nothing", () => {
    const loaded = [...loads("cli/run")];
    expect(loaded).toContain("cli/version");
    expect(loaded.filter((name) => name === "commander" || name.startsWith("commands/"))).toEqual([]);
  });

  test("the library loads neither parser nor schemas", () => {
    expect(["yaml", "zod"].filter((name) => loads("index").has(name))).toEqual([]);
  });

  test("a planted import is found", () => {
    const planted = [file("cli/main.ts", `import { a } from "../core/a.js";`), file("core/a.ts", `import "zod";`)];
    expect(loads("cli/main", planted)).toContain("zod");
  });
});
