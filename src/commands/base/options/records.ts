import { flag, named, oneOf } from "../word-parsers.js";
import { FILES, LIVES, LOGS } from "./headings.js";
import { option, repeatable } from "./option.js";
import * as args from "./parsers.js";

/** Options of LIVEs, and of the files that record them. */
export const RECORD_OPTIONS = {
  perLive: option(
    LIVES,
    "--per-live <coins>",
    "coins per LIVE: 3000, or low/likely/high like 2000/3000/5000",
    args.wholeRange,
  ),
  history: repeatable(
    option(LIVES, "--history <file>", "past LIVEs: a sheet of day and coins, tallies, logs", named("file")),
  ),
  livesPerWeek: option(LIVES, "--lives-per-week <n>", "LIVEs per week, like 4 or 0.5", args.pace),
  trend: option(LIVES, "--trend", "continue the trend of the past LIVEs", flag),
  growth: option(LIVES, "--growth <percent>", "growth in coins each month, like 5% or -10%", args.growth),
  cashOut: option(LIVES, "--cash-out", "withdraw as soon as the minimum is reached", flag),
  by: option(LIVES, "--by <day>", "the date to reach the target by", args.day),
  minutes: option(
    LIVES,
    "--minutes <n>",
    "length of a LIVE, for coins per minute; of a log's best stretch",
    args.whole(1, 1_000_000),
  ),

  goal: option(LOGS, "--goal <coins>", "a gift goal, to show when it was reached or what is missing", args.whole(1)),
  appTotal: option(LOGS, "--app-total <coins>", "the app's own total, like 205coins, to compare with", args.coinsShown),
  groupBy: option(
    LOGS,
    "--group-by <what>",
    "gift, sender, receiver, live, day or hour",
    oneOf(["gift", "sender", "receiver", "live", "day", "hour"]),
  ),
  top: option(LOGS, "--top <n>", "rows in each table", args.whole(1), "10"),
  receiver: option(LOGS, "--receiver <id>", "pay only what one receiver got: an id, a handle or host", named("text")),
  follow: option(
    LOGS,
    "--follow",
    "keep reading a growing log, or a pipe, past bad lines, until Ctrl-C; into a pipe, print the state as lines of JSON",
    flag,
  ),
  timeZone: option(
    LOGS,
    "--time-zone <name>",
    "time zone of the answer, and of times without one",
    named("zone"),
    "UTC",
  ),
  skipInvalid: option(LOGS, "--skip-invalid", "skip bad lines, which are counted and listed", flag),
  strict: option(LOGS, "--strict", "parse every line of a log, even lines without a sign of a gift", flag),

  columns: repeatable(
    option(
      FILES,
      "--columns <file>",
      "a YAML file that describes your sheet's columns: giftworth help columns",
      named("file"),
    ),
  ),
  sheet: option(FILES, "--sheet <name>", "the sheet of an Excel file, by name or number", named("text"), "the first"),
  year: option(FILES, "--year <year>", "only entries of this calendar year", args.whole(2000, 9999)),
  creator: option(FILES, "--creator <who>", "id or user name, if a sheet has several creators", named("text")),
  payer: option(FILES, "--payer <text>", "only payments whose payer's name contains this text", named("text")),
} as const;
