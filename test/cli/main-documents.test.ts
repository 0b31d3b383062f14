import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";
import { at, tree } from "../support/tree.js";

const GIFTS = '[{"id":900001,"name":"Comet Tail","coins":5}]';

describe.each(["catalogue import gifts -", "catalogue init", "completion bash"])("%s", (line) => {
  const name = line.split(" ").slice(0, line.startsWith("catalogue") ? 2 : 1);

  test.each(["--json", "--format csv", "-f json", "--fields name", "--explain", "--exit-status", "--max-age 365"])(
    "refuses %s",
    async (option) => {
      const { stdout, stderr, exit } = await cli(words(`${line} ${option}`), { stdin: GIFTS });
      expect([stdout, exit]).toEqual(["", 2]);
      expect(stderr).toContain("arg.conflict");
      expect(stderr).toContain(`does not apply to ${name.join(" ")}, which prints`);
    },
  );

  test("settings for reports do not block it", async () => {
    const config = "format: json\nmax-age: 365\n";
    const root = tree({ "home/giftworth.yaml": config });
    const { stdout, stderr, exit } = await at(root, line, "home", { stdin: GIFTS });
    expect([stderr, exit]).toEqual(["", 0]);
    expect(stdout).not.toBe("");
  });

  test("neither its help nor completion offers them", async () => {
    const { stdout } = await cli(["help", ...name]);
    expect(stdout).toContain("--output");
    expect(stdout).toContain("--as-of");
    for (const one of ["--json", "--format", "--fields", "--explain", "--exit-status", "--max-age"])
      expect(stdout).not.toMatch(new RegExp(`^ +(?:-., )?${one}\\b`, "m"));
    const script = (await cli(words("completion bash --static"))).stdout;
    const [, options = ""] =
      new RegExp(`__giftworth_options\\(\\)[^]*?'${name.join(" ")}'\\) (.*);;`).exec(script) ?? [];
    expect(options).toContain("--output");
    expect(options).not.toMatch(/--(?:json|format|fields|explain|exit-status|max-age)\b/);
  });
});

test("all refused options are reported at once, as JSON on request", async () => {
  const { stderr } = await cli(words("catalogue init --json --explain"));
  expect(JSON.parse(stderr).diagnostics).toMatchObject([
    { code: "arg.conflict", message: "--explain does not apply to catalogue init, which prints YAML" },
    {
      code: "arg.conflict",
      message: "--json does not apply to catalogue init, which prints YAML",
      help: "leave --json out",
    },
  ]);
});

test("a schema is JSON, with or without --json, and never another format", async () => {
  const { stdout } = await cli(words("catalogue schema"));
  expect((await cli(words("catalogue schema --json"))).stdout).toBe(stdout);
  expect((await cli(words("catalogue schema -f json"))).stdout).toBe(stdout);
  const other = await cli(words("catalogue schema -f csv"));
  expect([other.stdout, other.exit]).toEqual(["", 2]);
  expect(other.stderr).toContain("error[arg.conflict]: catalogue schema prints JSON, not csv");
});

describe("a file has the format of its ending", () => {
  test.each([
    ["catalogue init x.json", "x.json", ".yaml"],
    ["catalogue init -o x.NDJSON", "x.NDJSON", ".yaml"],
    ["catalogue import gifts - -o q.csv", "q.csv", ".yaml"],
    ["catalogue import gifts - -o q.md --force", "q.md", ".yaml"],
    ["catalogue schema -o s.csv", "s.csv", ".json"],
  ])("%s is refused", async (line, file, ending) => {
    const path = join(tree({}), file);
    const { stdout, stderr, exit } = await cli(words(line.replace(file, path)), { stdin: GIFTS });
    expect([stdout, exit]).toEqual(["", 2]);
    expect(stderr).toContain(`but ${path} has another extension`);
    expect(stderr).toContain(`use a name that ends in ${ending}`);
    expect(existsSync(path)).toBe(false);
  });

  test.each(["yaml", "yml", "txt", "constructor"])("a catalogue file may end in .%s", async (ending) => {
    const file = join(tree({}), `x.${ending}`);
    expect((await cli(["catalogue", "init", file])).exit).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("sources:");
  });
});
