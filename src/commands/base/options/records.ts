import { flag, named, oneOf } from "../word-parsers.js";
import { HEADINGS, option, repeatable } from "./option.js";
import * as args from "./parsers.js";

/** Options of LIVEs, and of the files that record them. */
export const RECORD_OPTIONS = {
  perLive: option(
    HEADINGS.lives,
    "--per-live <coins>",
    "coins per LIVE: 3000, or low/likely/high like 2000/3000/5000",
    args.wholeRange,
  ),
  history: repeatable(
    option(HEADINGS.lives, "--history <file>", "past LIVEs: a sheet of day and coins, tallies, logs", named("file")),
  ),
  livesPerWeek: option(HEADINGS.lives, "--lives-per-week <n>", "LIVEs per week, like 4 or 0.5", args.pace),
  trend: option(HEADINGS.lives, "--trend", "continue the trend of the past LIVEs", flag),
  growth: option(HEADINGS.lives, "--growth <percent>", "growth in coins each month, like 5% or -10%", args.growth),
  cashOut: option(HEADINGS.lives, "--cash-out", "withdraw as soon as the minimum is reached", flag),
  by: option(HEADINGS.lives, "--by <day>", "the date to reach the target by", args.day),
  minutes: option(
    HEADINGS.lives,
    "--minutes <n>",
    "length of a LIVE, for coins per minute; of a log's best stretch",
    args.whole(1, 1_000_000),
  ),

  goal: option(
    HEADINGS.logs,
    "--goal <coins>",
    "a gift goal, to show when it was reached or what is missing",
    args.whole(1),
  ),
  appTotal: option(
    HEADINGS.logs,
    "--app-total <coins>",
    "the app's own total, like 205coins, to compare with",
    args.coinsShown,
  ),
  groupBy: option(
    HEADINGS.logs,
    "--group-by <what>",
    "gift, sender, receiver, live, day or hour",
    oneOf(["gift", "sender", "receiver", "live", "day", "hour"]),
  ),
  top: option(HEADINGS.logs, "--top <n>", "rows in each table", args.whole(1), "10"),
  receiver: option(
    HEADINGS.logs,
    "--receiver <id>",
    "pay only what one receiver got: an id, a handle or host",
    named("text"),
  ),
  follow: option(
    HEADINGS.logs,
    "--follow",
    "keep reading a growing log, or a pipe, past bad lines, until Ctrl-C; into a pipe, print the state as lines of JSON",
    flag,
  ),
  timeZone: option(
    HEADINGS.logs,
    "--time-zone <name>",
    "time zone of the answer, and of times without one",
    named("zone"),
    "UTC",
  ),
  skipInvalid: option(HEADINGS.logs, "--skip-invalid", "skip bad lines, which are counted and listed", flag),
  strict: option(HEADINGS.logs, "--strict", "parse every line of a log, even lines without a sign of a gift", flag),

  columns: repeatable(
    option(
      HEADINGS.files,
      "--columns <file>",
      "a YAML file that describes your sheet's columns: giftworth help columns",
      named("file"),
    ),
  ),
  sheet: option(
    HEADINGS.files,
    "--sheet <name>",
    "the sheet of an Excel file, by name or number",
    named("text"),
    "the first",
  ),
  year: option(HEADINGS.files, "--year <year>", "only entries of this calendar year", args.whole(2000, 9999)),
  creator: option(HEADINGS.files, "--creator <who>", "id or user name, if a sheet has several creators", named("text")),
  payer: option(HEADINGS.files, "--payer <text>", "only payments whose payer's name contains this text", named("text")),
} as const;
