import type { Region } from "../../catalogue/model/model.js";
import { readOptions } from "../../commands/base/read-options.js";
import { settingsFor } from "../../commands/base/settings.js";
import { fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";
import { regionOf } from "../../regions/region.js";
import { blamed } from "../blame.js";
import { configurationOf } from "../config/configuration.js";
import type { Main } from "../manner.js";
import { openCatalogue } from "../open-catalogue.js";
import { themeFor, type When } from "../terminal/colour.js";
import { untilInterrupted } from "../terminal/interrupted.js";
import { refuse } from "../terminal/print-error.js";
import type { Terminal } from "../terminal/terminal.js";
import { Conversation } from "./conversation.js";
import { questionsIn } from "./questions.js";

/** Asks for a question, answers it, and repeats until the user quits; returns the exit status. */
export async function guided(terminal: Terminal, main: Main): Promise<number> {
  const start = await startOf(terminal);
  if (!start.ok) return refuse(start.diagnostics, { json: false, colour: "auto" }, terminal);
  const { region, colour, ...find } = start.value;
  const { out, env, today } = terminal;
  const theme = await themeFor(colour, out, env);
  const questions = questionsIn({ today, home: env.HOME ?? env.USERPROFILE });
  return untilInterrupted(async () => {
    await new Conversation({ terminal, main, theme, questions, ...find }, region).go();
    return 0;
  });
}

interface Start {
  readonly region: Region;
  readonly findRegion: (typed: string) => Outcome<Region>;
  readonly findGift: (typed: string) => Outcome<unknown>;
  readonly colour: When;
}

/** The region and colours to start with, from the configuration. */
async function startOf(terminal: Terminal): Promise<Outcome<Start>> {
  const configuration = await configurationOf(terminal, true);
  if (!configuration.ok) return configuration;
  const applied = settingsFor(configuration.value, ["region", "catalogue", "color"], {});
  const typed = Object.fromEntries(applied.map((one) => [one.option, one.typed]));
  const values = readOptions(typed, terminal.today);
  if (!values.ok) return values;
  const catalogue = await openCatalogue(values.value.catalogue ?? [], applied);
  if (!catalogue.ok) return catalogue;
  const findRegion = (code?: string): Outcome<Region> => regionOf(code, catalogue.value);
  const region = findRegion(values.value.region);
  if (!region.ok) return fail(...region.diagnostics.map((fault) => blamed(fault, applied)));
  return succeed({
    region: region.value,
    findRegion,
    findGift: (typed) => whatOf([typed], terminal.today, catalogue.value),
    colour: values.value.color ?? "auto",
  });
}
