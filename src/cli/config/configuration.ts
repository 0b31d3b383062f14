import { delimiter, dirname, isAbsolute, join, relative } from "node:path";
import { OPTIONS } from "../../commands/base/options.js";
import { type Configuration, KEYS, type Setting } from "../../commands/base/settings.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { isPipeOrDevice, readYamlText } from "../../io/files.js";
import { nearestUpward, realPath } from "../../io/upward.js";
import type { Terminal } from "../terminal/terminal.js";

/** What a project's configuration is called, wherever in the project it stands. */
const PROJECT_FILE = "giftworth.yaml";

/**
 * Everything that is set for all questions: the environment before the project's file, that before the user's own.
 * Where there is no file, this costs a look into each folder upward, and neither parser nor schema.
 */
export async function configurationOf(terminal: Terminal, files: boolean): Promise<Outcome<Configuration>> {
  const { env } = terminal;
  const stated = environment(env);
  const read = files && !isOn(env.GIFTWORTH_NO_CONFIG) ? await fromFiles(terminal) : succeed<Configuration>([]);
  if (!stated.ok || !read.ok) {
    return fail(...(stated.ok ? [] : stated.diagnostics), ...(read.ok ? [] : read.diagnostics));
  }
  return succeed(eachOnce([...stated.value, ...read.value]));
}

/** The first to say something about an option is heard. */
const eachOnce = (settings: Configuration): Configuration =>
  KEYS.flatMap(({ option }) => settings.find((one) => one.option === option) ?? []);

function environment(env: Terminal["env"]): Outcome<Configuration> {
  const faults: Diagnostic[] = [];
  const settings = KEYS.flatMap(({ option, variable }): Setting[] => {
    const text = variable === undefined ? undefined : env[variable];
    if (variable === undefined || text === undefined || text.trim() === "") return [];
    const many = "repeatable" in OPTIONS[option];
    const typed = many ? text.split(delimiter).filter((part) => part !== "") : text.trim();
    for (const one of typeof typed === "string" ? [typed] : typed) {
      const parsed = OPTIONS[option].parse(one, variable);
      if (!parsed.ok) faults.push(...parsed.diagnostics);
    }
    return [{ option, typed, origin: { kind: "environment", variable } }];
  });
  return faults.length > 0 ? fail(...faults) : succeed(settings);
}

/** Variables that are called like ours and set nothing, each with the one it may have been meant for. */
export function unknownVariables(env: Terminal["env"]): string[] {
  const known = [...KEYS.flatMap(({ variable }) => variable ?? []), ...OTHER_VARIABLES];
  return Object.keys(env)
    .filter((name) => /^GIFTWORTH_/.test(name) && !known.includes(name))
    .sort()
    .map((name) => `${name} sets nothing: ${didYouMean(name, known) ?? "giftworth help environment lists what does"}`);
}

const OTHER_VARIABLES = ["GIFTWORTH_AS_OF", "GIFTWORTH_CONFIG", "GIFTWORTH_NO_CONFIG", "GIFTWORTH_NO_PROMPT"];

async function fromFiles({ cwd, env }: Terminal): Promise<Outcome<Configuration>> {
  const project = cwd === undefined ? undefined : nearestUpward(PROJECT_FILE, cwd, env.HOME);
  const user = userFile(env);
  const settings: Setting[] = [];
  const faults: Diagnostic[] = [];
  const add = async (kind: "project" | "user", path: string, name: string): Promise<void> => {
    const read = await readFile(kind, path, name);
    if (read.ok) settings.push(...read.value);
    else faults.push(...read.diagnostics);
  };
  if (project !== undefined) await add("project", project, relative(cwd ?? "", project));
  if (user !== undefined) await add("user", user, user);
  return faults.length > 0 ? fail(...faults) : succeed(settings);
}

async function readFile(kind: "project" | "user", path: string, name: string): Promise<Outcome<Configuration>> {
  // Nobody keeps settings in a pipe; where one stands in their place, reading it would wait for whoever writes to it.
  const isPipe = isPipeOrDevice(path) && realPath(path) !== "/dev/null";
  const text = isPipe ? failure("file.unreadable", `${path} is no plain file`) : readYamlText(path);
  if (!text.ok) {
    const help = "mend it, or add --no-config to do without";
    return fail(...text.diagnostics.map((fault) => ({ ...fault, help })));
  }
  const { readSettings } = await import("./config-file.js");
  return readSettings({ name, text: text.value.text }, dirname(path), kind);
}

/** The user's own file: the one that is named, which must be there, or the one in its usual place, which need not. */
function userFile({ GIFTWORTH_CONFIG: named, XDG_CONFIG_HOME, APPDATA, HOME }: Terminal["env"]): string | undefined {
  if (named !== undefined && named !== "") return named;
  // A relative folder would mean another file in every folder; the XDG specification has it ignored.
  const [base] = [XDG_CONFIG_HOME, APPDATA, HOME && join(HOME, ".config")].filter(
    (folder) => folder !== undefined && isAbsolute(folder),
  );
  const path = base === undefined ? undefined : join(base, "giftworth", "config.yaml");
  return path !== undefined && realPath(path) !== undefined ? path : undefined;
}

/** Whether a variable that is a switch is on. */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== "" && value !== "0";
