import { describe, expect, test } from "vitest";
import { type DiagnosticCode, EXIT_OF } from "../../src/core/diagnostic.js";
import { cli, type Setting } from "./cli.js";

/** A command line that must be refused: its error code, and the text the error must have. */
export type Bad = readonly [argv: readonly string[], code: DiagnosticCode, says?: string];

/** A failure in both its forms: the status, nothing on standard output, the code, and neither a trace nor a control character. */
export async function refused([argv, code, says = ""]: Bad, setting: Setting = {}): Promise<string> {
  const human = await cli(argv, setting);
  expect({ exit: human.exit, stdout: human.stdout }, human.stderr.slice(0, 500)).toEqual({
    exit: EXIT_OF[code],
    stdout: "",
  });
  expect(human.stderr).toMatch(/^\S+: error\[[a-z.-]+\]: \S/);
  expect(human.stderr).toContain(`error[${code}]`);
  expect(human.stderr).toContain(says);
  expect(human.stderr).not.toMatch(/^\s+at .*:\d+:\d+|node_modules|\bundefined is|\[object|Error: /m);
  expect(human.stderr).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);

  // Asked for twice, or next to another format, JSON would be a fault of its own.
  if (argv.some((word) => /^(?:--json|-f|--format|--fields)\b/.test(word))) return human.stderr;
  const json = await cli(["--json", ...argv], setting);
  expect({ exit: json.exit, stdout: json.stdout }).toEqual({ exit: EXIT_OF[code], stdout: "" });
  const failure = JSON.parse(json.stderr);
  expect(failure).toMatchObject({ report: "failure/1", exitCode: EXIT_OF[code] });
  expect(failure.diagnostics.map((one: { code: string }) => one.code)).toContain(code);
  for (const one of failure.diagnostics) expect(one).toMatchObject({ severity: "error", message: expect.any(String) });
  return human.stderr;
}

/** A test for every one of them. */
export function each(name: string, all: readonly Bad[]): void {
  describe(name, () => {
    test.for(all.map((bad) => [shown(bad[0]), bad] as const))("%s", async ([, bad]) => {
      await refused(bad);
    });
  });
}

/** A command line on one line of a test report, odd characters escaped. */
export const shown = (argv: readonly string[]): string =>
  argv.map((word) => (/^[!-~]{1,40}$/.test(word) ? word : JSON.stringify(word.slice(0, 20)))).join(" ");
