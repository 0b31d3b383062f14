import { COMMANDS } from "../commands/index.js";
import { present } from "../core/present.js";
import { formatIn } from "./argv/format-in.js";
import { parseArguments } from "./argv/program.js";
import type { Manner } from "./manner.js";
import { canAsk } from "./terminal/can-ask.js";
import { pageThrough, taken } from "./terminal/deliver.js";
import { refuse, type Tone } from "./terminal/print-error.js";
import { say } from "./terminal/say.js";
import type { Terminal } from "./terminal/terminal.js";
import { widthOf } from "./terminal/width.js";
import { PROGRAM } from "./version.js";

/** Answers one command line on the terminal; returns the exit status. */
export async function main(argv: readonly string[], terminal: Terminal, manner: Manner = {}): Promise<number> {
  if (argv.length === 0 && canAsk(terminal)) return (await import("./guided/guided.js")).guided(terminal, main);
  const { brief = false, onFaults } = manner;
  const typedFormat = formatIn(argv);
  const tone: Tone = {
    json: (typedFormat ?? terminal.env.GIFTWORTH_FORMAT) === "json",
    colour: "auto",
    ...present({ onFaults }),
  };
  const call = await parseArguments(argv);
  if (!call.ok) {
    const isForPeople = !tone.json && (typedFormat ?? "table") === "table";
    const { bareGift } = await import("./bare-gift.js");
    const lines = await bareGift(argv, call.diagnostics, terminal, isForPeople);
    return lines.ok ? eachOf(lines.value, terminal, manner) : refuse(lines.diagnostics, tone, terminal);
  }
  if (call.value.kind === "help") {
    const { topic, screen, asked, pager } = call.value;
    const { helpOn } = await import("../commands/help/answer.js");
    const form = asked && typedFormat === "json" ? "json" : screen ? "screen" : "page";
    const text = await helpOn(topic, form, { commands: COMMANDS, generatedBy: PROGRAM }, widthOf(terminal));
    if (!text.ok) return refuse(text.diagnostics, tone, terminal);
    if (!asked) await say(terminal.err, text.value);
    else if (pager && form === "page") await pageThrough(text.value, terminal);
    else await taken(terminal.out, [text.value]);
    return asked ? 0 : 2;
  }
  const { runCommand } = await import("./run-command.js");
  return runCommand(call.value, { argv, typedFormat, brief, tone }, terminal, main);
}

/** Answers several command lines in brief, up to the first that fails. */
async function eachOf(lines: readonly (readonly string[])[], terminal: Terminal, manner: Manner): Promise<number> {
  for (const line of lines) {
    const status = await main(line, terminal, { ...manner, brief: true });
    if (status !== 0) return status;
  }
  return 0;
}
