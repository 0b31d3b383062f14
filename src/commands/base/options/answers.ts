import { FORMATS } from "../../../render/formats.js";
import { flag, named, oneOf, unlessNo } from "../word-parsers.js";
import { CATALOGUE, FILES, OUTPUT } from "./headings.js";
import { option, repeatable } from "./option.js";
import * as args from "./parsers.js";

const FORMAT_NAMES = FORMATS.map(({ name }) => name);
const COLOURS = ["auto", "always", "never"] as const;

/** Options of every answer: what it rests on, and how it is shown. */
export const ANSWER_OPTIONS = {
  asOf: option(CATALOGUE, "--as-of <day>", "the date to answer for", args.day, "today in UTC"),
  catalogue: repeatable(
    option(CATALOGUE, "--catalogue <file>", "overlay the catalogue with your own entries", named("file")),
  ),
  maxAge: option(CATALOGUE, "--max-age <age>", "warn about entries older than this: 365, 18months, 2years", args.age),
  config: option(CATALOGUE, "--no-config", "read no configuration file", unlessNo),

  origin: option(OUTPUT, "--origin", "where each value comes from, with file and line", flag),
  static: option(OUTPUT, "--static", "print a script that contains all names, so that Tab starts no program", flag),
  report: option(OUTPUT, "--report <name>", "schema of a report, instead of catalogue files", named("report")),
  narrowed: option(OUTPUT, "--narrowed", "schema of the report as --fields narrows it", flag),
  why: option(OUTPUT, "--why", "also show every assumption and source", flag),
  explain: option(OUTPUT, "--explain", "also show every step, with its operands, rounding and source", flag),
  format: option(OUTPUT, "-f, --format <name>", FORMAT_NAMES.join(", "), oneOf(FORMAT_NAMES), "table"),
  json: option(OUTPUT, "--json", "the same as --format json", flag),
  fields: option(OUTPUT, "--fields <list>", "only these columns: JSON paths, separated by commas", named("columns")),
  jqPath: option(OUTPUT, "-q, --jq-path <path>", "one value of the JSON, like result.coins", named("path")),
  exitStatus: option(OUTPUT, "--exit-status", "exit with 10 if the answer is no, or too old for --max-age", flag),
  output: option(OUTPUT, "-o, --output <file>", "write to a file, in the format of its extension", named("file")),
  force: option(OUTPUT, "--force", "overwrite an existing file", flag),
  color: option(OUTPUT, "--color <when>", COLOURS.join(", "), oneOf(COLOURS), "auto"),
  pager: option(OUTPUT, "--no-pager", "print long output directly, without a pager", unlessNo),
  debug: option(OUTPUT, "--debug", "show a stack trace if giftworth has a bug", flag),

  project: option(FILES, "--project", "giftworth.yaml of this project, instead of your own file", flag),
} as const;
