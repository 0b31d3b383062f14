import { delimiter, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { OPTIONS } from "../../commands/base/options.js";
import type { SettingsFile } from "../../commands/base/settings.js";
import { type Configuration, KEYS, type Setting } from "../../commands/base/settings.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { isPipeOrDevice, readCatalogue, readYamlText } from "../../io/files.js";
import { nearestUpward, realPath } from "../../io/upward.js";
import type { Terminal } from "../terminal/terminal.js";

/** The name of a project's configuration file, in any folder of the project. */
const PROJECT_FILE = "giftworth.yaml";

/**
 * All settings. Precedence: environment, project file, user file. Without a file, this costs one look into
 * each folder upward, and loads neither parser nor schema. A user file named in the environment has to exist, unless
 * the command `starts` it.
 */
export async function configurationOf(
  terminal: Terminal,
  files: boolean,
  starts = false,
): Promise<Outcome<Configuration>> {
  const { env } = terminal;
  const stated = environment(env);
  const read = files && !isOn(env.GIFTWORTH_NO_CONFIG) ? await fromFiles(terminal, starts) : succeed<Configuration>([]);
  if (!stated.ok || !read.ok) {
    return fail(...(stated.ok ? [] : stated.diagnostics), ...(read.ok ? [] : read.diagnostics));
  }
  return succeed(eachOnce([...stated.value, ...read.value]));
}

/** The first setting of each option. */
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

/** Warnings for unknown GIFTWORTH_ variables, each with the nearest known one. */
export function unknownVariables(env: Terminal["env"]): string[] {
  const known = [...KEYS.flatMap(({ variable }) => variable ?? []), ...OTHER_VARIABLES];
  return Object.keys(env)
    .filter((name) => /^GIFTWORTH_/.test(name) && !known.includes(name))
    .sort()
    .map(
      (name) =>
        `${name} has no effect: ${didYouMean(name, known) ?? "giftworth help environment lists the variables that do"}`,
    );
}

const OTHER_VARIABLES = [
  "GIFTWORTH_AS_OF",
  "GIFTWORTH_CONFIG",
  "GIFTWORTH_NO_CONFIG",
  "GIFTWORTH_NO_PROMPT",
  "GIFTWORTH_PAGER",
];

async function fromFiles({ cwd, env }: Terminal, starts: boolean): Promise<Outcome<Configuration>> {
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
  if (user !== undefined && ((isNamed(env) && !starts) || realPath(user) !== undefined)) await add("user", user, user);
  return faults.length > 0 ? fail(...faults) : succeed(settings);
}

async function readFile(kind: "project" | "user", path: string, name: string): Promise<Outcome<Configuration>> {
  // Settings are never in a pipe; reading one would wait for its writer.
  const isPipe = isPipeOrDevice(path) && realPath(path) !== "/dev/null";
  const text = isPipe ? failure("file.unreadable", `${path} is not a regular file`) : readYamlText(path);
  if (!text.ok) {
    const help = "correct it, or add --no-config to ignore it";
    return fail(...text.diagnostics.map((fault) => ({ ...fault, help })));
  }
  const { readSettings } = await import("./config-file.js");
  return readSettings({ name, text: text.value.text }, dirname(path), kind);
}

/** The settings file of the user or the project, existing or not; a new project file would be in the current folder. */
export function settingsFile(whose: SettingsFile["whose"], { cwd, env }: Terminal): Outcome<SettingsFile> {
  if (whose === "user") {
    const path = userFile(env);
    if (path !== undefined) return succeed(fileOf(whose, path, path));
    const help = "name a file with GIFTWORTH_CONFIG, or add --project for one in this folder";
    return failure("file.missing", "there is no folder for your own settings: HOME is not set", help);
  }
  if (cwd === undefined)
    return failure("file.missing", "the current folder no longer exists", "change to another folder");
  const path = nearestUpward(PROJECT_FILE, cwd, env.HOME) ?? join(cwd, PROJECT_FILE);
  return succeed(fileOf(whose, path, relative(cwd, path)));
}

const fileOf = (whose: SettingsFile["whose"], path: string, name: string): SettingsFile => ({
  whose,
  path,
  name,
  isThere: realPath(path) !== undefined,
});

/** Catalogue paths for a settings file: relative to a project's file, absolute in the user's own. */
export function pathsIn(
  { path, whose }: SettingsFile,
  typed: readonly string[],
  { cwd = "" }: Terminal,
): Outcome<readonly string[]> {
  const faults = typed.flatMap((one) => {
    const read = readCatalogue(resolve(cwd, one));
    return read.ok ? [] : read.diagnostics;
  });
  if (faults.length > 0) return fail(...faults);
  return succeed(
    typed.map((one) => (whose === "user" ? resolve(cwd, one) : relative(dirname(path), resolve(cwd, one)))),
  );
}

/** Whether the user file is named in the environment. */
const isNamed = ({ GIFTWORTH_CONFIG: named }: Terminal["env"]): boolean => named !== undefined && named !== "";

/** The path of the user file: the named one, or the usual one. */
function userFile(env: Terminal["env"]): string | undefined {
  const { GIFTWORTH_CONFIG: named, XDG_CONFIG_HOME, APPDATA, HOME } = env;
  if (isNamed(env)) return named;
  // Ignored if relative, as the XDG specification requires: it would be another file in every folder.
  const [base] = [XDG_CONFIG_HOME, APPDATA, HOME && join(HOME, ".config")].filter(
    (folder) => folder !== undefined && isAbsolute(folder),
  );
  return base === undefined ? undefined : join(base, "giftworth", "config.yaml");
}

/** Whether a boolean variable is on. */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== "" && value !== "0";
