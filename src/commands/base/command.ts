import type { Catalogue } from "../../catalogue/model/model.js";
import { fail, type Outcome, Unreadable } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { CatalogueFiles, Edit, SourceFile } from "../../core/source.js";
import type { FindTimeZone } from "../../core/time-zone.js";
import type { Block } from "../../render/blocks.js";
import type { Explanation, Report, Warning } from "../../report/report.js";
import type { ReportSchema } from "./figure-schema.js";
import type { OptionName, OptionValues } from "./options.js";
import { type Configuration, configuredText, type SettingsFile } from "./settings.js";

/** Bytes as they come, already unzipped where they were gzip; iterating throws Unreadable where the file fails. */
export interface ByteStream {
  readonly name: string;
  /** Where the file is, links followed: the same for every way to write its path. */
  readonly path?: string;
  /** Of the file in bytes, where it is one and not gzip. */
  readonly size?: number;
  /** Each iteration begins at the start, with the file opened anew; otherwise there is only one. */
  readonly repeatable?: boolean;
  /** Each is good until the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What stands while a log is followed: for people in parts, the most important first, and as data. */
export interface LiveStatus {
  readonly parts: readonly string[];
  readonly json: object;
}

/** What a command may read before it answers; everywhere `-` is standard input. Each fails where a file cannot be read. */
export interface Inputs {
  readonly readText: (path: string) => Promise<Outcome<SourceFile>>;
  /** A catalogue file, or all of a folder. */
  readonly readCatalogue: (path: string) => Promise<Outcome<CatalogueFiles>>;
  readonly readBytes: (path: string) => Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>;
  readonly open: (path: string) => Promise<Outcome<ByteStream>>;
  /**
   * The same while it grows, until somebody ends it, another stream each time it begins anew; meanwhile the status is
   * shown, asked for with a time in milliseconds.
   */
  readonly follow: (path: string, status: (now: number) => LiveStatus) => Promise<Outcome<AsyncIterable<ByteStream>>>;
  /** The time zones the runtime knows, by their IANA names. */
  readonly timeZones: () => Promise<FindTimeZone>;
  /** One line for people about long work, written over the last; null takes it away. In a pipe nothing is shown. */
  readonly progress: (line: string | null) => void;
  /** Everything the environment and configuration files set, whether this command takes it or not. */
  readonly configuration: Configuration;
  /** What of it this question is answered with. */
  readonly applied: Configuration;
  /** The project's file of settings, or the user's own; fails where there is no place for it. */
  readonly settingsFile: (whose: SettingsFile["whose"]) => Outcome<SettingsFile>;
  /** Paths as such a file names them, each a catalogue file that can be read. */
  readonly pathsIn: (file: SettingsFile, paths: readonly string[]) => Outcome<readonly string[]>;
  /** Changes such a file whole or not at all, and says whether it had to; fails where it could not be read then. */
  readonly changeSettings: (file: SettingsFile, edit: Edit) => Promise<Outcome<boolean>>;
  /** Every command there is. */
  readonly commands: readonly CommandHelp[];
}

/** A list of a result that is printed as rows, and its columns by JSON path. */
interface Listing<List extends string = string> {
  readonly list?: List;
  /** The rows of an entry that is several, like a month with several currencies. */
  readonly split?: (entry: unknown) => readonly unknown[];
  /** Columns it has, with `[]` behind a list in an entry, each of whose own entries is a row: `packages[].coins`. */
  readonly columns: readonly string[];
  /** Columns it has only where they are chosen: of other lists in an entry. */
  readonly further?: readonly string[];
}

/** What a command takes, what it works out, and how it is laid out. */
interface Spec<Names extends OptionName, Query, Understood, Body> {
  readonly options: readonly Names[];
  readonly columns: Listing["columns"];
  readonly further?: Listing["further"];
  /** From words and options to a question, or what is wrong with them. */
  readonly query: (words: readonly string[], options: OptionValues<Names>) => Outcome<Query>;
  /** Whether the question may need exchange rates. */
  readonly rates: (query: Query) => boolean;
  /** Asynchronous only because what works it out is loaded when it is asked for. */
  readonly run: (query: Query, catalogue: Catalogue) => Promise<Outcome<Report<Understood, Body>>>;
  /** Reads, or changes, what the question names before it is asked; where nothing is, left out. */
  readonly read?: (query: Query, inputs: Inputs, catalogue: Catalogue) => Promise<Outcome<Query>>;
  /** Whether the answer is a no, for --exit-status. */
  readonly isNo?: (result: Body) => boolean;
  /** Whether it is neither a yes nor a no. */
  readonly isMaybe?: (result: Body) => boolean;
  /** The primary list of the result, which csv, plain, ndjson and markdown print; absent where the result is its one row. */
  readonly list?: keyof Body & string;
  readonly split?: Listing["split"];
  /** Where an option chooses among the lists of the result: which one then, in place of the primary list. */
  readonly listing?: (options: OptionValues<Names>) => Listing<keyof Body & string>;
  /** Given the report and nothing else, so a table can only show what the JSON has. */
  readonly layout: (report: Report<Understood, Body>, asked: Asked) => readonly Block[];
  /** Of its report; loaded only where it is asked for. */
  readonly schema: () => Promise<ReportSchema>;
  /** Takes many questions on standard input, one a line, where its only word is `-`; what pipes one in: `echo Lion`. */
  readonly batch?: string;
}

/** What of an answer is to be laid out. */
export interface Asked {
  /** With all that it rests on. */
  readonly why: boolean;
}

/** An answer and everything needed to show it in any format. */
export interface Answer {
  readonly report: Report<unknown, unknown>;
  readonly isNo: boolean;
  readonly isMaybe: boolean;
  readonly explanation: () => Explanation;
  readonly layout: (asked: Asked) => readonly Block[];
}

/** A question that was understood, waiting for a catalogue. */
interface Question {
  readonly rates: boolean;
  readonly answer: (catalogue: Catalogue, inputs: Inputs) => Promise<Outcome<Answer>>;
}

/** A command with its types closed over, so that commands of every shape fit one list. */
export interface Command extends Pick<Spec<OptionName, never, never, never>, "options" | "batch" | "schema"> {
  readonly listing: (options: OptionValues<OptionName>) => Listing;
  readonly ask: (words: readonly string[], options: OptionValues<OptionName>) => Outcome<Question>;
}

/** What a command line prints on standard output here. */
export type Answered = (argv: readonly string[]) => Promise<string>;

/** A command whose answer is a text of its own, the same in every format; or parts of one, to be read in turn. */
export interface Document extends Pick<Command, "options"> {
  /** What its text is: a file that it is written to may not claim by its ending to be anything else. */
  readonly prints: "YAML" | "JSON" | "a script" | "answers";
  readonly text: (
    words: readonly string[],
    options: OptionValues<OptionName>,
    inputs: Inputs,
    catalogue: () => Promise<Outcome<Catalogue>>,
    answered: Answered,
  ) => Promise<Outcome<string | AsyncIterable<string>>>;
  /** The file among its words that the text is written to; without one it is printed. */
  readonly file?: (words: readonly string[]) => string | undefined;
  /** What to do with the file once it is written. */
  readonly after?: (file: string) => string;
}

/** Several commands under one word: `catalogue check`, `catalogue schema`. */
export interface Family {
  readonly actions: readonly CommandHelp[];
}

/** Who asks a command's question. */
export type Group = "viewers" | "creators" | "both" | "catalogue" | "program";

/**
 * What is said of a command, from which the list of commands, its help, completions and the README's table are made;
 * the rest is loaded where the command is named.
 */
export interface CommandHelp {
  readonly name: string;
  /** Usage of its words: `<what...>`, `[query]`. */
  readonly words: string;
  readonly summary: string;
  readonly group: Group;
  /** Shown first in its help, and run by a test; the README has the first. A family has those of its actions. */
  readonly examples: readonly string[];
  /** What else its help says, a paragraph each. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<Command | Document | Family>;
}

/** What the help of a command says that takes many questions. */
export const manyNote = (name: string): string =>
  `giftworth ${name} - answers questions from standard input, one a line, each on a line of its own: NDJSON, with --json ` +
  "whole reports, with --format csv rows. Blank lines and lines that begin with # are passed over.";

export function command<Names extends OptionName, Query, Understood, Body>(
  spec: Spec<Names, Query, Understood, Body>,
): Command {
  const { options, columns, further, list, split, batch, schema } = spec;
  return {
    options,
    schema,
    listing: spec.listing ?? (() => ({ columns, ...present({ further, list, split }) })),
    ...present({ batch }),
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
        const report = remarked(answered.value, { assumptions, warnings }, laidOver(values));
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
      return { ok: true, value: { rates: spec.rates(asked.value) || values.maxAge !== undefined, answer } };
    },
  };
}

/** Files laid over the catalogue are part of a question that is to have the same answer again. */
const laidOver = ({ catalogue = [] }: OptionValues<OptionName>): string[] =>
  catalogue.flatMap((file) => ["--catalogue", file]);

/** What the answer rests on and is older than was asked for. */
async function stale(
  explanation: () => Explanation,
  { maxAge, asOf }: OptionValues<OptionName>,
  catalogue: Catalogue,
): Promise<readonly Warning[]> {
  if (maxAge === undefined) return [];
  const { staleWarnings } = await import("../../report/stale-warnings.js");
  return staleWarnings(explanation(), maxAge, asOf, catalogue);
}

/** Numbers too large for exact integers are the question's fault, whatever worked them out. */
const exactly = <T>(running: Promise<Outcome<T>>): Promise<Outcome<T>> =>
  running.catch(async (error: unknown) => (await import("../../report/too-large.js")).tooLarge(error));

/** A reading whose bytes stopped coming is a failure like any other. */
const readable = <T>(reading: Promise<Outcome<T>>): Promise<Outcome<T>> =>
  reading.catch((error: unknown) => {
    if (error instanceof Unreadable) return fail(error.diagnostic);
    throw error;
  });
