import { present } from "../../core/present.js";
import { FORMATS } from "../../render/formats.js";
import * as args from "./option-parsers.js";
import type { Parse } from "./value-types.js";
import { channel, flag, league, named, oneOf, unlessNo } from "./word-parsers.js";

/** How an option is written, listed and parsed. */
export interface Option<T> {
  readonly flags: string;
  readonly summary: string;
  readonly group: string;
  readonly parse: Parse<T>;
  readonly repeatable?: true;
  /** The default, if neither the command line nor a setting gives a value. */
  readonly usual?: string;
}

const option = <T>(group: string, flags: string, summary: string, parse: Parse<T>, usual?: string): Option<T> => ({
  group,
  flags,
  summary,
  parse,
  ...present({ usual }),
});

const repeatable = <T>(one: Option<T>) => ({ ...one, repeatable: true }) as const;

const CATALOGUE = "The catalogue";
const SEEN = "What you saw";
const PLACE = "Where coins are bought";
const MONEY = "In another currency";
const SHARE = "What the creator keeps";
const MISSIONS = "Missions of the scaled share (a mission you leave out keeps its range)";
const GIFTS = "Which gifts";
const YOU = "Your account";
const PERIOD = "Periods and habits";
const LIVES = "LIVEs";
const LOGS = "Logs";
const OFFER = "The offer of coins";
const FILES = "Files";
const PROMOTE = "Results of the promotion";
const OUTPUT = "Output";

/**
 * Headings of options that many commands take, the most general first: in a short list a command's own options come
 * before these.
 */
export const GENERAL: readonly string[] = [MONEY, MISSIONS, PLACE, SHARE, YOU, PERIOD];

const FORMAT_NAMES = FORMATS.map(({ name }) => name);
const COLOURS = ["auto", "always", "never"] as const;

/** All options; each means the same in every command. */
export const OPTIONS = {
  region: option(PLACE, "-r, --region <code>", "country, by its ISO code or name", named("region"), "US"),
  channel: option(PLACE, "-c, --channel <name>", "web, ios (iphone), android, app or unspecified", channel),
  prices: option(PLACE, "-p, --prices <id>", "a price list by its id, instead of the defaults", named("price-list")),
  observedOnly: option(PLACE, "--observed-only", "leave out prices that were derived from other lists", flag),
  maxPurchases: option(PLACE, "--max-purchases <n>", "buy in at most this many purchases", args.whole(1)),
  tax: option(PLACE, "--tax <percent>", "sales tax to add if prices are before tax, like 8.9%", args.percentage),

  packages: option(SEEN, "--packages <list>", "coins=price of each, like '70=290, 350=1,450'", args.packages),
  coins: option(SEEN, "--coins <n>", "what the gift costs", args.whole(1)),
  sourceTitle: option(SEEN, "--source-title <text>", "where you saw it, as the title of its source", named("text")),
  id: option(SEEN, "--id <n>", "TikTok's own number of the gift, as logs show it", args.whole(1)),

  model: option(SHARE, "-m, --model <id>", "payout model (see giftworth models)", named("model")),
  regime: option(SHARE, "--regime <kind>", "flat or scaled, instead of the region's", oneOf(["flat", "scaled"])),
  share: option(SHARE, "--share <percent>", "the share the creator's own app shows, like 47%", args.percentage),
  diamonds: option(SHARE, "--diamonds <n>", "diamonds already credited, instead of coins", args.whole()),
  agency: option(SHARE, "--agency <percent>", "an agency's commission on the gross, like 10%", args.percentage),
  withholding: option(SHARE, "--withholding <percent>", "tax withheld from what is left, like 30%", args.percentage),

  liveMinutes: option(MISSIONS, "--live-minutes <n>", "length of the LIVE in minutes", args.whole()),
  newFollowers: option(MISSIONS, "--new-followers <n>", "followers gained during the LIVE", args.whole()),
  livesThisWeek: option(MISSIONS, "--lives-this-week <n>", "LIVEs of more than 25 minutes", args.whole()),
  teamMembers: option(MISSIONS, "--team-members <n>", "members of the fan club", args.whole()),
  league: option(MISSIONS, "--league <standing>", "none, stay or best", league),
  penalty: option(
    MISSIONS,
    "--penalty <percent>",
    "deducted from the LIVE's part for a guideline breach, like 20%",
    args.percentage,
  ),

  usd: option(YOU, "--usd <amount>", "a balance in US dollars, instead of diamonds", args.dollars),
  minimum: option(YOU, "--minimum <amount>", "minimum withdrawal your app shows, in US dollars", args.amount),
  age: option(YOU, "--age <years>", "your age", args.whole()),
  followers: option(YOU, "--followers <n>", "your followers", args.whole()),
  accountDays: option(YOU, "--account-days <n>", "days since the account was created", args.whole()),
  method: option(YOU, "--method <name>", "a way to withdraw, like paypal or bank", named("method")),

  per: option(PERIOD, "--per <period>", "day, week or month", oneOf(["day", "week", "month"])),
  periods: option(PERIOD, "--periods <n>", "how many periods to plan for", args.whole(1)),
  until: option(PERIOD, "--until <month>", "the last month to plan for, like 2027-03", args.month),
  spent: option(PERIOD, "--spent <amount>", "already spent in the current period", args.amount),
  spentFrom: option(PERIOD, "--spent-from <export>", "the same, estimated from TikTok's data export", named("file")),
  gift: repeatable(option(PERIOD, "--gift <what>", "a gift, like Rose (budget also takes 20xRose)", named("what"))),
  times: option(PERIOD, "--times <n>", "how often the gifts are sent in each period", args.whole(1)),

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
  timeZone: option(LOGS, "--time-zone <name>", "for days, hours and times without a zone", named("zone"), "UTC"),
  skipInvalid: option(LOGS, "--skip-invalid", "skip bad lines, which are counted and listed", flag),
  strict: option(LOGS, "--strict", "parse every line of a log, even lines without a sign of a gift", flag),

  seller: option(
    OFFER,
    "--seller <who>",
    "web, app (both TikTok's own), person or site",
    oneOf(
      ["web", "app", "person", "site"],
      "arg.invalid",
      "write web or app for TikTok itself, person for someone you write with, site for any other website",
    ),
  ),
  needsLogin: option(OFFER, "--needs-login", "the seller asks for a login, password, code or verification", flag),
  free: option(OFFER, "--free", "the coins, or some of them, are promised for free", flag),

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
  days: option(PROMOTE, "--days <n>", "days over which the coins are spent", args.whole(1), "1"),
  views: option(PROMOTE, "--views <n>", "views you got, instead of the expected ones", args.whole(1)),
  followersWon: option(PROMOTE, "--followers-won <n>", "followers you got", args.whole()),
  giftsWon: repeatable(
    option(PROMOTE, "--gifts-won <what>", "coins or gifts you got, like 5000 or 20xRose", named("what")),
  ),

  min: option(GIFTS, "--min <limit>", "the fewest coins, or the least money: 100, 5USD", args.coinsOrMoney),
  max: option(GIFTS, "--max <limit>", "the most coins, or the most money: 100, 5USD", args.coinsOrMoney),
  sort: option(GIFTS, "--sort <by>", "coins, name or seen", oneOf(["coins", "name", "seen"])),
  seenSince: option(GIFTS, "--seen-since <day>", "last seen on this day or later", args.day),
  all: option(GIFTS, "--all", "show every row; for gifts, also retired ones", flag),

  in: option(MONEY, "--in <currency>", "also show money in this currency", args.currency),
  fx: repeatable(option(MONEY, "--fx <CUR=rate>", "your own rate: units per US dollar", args.statedRate)),

  project: option(FILES, "--project", "giftworth.yaml of this project, instead of your own file", flag),
  origin: option(OUTPUT, "--origin", "where each value comes from, with file and line", flag),
  static: option(OUTPUT, "--static", "print a script that contains all names, so that Tab starts no program", flag),
  report: option(OUTPUT, "--report <name>", "schema of a report, instead of catalogue files", named("report")),
  narrowed: option(OUTPUT, "--narrowed", "of the report as --fields leaves it", flag),

  asOf: option(CATALOGUE, "--as-of <day>", "the date to answer for", args.day, "today in UTC"),
  catalogue: repeatable(
    option(CATALOGUE, "--catalogue <file>", "overlay the catalogue with your own entries", named("file")),
  ),
  maxAge: option(CATALOGUE, "--max-age <age>", "warn about entries older than this: 365, 18months, 2years", args.age),
  config: option(CATALOGUE, "--no-config", "read no configuration file", unlessNo),

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
} as const;

export type OptionName = keyof typeof OPTIONS;

/** The long spelling of an option: `--max-age`. */
export const longOf = (name: OptionName): string => /--[a-z-]+/.exec(OPTIONS[name].flags)![0];

/** Options of every command. */
export const COMMON = [
  "asOf",
  "catalogue",
  "maxAge",
  "config",
  "why",
  "explain",
  "format",
  "json",
  "fields",
  "jqPath",
  "exitStatus",
  "output",
  "force",
  "color",
  "debug",
] as const satisfies readonly OptionName[];

/** The type of an option's value; several values for a repeatable option. */
export type OptionValue<N extends OptionName> =
  (typeof OPTIONS)[N] extends Option<infer T>
    ? (typeof OPTIONS)[N] extends { readonly repeatable: true }
      ? readonly T[]
      : T
    : never;

/** The values of some options and of the common ones, each absent if not given. */
export type OptionValues<Names extends OptionName> = {
  readonly [N in Names | (typeof COMMON)[number]]?: OptionValue<N>;
} & {
  readonly asOf: OptionValue<"asOf">;
};

/** Options as typed on the command line, by name. */
export type TypedOptions = Readonly<Partial<Record<OptionName, boolean | string | readonly string[]>>>;
