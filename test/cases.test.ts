import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { againstItsSchema } from "./support/as-its-schema.js";
import { cli, words } from "./support/cli.js";

/**
 * Worked examples. `command` as typed after `giftworth`, `expect` from JSON paths to values as text; the working of
 * every number is in a comment next to it.
 *
 *   net.likely                     a path in `result`; answer, confidence, warnings, assumptions, sources, query and asOf in the report
 *   offers[channel=web].pay        the first entry whose channel is `web`; [0] by place, [text~word] by a part
 *   149.99 USD                     money; numbers, texts, true and null as they are
 *   1x17500 2x350 249custom        what to buy
 *   (absent) · ~part · 1..2        not in the answer · a text holding that part · a number within bounds
 *   exit, code, help               of a command that fails; exit is 0 unless given
 */
interface Case {
  readonly name: string;
  readonly command: string;
  readonly expect: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, "cases");

for (const file of readdirSync(folder).sort()) {
  // Failsafe: every number stays the text that was typed, 0.50 is not 0.5.
  const cases: readonly Case[] = parse(readFileSync(join(folder, file), "utf8"), { schema: "failsafe" });
  describe(file, () => {
    test.for(cases)("$name", async (one) => {
      const { exit = "0", code, help, ...paths } = one.expect;
      const ran = await cli([...words(one.command), "--json"]);
      expect(String(ran.exit), ran.stderr).toBe(exit);
      const report = JSON.parse(exit === "0" ? ran.stdout : ran.stderr);
      expect(againstItsSchema(report)).toEqual([]);
      if (exit !== "0") {
        const [diagnostic] = report.diagnostics;
        expect({ code: diagnostic.code, stdout: ran.stdout }).toEqual({ code, stdout: "" });
        check(help ?? "~", `${diagnostic.message}; ${diagnostic.help}`, "message and help");
      } else {
        expect(code, "a case that is answered has no code").toBeUndefined();
        expect(Object.keys(paths).length, "a case that expects nothing").toBeGreaterThan(0);
      }
      for (const [path, wanted] of Object.entries(paths)) check(wanted, textOf(valueAt(report, path)), path);
    });
  });
}

function check(wanted: string, found: string, path: string): void {
  if (wanted.startsWith("~")) {
    expect(found, path).toContain(wanted.slice(1));
    return;
  }
  const bounds = /^([\d.]+?)\.\.([\d.]+)$/.exec(wanted);
  if (bounds === null) {
    expect(found, path).toBe(wanted);
    return;
  }
  expect(Number.parseFloat(found), path).toBeGreaterThanOrEqual(Number(bounds[1]));
  expect(Number.parseFloat(found), path).toBeLessThanOrEqual(Number(bounds[2]));
}

const ENVELOPE = /^(?:report|asOf|query|answer|command|confidence|advice|assumptions|sources|warnings)\b/;

function valueAt(report: unknown, path: string): unknown {
  const steps = (ENVELOPE.test(path) ? path : `result.${path}`).match(/\[[^\]]+\]|[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>((value, step) => {
    if (value === undefined || value === null) return undefined;
    const [, key, how, wanted = ""] = /^\[(\w+)([=~])(.*)\]$/.exec(step) ?? [];
    if (key === undefined) return (value as Record<string, unknown>)[step.replace(/[[\]]/g, "")];
    return (value as Record<string, unknown>[]).find((entry) =>
      how === "=" ? String(entry[key]) === wanted : String(entry[key]).includes(wanted),
    );
  }, report);
}

function textOf(value: unknown): string {
  if (value === undefined) return "(absent)";
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  if (typeof value !== "object" || value === null) return String(value);
  if ("quantity" in value && "coins" in value && "price" in value)
    return "custom" in value ? `${value.coins}custom` : `${value.quantity}x${value.coins}`;
  return "currency" in value && "amount" in value ? `${value.amount} ${value.currency}` : JSON.stringify(value);
}
