import type { Catalogue } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, Unreadable } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { CatalogueFiles, Edit, SourceFile } from "../../core/source.js";
import type { FindTimeZone } from "../../core/time-zone.js";
import type { Block } from "../../render/blocks.js";
import type { Explanation, Report, Warning } from "../../report/report.js";
import type { ReportSchema } from "./figure-schema.js";
import type { Listing } from "./listing.js";
import type { OptionName, OptionValues } from "./options.js";
import { type Configuration, configuredText, type SettingsFile } from "./settings.js";
import type { ByteStream, LiveStatus } from "./streams.js";

/** A line to ask the user for. */
export interface AskedLine {
  readonly label: string;
  /** The value of an empty line. */
  readonly suggested?: string;
  /** The fault of a typed text; undefined if it is valid. */
  readonly fault: (typed: string) => string | undefined;
}

/** What a command may read before it answers; a path `-` is standard input. Each fails if a file cannot be read. */
export interface Inputs {
  readonly readText: (path: string) => Promise<Outcome<SourceFile>>;
  /** One catalogue file, or all of a folder. */
  readonly readCatalogue: (path: string) => Promise<Outcome<CatalogueFiles>>;
  readonly readBytes: (path: string) => Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>;
  readonly open: (path: string) => Promise<Outcome<ByteStream>>;
  /**
   * A growing log until the user ends it, with a new stream each time the file begins anew; meanwhile `status` is
   * called with a time in milliseconds and its result shown.
   */
  readonly follow: (path: string, status: (now: number) => LiveStatus) => Promise<Outcome<AsyncIterable<ByteStream>>>;
  /** Finds time zones by their IANA names. */
  readonly timeZones: () => Promise<FindTimeZone>;
  /** Shows a line of progress in place of the last; null removes it. Does nothing in a pipe. */
  readonly progress: (line: string | null) => void;
  /** All settings of the environment and configuration files, even those that this command does not take. */
  readonly configuration: Configuration;
  /** The settings that apply to this question. */
  readonly applied: Configuration;
  /** The settings file of the project or of the user; fails if there is no folder for it. */
  readonly settingsFile: (whose: SettingsFile["whose"]) => Outcome<SettingsFile>;
  /** Catalogue paths as a settings file would write them; fails if one cannot be read. */
  readonly pathsIn: (file: SettingsFile, paths: readonly string[]) => Outcome<readonly string[]>;
  /** Changes a settings file, whole or not at all; returns whether it changed, fails if it would be invalid. */
  readonly changeSettings: (file: SettingsFile, edit: Edit) => Promise<Outcome<boolean>>;
  /**
   * Changes a catalogue file as `changeSettings` does, if the outcome has no faults; starts it with `initial` if it does
   * not exist.
   */
  readonly changeFile: (
    file: { readonly path: string; readonly name: string; readonly initial: string },
    edits: readonly Edit[],
    faults: (file: SourceFile) => readonly Diagnostic[],
  ) => Promise<Outcome<boolean>>;
  /** Asks the user at the terminal; absent without one. Returns what was typed; undefined after Esc. */
  readonly ask?: ((line: AskedLine) => Promise<string | undefined>) | undefined;
  /** All commands. */
  readonly commands: readonly CommandHelp[];
}

/** A command: what it takes, what it calculates and how it is laid out. */
interface Spec<Names extends OptionName, Query, Understood, Body> {
  readonly options: readonly Names[];
  readonly columns: Listing["columns"];
  readonly further?: Listing["further"];
  /** The question in words and options, or their faults. */
  readonly query: (words: readonly string[], options: OptionValues<Names>) => Outcome<Query>;
  /** Calculates the report; asynchronous only because its code is loaded on demand. */
  readonly run: (query: Query, catalogue: Catalogue) => Promise<Outcome<Report<Understood, Body>>>;
  /** Reads or changes the files that the question names, before `run`; absent if it names none. */
  readonly read?: (query: Query, inputs: Inputs, catalogue: Catalogue) => Promise<Outcome<Query>>;
  /** Whether it opens the files of --catalogue itself, which need not exist: it is given the catalogue beneath them. */
  readonly opensOverlays?: true;
  /** Whether it starts the file that GIFTWORTH_CONFIG names, which need not exist. */
  readonly startsSettings?: true;
  /** Whether the answer is “no”, for --exit-status. */
  readonly isNo?: (result: Body) => boolean;
  /** Whether the answer is neither “yes” nor “no”. */
  readonly isMaybe?: (result: Body) => boolean;
  /** The list of the result that csv, plain, ndjson and markdown print; absent if the result is the only row. */
  readonly list?: keyof Body & string;
  readonly split?: Listing["split"];
  /** The list that options choose instead of the primary one. */
  readonly listing?: (options: OptionValues<Names>) => Listing<keyof Body & string>;
  /** Lays out the report alone, so that a table can show only what the JSON has. */
  readonly layout: (report: Report<Understood, Body>, asked: Asked) => readonly Block[];
  /** The schema of its report, loaded only if needed. */
  readonly schema: () => Promise<ReportSchema>;
  /**
   * A shell command that prints one question: `echo Lion`. If present, the command reads many questions from standard
   * input, one per line, when its only word is `-`.
   */
  readonly batch?: string;
}

/** How much of an answer to lay out. */
export interface Asked {
  /** Whether to include assumptions and sources. */
  readonly why: boolean;
}

/** An answer with everything needed to show it in any format. */
export interface Answer {
  readonly report: Report<unknown, unknown>;
  readonly isNo: boolean;
  readonly isMaybe: boolean;
  readonly explanation: () => Explanation;
  readonly layout: (asked: Asked) => readonly Block[];
}

/** A valid question that still needs a catalogue. */
interface Question {
  readonly answer: (catalogue: Catalogue, inputs: Inputs) => Promise<Outcome<Answer>>;
}

/** A command without its own types, so that all commands fit one list. */
export interface Command
  extends Pick<Spec<OptionName, never, never, never>, "options" | "batch" | "schema" | "startsSettings"> {
  readonly listing: (options: OptionValues<OptionName>) => Listing;
  readonly opensOverlays: boolean;
  readonly ask: (words: readonly string[], options: OptionValues<OptionName>) => Outcome<Question>;
}

/** Runs a command line; returns what it prints on standard output. */
export type Answered = (argv: readonly string[]) => Promise<string>;

/** A command whose answer is a text, the same in every format; or parts of a text, to be read in turn. */
export interface Document extends Pick<Command, "options"> {
  /** The kind of text; the ending of an output file must not name another. */
  readonly prints: "YAML" | "JSON" | "a script" | "answers";
  readonly text: (
    words: readonly string[],
    options: OptionValues<OptionName>,
    inputs: Inputs,
    catalogue: () => Promise<Outcome<Catalogue>>,
    answered: Answered,
  ) => Promise<Outcome<string | AsyncIterable<string>>>;
  /** The output file among its words; without one the text is printed. */
  readonly file?: (words: readonly string[]) => string | undefined;
  /** What the user can do next with the written file. */
  readonly after?: (file: string) => string;
}

/** Several commands under one name: `catalogue check`, `catalogue schema`. */
export interface Family {
  readonly actions: readonly CommandHelp[];
}

/** Who uses a command. */
export type Group = "viewers" | "creators" | "both" | "catalogue" | "program";

/**
 * The description of a command, used for the list of commands, help, completions and the README's table; the command
 * itself is loaded only when it is named.
 */
export interface CommandHelp {
  readonly name: string;
  /** The usage of its words: `<what...>`, `[query]`. */
  readonly words: string;
  readonly summary: string;
  readonly group: Group;
  /** What people type who do not know its name; only its error suggests it. */
  readonly also?: readonly string[];
  /** Shown first in its help, and run by a test; the README shows the first. A family shows those of its actions. */
  readonly examples: readonly string[];
  /** Further paragraphs of its help. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<Command | Document | Family>;
}

export function command<Names extends OptionName, Query, Understood, Body>(
  spec: Spec<Names, Query, Understood, Body>,
): Command {
  const { options, columns, further, list, split, batch, schema, startsSettings, opensOverlays = false } = spec;
  return {
    options,
    schema,
    opensOverlays,
    listing: spec.listing ?? (() => ({ columns, ...present({ further, list, split }) })),
    ...present({ batch, startsSettings }),
    ask(given, values) {
      const asked = spec.query(given, values);
      if (!asked.ok) return asked;
      const answer = async (catalogue: Catalogue, inputs: Inputs): Promise<Outcome<Answer>> => {
        const query = spec.read === undefined ? asked : await readable(spec.read(asked.value, inputs, catalogue));
        if (!query.ok) return query;
        const answered = await exactly(spec.run(query.value, catalogue));
        if (!answered.ok) return answered;
        const { explanationOf, remarked } = await import("../../report/report.js");
        const configured = configuredText(inputs.applied);
        const warnings = await stale(() => explanationOf(answered.value.result), values, catalogue);
        const assumptions = configured === undefined ? [] : [{ text: configured, source: null }];
        const report = remarked(answered.value, { assumptions, warnings }, opensOverlays ? [] : laidOver(values));
        return {
          ok: true,
          value: {
            report,
            isNo: warnings.length > 0 || spec.isNo?.(report.result) === true,
            isMaybe: spec.isMaybe?.(report.result) === true,
            explanation: () => explanationOf(report.result),
            layout: (wanted) => spec.layout(report, wanted),
          },
        };
      };
      return { ok: true, value: { answer } };
    },
  };
}

/** The catalogue options of a command line: to repeat an answer, it needs the same overlay files. */
const laidOver = ({ catalogue = [] }: OptionValues<OptionName>): string[] =>
  catalogue.flatMap((file) => ["--catalogue", file]);

/** Warnings for entries that the answer uses and that are older than requested. */
async function stale(
  explanation: () => Explanation,
  { maxAge, asOf }: OptionValues<OptionName>,
  catalogue: Catalogue,
): Promise<readonly Warning[]> {
  if (maxAge === undefined) return [];
  const { staleWarnings } = await import("../../report/stale-warnings.js");
  return staleWarnings(explanation(), maxAge, asOf, catalogue);
}

/** Turns a number too large for exact integers into a failure: the question asks for too much. */
const exactly = <T>(running: Promise<Outcome<T>>): Promise<Outcome<T>> =>
  running.catch(async (error: unknown) => (await import("../../report/too-large.js")).tooLarge(error));

/** Turns an interrupted reading into a failure. */
const readable = <T>(reading: Promise<Outcome<T>>): Promise<Outcome<T>> =>
  reading.catch((error: unknown) => {
    if (error instanceof Unreadable) return fail(error.diagnostic);
    throw error;
  });
