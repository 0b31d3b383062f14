import type { Inputs } from "../commands/base/command.js";
import { COMMANDS } from "../commands/index.js";
import { type Diagnostic, type Outcome, succeed } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";
import { decoded, MOST_YAML, readCatalogue, readText, yamlTooLarge } from "../io/files.js";
import { changeFile } from "./change-file.js";
import { pathsIn, settingsFile } from "./config/configuration.js";
import { exampleFile, exampleStream } from "./examples.js";
import { canAsk } from "./terminal/can-ask.js";
import { themeFor, type When } from "./terminal/colour.js";
import { telling } from "./terminal/interrupt.js";
import { CLEAR, say } from "./terminal/say.js";
import type { Terminal } from "./terminal/terminal.js";

/** The limit for files that are read whole. */
const MOST_BYTES = 128 * 1024 * 1024;

/** The inputs of a command, and the exit status of a signal that ended reading but not the answer. */
interface Reading extends Inputs {
  readonly interrupted: () => number | undefined;
}

/** All settings, and those that apply to one question. */
export type Settings = Pick<Inputs, "configuration" | "applied">;

/**
 * Files, standard input and settings for commands to read; with `lines`, a followed log writes its status to standard
 * output as lines of JSON.
 */
export function inputsOf(terminal: Terminal, settings: Settings, colour: When, lines = false): Reading {
  let ended: number | undefined;
  const interrupted = (status: number): void => {
    ended = status;
  };
  const tell = telling(terminal);
  return {
    async readText(path) {
      if (path === "-") return tell.while(piped(terminal));
      const example = await exampleFile(path);
      return example === undefined ? readText(path) : decoded(path, example);
    },
    async readCatalogue(path) {
      if (path !== "-") return readCatalogue(path);
      const text = await tell.while(piped(terminal, MOST_YAML, yamlTooLarge));
      return text.ok ? succeed({ files: [text.value], whole: false }) : text;
    },
    async readBytes(path) {
      const example = await exampleFile(path);
      return example === undefined ? tell.while(wholeOf(path, terminal)) : succeed({ name: path, bytes: example });
    },
    async open(path) {
      (await import("./terminal/engine.js")).setUpForLogs();
      const example = await exampleFile(path);
      if (example !== undefined) return succeed(exampleStream(path, example));
      const opened = await (await import("../io/bytes.js")).openBytes(path, terminal.input);
      return opened.ok ? succeed({ ...opened.value, chunks: tell.reading(opened.value.chunks) }) : opened;
    },
    follow: async (path, status) =>
      (await import("./terminal/follow.js")).followed(path, { terminal, status, lines, interrupted }),
    timeZones: async () => (await import("../io/time-zones.js")).timeZoneOf,
    progress: progressOn(terminal),
    interrupted: () => ended,
    settingsFile: (whose) => settingsFile(whose, terminal),
    pathsIn: (file, paths) => pathsIn(file, paths, terminal),
    changeSettings: async (file, edit) =>
      (await import("./config/change-settings.js")).changeSettings(file, edit, terminal),
    changeFile: (file, edits, faults) => changeFile(file, edits, faults, terminal),
    // On first use: to look at standard input opens it, which a quick answer notices.
    get ask() {
      return canAsk(terminal) ? asker(terminal, colour) : undefined;
    },
    ...settings,
    commands: COMMANDS,
  };
}

const asker =
  (terminal: Terminal, colour: When): NonNullable<Inputs["ask"]> =>
  async ({ fault, ...line }) => {
    const { askLine } = await import("./guided/ask-line.js");
    const theme = await themeFor(colour, terminal.out, terminal.env);
    return askLine({ ...line, stays: true, fault: async (typed) => fault(typed) }, terminal, theme);
  };

/** Standard input as text; fails if it is larger than `most`. */
async function piped(
  terminal: Terminal,
  most = MOST_BYTES,
  tooLarge?: (name: string) => Diagnostic,
): Promise<Outcome<SourceFile>> {
  const read = await wholeOf("-", terminal, most, tooLarge);
  return read.ok ? decoded(read.value.name, read.value.bytes) : read;
}

const wholeOf = async (path: string, { input }: Terminal, most = MOST_BYTES, tooLarge?: (name: string) => Diagnostic) =>
  (await import("../io/bytes.js")).readBytes(path, input, most, tooLarge);

/** Shows the progress of long work, after half a second and at most ten times a second. */
function progressOn(terminal: Terminal): Inputs["progress"] {
  const { now } = terminal;
  const start = now();
  let last = start + 400;
  let shown = false;
  return (line) => {
    const { err } = terminal;
    if (!err.isTTY || (line === null && !shown) || (line !== null && now() - last < 100)) return;
    last = now();
    shown = line !== null;
    say(err, line === null ? CLEAR : `${CLEAR}${line}`);
  };
}
