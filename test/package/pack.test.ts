import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary.js";

const root = join(import.meta.dirname, "../..");
const folder = temporaryFolder();
const home = join(folder, "home");
const installed = join(home, "node_modules/giftworth");

function run(
  command: string,
  argv: readonly string[],
  cwd: string,
): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  const env = { ...process.env, GIFTWORTH_AS_OF: "2026-11-22", npm_config_update_notifier: "false" };
  return spawnSync(command, argv, { cwd, env, encoding: "utf8", maxBuffer: 1 << 28 });
}

let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[]; readonly size: number };

// The package that npm would publish from the current build, installed in an empty folder without a network.
beforeAll(() => {
  mkdirSync(home);
  const pack = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  expect(pack.status, pack.stderr).toBe(0);
  const [only] = JSON.parse(pack.stdout) as [typeof packed];
  packed = only;
  writeFileSync(join(home, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const install = run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], home);
  expect(install.status, install.stderr).toBe(0);
}, 120_000);

const everyFile = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? everyFile(join(at, entry.name)) : [join(at, entry.name)],
  );

describe("the package", () => {
  test("installs no other package", () => {
    expect(readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["giftworth"]);
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("peerDependencies");
    expect(manifest).not.toHaveProperty("optionalDependencies");
    for (const script of ["preinstall", "install", "postinstall", "prepare"])
      expect(manifest.scripts ?? {}).not.toHaveProperty(script);
  });

  test("runs", () => {
    const bin = join(home, "node_modules/.bin/giftworth");
    const { stdout, stderr, status } = run(bin, ["payout", "Lion", "--region", "GB", "--json"], home);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout).result.net.likely).toMatchObject({ amount: "149.99", currency: "USD" });
    expect(run(bin, ["compare", "700", "--in", "EUR"], home).status).toBe(0);
    expect(run(bin, ["--version"], home).stdout).toMatch(
      /^giftworth \d+\.\d+\.\d+ \(package\), catalogue of \d{4}-\d\d-\d\d\n$/,
    );
  });

  test("is run by npx in an empty folder", () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const npx = ["--yes", "--offline", "--cache", join(folder, "cache"), "--package", join(folder, packed.filename)];
    const { stdout, status } = run("npx", [...npx, "giftworth", "cost", "Lion"], empty);
    expect({ stdout, status }).toMatchObject({
      stdout: run(join(home, "node_modules/.bin/giftworth"), ["cost", "Lion"], home).stdout,
      status: 0,
    });
    expect(readdirSync(empty)).toEqual([]);
  });

  test("says in a few lines what an uncaught failure is", () => {
    const code = 'import { payout, unwrap } from "giftworth";\nunwrap(payout({ what: ["Lyon"] }));\n';
    writeFileSync(join(home, "uncaught.js"), code);
    const { stderr, status } = run("node", ["uncaught.js"], home);
    expect(status).toBe(1);
    expect(stderr).toContain("Error: gift.unknown: there is no gift “Lyon”; did you mean “Lion”?");
    // Node shows the line that threw, whatever its length.
    expect(stderr.length).toBeLessThan(2_000);
  });

  test("reads a file of yours", () => {
    writeFileSync(
      join(home, "mine.yaml"),
      "sources:\n  - { id: mine, title: Mine, grade: blog }\ngifts:\n  - { id: 999001, name: Thing, coins: 7, source: mine }\n",
    );
    const bin = join(home, "node_modules/.bin/giftworth");
    const { stdout, stderr } = run(bin, ["cost", "Thing", "--catalogue", "mine.yaml", "--json"], home);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).result.coins).toBe(7);
  });

  test("has the licences of what is bundled, once next to each bundle", () => {
    for (const part of ["cli", "lib"]) {
      const text = readFileSync(join(installed, "dist", part, "LICENCES.txt"), "utf8");
      for (const name of part === "cli"
        ? ["commander", "decimal.js", "yaml", "zod", "cli-table3", "chalk"]
        : ["decimal.js"])
        expect(text, `${part}: ${name}`).toMatch(
          new RegExp(`^${name.replace(".", "\\.")} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, "m"),
        );
      expect(text).toContain("Permission");
    }
  });

  test("has its own licence, its data and its changelog, and neither sources nor tests", () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of [
      "LICENSE",
      "README.md",
      "CHANGELOG.md",
      "data/gifts.yaml",
      "data/prices/us.yaml",
      "data/example-live.ndjson",
      "bin/giftworth.cjs",
      "man/giftworth.1",
      "man/giftworth-catalogue-check.1",
    ])
      expect(paths).toContain(path);
    expect(paths.filter((path) => /^(src|test|node_modules)\/|\.test\.|tsconfig|biome|\.ci/.test(path))).toEqual([]);
    for (const path of paths) expect(existsSync(join(installed, path)), path).toBe(true);
  });

  test("has its types in one file, which names no other", () => {
    const declarations = packed.files.map(({ path }) => path).filter((path) => path.endsWith(".d.ts"));
    expect(declarations).toEqual(["dist/lib/index.d.ts"]);
    const text = readFileSync(join(installed, declarations[0]!), "utf8");
    expect(text).not.toMatch(/^import|\bimport\(|\bfrom ["']|\.js["']|@internal|\bExact\b/m);
    for (const name of ["payout", "cost", "readLive", "overlay", "bundledCatalogue"])
      expect(text).toMatch(new RegExp(`\\*/\nexport declare (?:const|function) ${name}\\b`));
  });

  test("names no path of the machine it was built on", () => {
    const places = [root, folder, homedir(), process.cwd()].filter((place) => place.length > 3);
    for (const path of everyFile(installed)) {
      const text = readFileSync(path, "utf8");
      for (const place of places) expect(text.includes(place), `${place} in ${path}`).toBe(false);
      expect(/\/(?:home|Users|work|tmp)\/[\w.-]+\//.test(text), `a path in ${path}`).toBe(false);
    }
  });

  test("is small", () => {
    expect(packed.size).toBeLessThan(1_100_000);
    expect(statSync(join(installed, "dist/cli/catalogue/gifts.txt")).size).toBeGreaterThan(50_000);
  });
});

describe("the library", () => {
  const script = (
    name: string,
    text: string,
  ): { readonly stdout: string; readonly stderr: string; readonly status: number | null } => {
    writeFileSync(join(home, name), text);
    return run(process.execPath, [name], home);
  };

  test("answers", () => {
    const { stdout, stderr } = script(
      "use.js",
      `import { bundledCatalogue, cost, day, jsonText, payout, toJson, unwrap } from "giftworth";
       const catalogue = bundledCatalogue();
       const asOf = day("2026-11-22");
       const paid = unwrap(payout({ what: ["Lion"], region: "GB", asOf }, catalogue));
       const price = unwrap(cost({ what: ["17500"], region: "US", channel: "web", asOf }, catalogue));
       const refused = payout({ what: ["Lino"], asOf }, catalogue);
       console.log(jsonText(toJson({
         net: paid.result.net.likely, diamonds: paid.result.diamonds, pay: price.result.offers[0].pay,
         left: price.result.offers[0].coinsLeft, plain: paid.result.net.likely.currency,
         other: paid.result.net.likely.in.currency, today: payout({ what: ["Lion"] }).ok, refused: refused.ok === false && refused.diagnostics[0].code,
         same: bundledCatalogue() === catalogue,
       })));`,
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      net: { amount: "149.99", currency: "USD", in: { amount: "111.23", currency: "GBP" } },
      diamonds: 29_999,
      pay: { amount: "181.00", currency: "USD" },
      left: 0,
      plain: "USD",
      other: "GBP",
      today: true,
      refused: "gift.unknown",
      same: true,
    });
  });

  test("accepts files of yours", () => {
    const { stdout, stderr } = script(
      "overlay.js",
      `import { bundledCatalogue, cost, day, overlay, unwrap } from "giftworth";
       const text = "sources:\\n  - { id: mine, title: Mine, grade: blog }\\ngifts:\\n  - { id: 6369, name: Lion, coins: 7, source: mine }\\n";
       const mine = unwrap(await overlay([{ name: "mine.yaml", text }]));
       const coins = (catalogue) => unwrap(cost({ what: ["Lion"], asOf: day("2026-11-22") }, catalogue)).result.coins.amount;
       const broken = await overlay([{ name: "mine.yaml", text: text.replace("coins:", "coin:") }]);
       console.log(coins(mine), coins(bundledCatalogue()), broken.ok, broken.diagnostics.map(({ at }) => at.line).join());`,
    );
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^7 29999 false 4(,4)*\n$/);
  });

  test("refuses text that is not a date or not a currency", () => {
    const { stdout } = script(
      "refuse.js",
      `import { currency, day } from "giftworth";
       for (const one of [() => day("2026-02-30"), () => currency("XXX")]) try { one(); console.log("taken"); } catch (error) { console.log(error.name); }`,
    );
    expect(stdout).toBe("RangeError\nRangeError\n");
  });

  test("has types that a strict consumer can use, and that refuse wrong calls", () => {
    copyFileSync(join(import.meta.dirname, "consumer.ts.txt"), join(home, "consumer.ts"));
    const options = [
      "--strict",
      "--module",
      "nodenext",
      "--moduleResolution",
      "nodenext",
      "--target",
      "es2023",
      "--lib",
      "es2023",
    ];
    const flags = [...options, "--skipLibCheck", "false", "--exactOptionalPropertyTypes", "--noEmit", "--types", ""];
    const tsc = [join(root, "node_modules/typescript/bin/tsc"), ...flags, "consumer.ts"];
    const { stdout, status } = run(process.execPath, tsc, home);
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });
});
