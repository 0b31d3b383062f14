import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";

const bin = join(import.meta.dirname, "../../../bin/giftworth.cjs");

const server = `giftworth-${process.pid}`;
const tmux = (...argv: readonly string[]): string =>
  spawnSync("tmux", ["-L", server, "-f", "/dev/null", ...argv], { encoding: "utf8" }).stdout;

afterAll(() => {
  tmux("kill-server");
});

/** A terminal of that size in which the program has just started, and its screen once a text is on it. */
function terminal(size: readonly [columns: number, rows: number]) {
  const env = "env -u CI PS1='$ ' XDG_CONFIG_HOME=/nonexistent GIFTWORTH_AS_OF=2026-11-22";
  tmux("new-session", "-d", "-x", String(size[0]), "-y", String(size[1]), `${env} sh`);
  const press = (...keys: readonly string[]) => tmux("send-keys", ...keys);
  const screen = async (text: string): Promise<string> => {
    for (let left = 600; left > 0; left--) {
      const shown = tmux("capture-pane", "-p");
      if (shown.includes(text)) return shown;
      await setTimeout(100);
    }
    throw new Error(`never on the screen: ${text}\n${tmux("capture-pane", "-p")}`);
  };
  press(`clear; node ${bin}; echo status $?; stty -a`, "Enter");
  return { press, screen, end: () => tmux("kill-session") };
}

/** The cursor is shown, lines are edited by the terminal, and what is typed is seen. */
function expectAsFound(screen: string): void {
  expect(tmux("display-message", "-p", "#{cursor_flag}").trim()).toBe("1");
  expect(screen).toMatch(/(?<!-)\bicanon\b/);
  expect(screen).toMatch(/(?<!-)\becho\b/);
}

test.each<readonly [columns: number, rows: number]>([
  [80, 24],
  [60, 20],
])("a question is asked, corrected, answered and left by q, in %i by %i", async (columns, rows) => {
  const { press, screen, end } = terminal([columns, rows]);
  const menu = await screen("Number, gift name, or q:");
  for (let number = 1; number <= 8; number++) expect(menu).toContain(`${number}  `);
  press("1", "Enter");
  await screen("how many coins? [Lion]");
  press("lino", "Enter");
  await screen("did you mean “Lion”?");
  press("C-u", "Rose", "Enter");
  expect(await screen("Ask again with: giftworth cost Rose --region US")).toContain("A Rose costs $0.31 on the web");
  await screen("Enter for the menu:");
  press("q", "Enter");
  await screen("status 0");
  expectAsFound(await screen("echoke"));
  end();
});

test.each([
  ["at the menu", [], "or q:"],
  ["in a question", ["7", "Enter"], "in a LIVE?"],
  ["after a mistake", ["1.5", "Enter"], "is not a whole number"],
])("Ctrl-C %s leaves the terminal as it was, and empty", async (_, keys, text) => {
  const { press, screen, end } = terminal([80, 24]);
  await screen("or q:");
  press(...keys);
  await screen(text);
  press("C-c");
  const shown = await screen("echoke");
  expect(shown).toMatch(/^\n?status 130\n/);
  expectAsFound(shown);
  end();
});
