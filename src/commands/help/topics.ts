import { FORMATS } from "../../render/formats.js";
import { EXIT_CODES } from "./exit-codes.js";
import type { Row } from "./lines.js";
import { VARIABLES } from "./surroundings.js";
import type { TOPIC_NAMES } from "./topic-names.js";

/** Rows of names and descriptions, as lines of text. */
function table(rows: readonly Row[]): string {
  const longest = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(longest)}  ${text}\n`).join("");
}

/** Three ways to record a LIVE, each a command or a small program. */
const RECORDERS: readonly (readonly [title: string, lines: readonly string[]])[] = [
  [
    "Without programming: TikFinity's desktop app, and websocat, which logs what it sends",
    ["websocat -n ws://127.0.0.1:21213 >> live.ndjson"],
  ],
  [
    "Node.js, after npm install tiktok-live-connector, as record.mjs",
    [
      'import { appendFileSync } from "node:fs";',
      'import { TikTokLiveConnection } from "tiktok-live-connector";',
      'const live = new TikTokLiveConnection("your_handle");',
      'live.on("gift", (gift) => appendFileSync("live.ndjson", JSON.stringify(gift) + "\\n"));',
      "await live.connect();",
    ],
  ],
  [
    "Python, after pip install TikTokLive",
    [
      "from TikTokLive import TikTokLiveClient",
      "from TikTokLive.events import GiftEvent",
      'client = TikTokLiveClient(unique_id="@your_handle")',
      'log = open("live.ndjson", "a", encoding="utf-8", buffering=1)',
      "@client.on(GiftEvent)",
      "async def on_gift(event: GiftEvent):",
      '    log.write(event.to_json() + "\\n")',
      "client.run()",
    ],
  ],
];

const TEXTS: Readonly<Record<(typeof TOPIC_NAMES)[number], string>> = {
  logs: `Record a LIVE, and read what it earned
A connector joins a LIVE like a viewer and receives every gift. No connector is made by TikTok or by giftworth, and none
needs your password. Start it after the LIVE has started, and write one whole event on each line. After a break, add to
the same file: an event that is sent twice counts once.

${RECORDERS.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join("")}\n`).join("")}\
Then
  giftworth tally live.ndjson                          what the LIVE earned
  giftworth tally live.ndjson --group-by sender        who gave how much
  giftworth tally live.ndjson --app-total 1440coins    whether the app counted the same
  giftworth tally live.ndjson --follow --goal 10000    one line while it runs; Ctrl-C ends it with the answer
giftworth also reads logs of LIVE Studio, Euler Stream, TikFinity's webhook and connectors for Java, C# and Go, and
gzipped logs. For any other table of gifts see giftworth help columns.
`,
  export: `Get TikTok's data export, and read what you spent
In the app:
  1. Open Profile, the menu (three lines), Settings and privacy.
  2. Tap Account, then Download your data.
  3. Choose all data, and JSON as the file format. Text is preselected, and cannot be added up.
  4. Tap Request data. It takes a few days.
  5. Open the second tab of the same screen, and download the file. It stays there for up to four days.
You get a zip with one file, user_data_tiktok.json. giftworth reads either; nothing leaves your computer.

Then
  giftworth spent TikTok_Data.zip --region GB                what you bought and sent
  giftworth spent TikTok_Data.zip --channel iphone           at the prices of an iPhone
  giftworth spent TikTok_Data.zip --year 2026                of one year
  giftworth budget 50 --spent-from TikTok_Data.zip           what is left of a budget
The file has the coins and days of your purchases, often without the currency. It shows who you sent gifts to, but not
which gifts. Exports of one account overlap, so use only the newest.
`,
  refund: `Refunds of coins and gifts
  Gifts               Sent gifts are never refunded, according to TikTok's text for the EEA, Switzerland and the UK.
  Coins from the web  In the EEA, Switzerland and the UK, unused coins can be returned within 14 days, counted from the day after the purchase. In the US the limit is 14 days too, and using any of the coins ends the right.
  Coins from an app   The store decides. TikTok's text of 2026 for the EEA, Switzerland and the UK also lets you ask TikTok about purchases from Google Play.
  Other countries     No rule is known. What TikTok shows at the purchase applies.
Unused coins do not expire while the account exists, according to TikTok's text of 2022 for the EEA, Switzerland and the
UK. The text of 2026 no longer says so.

Then
  giftworth catalogue show refund-web-eea    the rule, with its sources
  giftworth catalogue show refund-web-us     the same for the US
  giftworth budget 20 --region GB            what a budget buys before you pay
`,
  age: `Age: who may buy coins, and send or receive gifts
  18 or older   to buy coins and send gifts, to go LIVE and receive gifts, and to be paid
  19 or older   the same in South Korea
In the EEA, TikTok refuses purchases by accounts whose owners it believes to be younger.

Then
  giftworth cashout 20000diamonds --age 17    what your age means for a balance
  giftworth catalogue show age                the rule, with its sources
`,
  "exit-codes": `Exit codes
${table(EXIT_CODES.map(({ code, summary }) => [String(code), summary]))}\
With --json a failure is one object on standard error, and standard output stays empty; GIFTWORTH_FORMAT=json does the
same for commands that print no report, like catalogue import.
giftworth help CODE, like giftworth help gift.ambiguous, explains the code in brackets.
`,
  formats: `Formats
${table(FORMATS.map(({ name, summary }) => [name, summary]))}\
-o FILE takes the format from the extension: ${FORMATS.map(({ endings: [first] }) => `.${first}`).join(" ")}
--fields pay,worth prints only these columns: as NDJSON in a pipe and JSON in a terminal, unless you name a format.
giftworth COMMAND --format csv shows their names.
A cell holds one fact: 4x7000+1x1400+custom:529 is a purchase.
-q result.net.likely.amount prints one value of the JSON, without quotes.
payout -, cost -, cashout - and offer - read questions from standard input, one per line, and answer each on its own
line: as NDJSON, as whole reports with --json, or as rows that begin with the question with --format csv. A failed
question has its line too, {"question","error":{"code","message","help"}}. Blank lines and lines that begin with # are
skipped.
catalogue import packages reads prices in hundredths:
{"data":[{"coins":70,"currency_price":[{"currency":"GBP","price":75}]}]}
JSON keeps every name unchanged. In other formats, a character that could fool a terminal is shown as its code, like
\\u{202e}; csv puts ' before a text that a spreadsheet would run as a formula.
Money is {"amount":"12.34","currency":"USD"}, coins and diamonds are integers, rates are decimal text, and a range is
{"low","likely","high"}. null means unknown; what does not apply is absent.
`,
  config: `Configuration
Settings for all questions come from two files. The project's is giftworth.yaml, in the current folder or above it, up
to the root of the repository or your home. Your own is config.yaml in ~/.config/giftworth (or XDG_CONFIG_HOME; on
Windows %APPDATA%\\giftworth). giftworth config set region GB writes your own file; with --project, the project's:

  region: GB            # as --region
  channel: ios          # as --channel
  model: standard       # as --model
  share: 48%            # as --share
  agency: 10%           # as --agency
  withholding: 5%       # as --withholding
  time-zone: Asia/Tokyo # as --time-zone
  currency: EUR         # as --in
  fx: { VND: 25000 }    # as --fx
  catalogue: [my.yaml]  # as --catalogue; from the folder of this file
  max-age: 18months     # as --max-age
  format: json          # as --format
  color: never          # as --color

A setting is the default of its option in every command that takes it. Precedence: command line, environment,
giftworth.yaml, user config. Each overrides the next; lists are replaced as a whole. A setting that contradicts what
you type, like a region with --prices, has no effect. Answers name the settings they use.
giftworth.yaml may come from someone else, so it can only name catalogue files in its own folder or below.
giftworth config get region prints one value, giftworth config unset region removes it, giftworth config path
prints where the file is. giftworth config show --origin shows every setting with its file and line. With --no-config
neither file is read.
`,
  environment: `Environment
${table(VARIABLES.map(({ name, summary }) => [name, summary]))}\
Nothing else changes an answer, not even the locale or time zone of the computer.
`,
  rounding: `Rounding
  Coins and diamonds are whole; a model that halves them rounds the total down, once.
  Money stays exact until it is settled once, to the smallest unit of its currency:
    down          what a creator receives (an assumption; it fits the published payout that shows rounding); days of
                  several shares are added first
    half up       agency, tax, withdrawal fees and what is left, each on its own, so that columns add up
    up            what viewers pay, a custom amount's price, a minimum withdrawal, a shortfall, a target in dollars
    half to even  worth, --in, perThousand, perFollower, a day's spending, a saving, payments received in dollars
  Coins, gifts, payments and days that are needed are rounded up; LIVEs until a date and coins in a month are rounded
  down. Low, likely and high from past LIVEs are percentiles by nearest rank.
  Shares, rates and fractions have four decimals, a price per coin six, coins per minute two, the mean of past LIVEs
  one: half to even. The fraction of a gift goal that is reached is rounded down.
  --explain shows every step.
`,
  columns: `Columns of your own sheets
  If giftworth does not know a sheet's headings, describe them in a small YAML file, for reconcile and tally --columns FILE:
    kind: payouts            log, live-center, agency, paypal or payouts
    columns:                 our field: your heading
      day: Buchungstag
      amount: Betrag
      payer: Auftraggeber
    values:                  values that no column has
      currency: EUR
  and, if the sheet does not show it:
    separator: ";"           "," ";" "|" or tab
    decimal-mark: ","        "." or ","
    date-format: D.M.Y       M/D/Y, D/M/Y, D.M.Y or Y-M-D
    encoding: windows-1252   utf-8, utf-16le, utf-16be, windows-1252 or shift_jis
    timeZone: Asia/Tokyo     for times without a zone, by its IANA name; days and hours follow it
    skip: 2                  lines above the headings
  Fields by kind:
    log          time or day; coins, or coins-each and count, or gift or gift-id; sender, sender-id.
                 For a log in JSON write paths, like user.name; count is the streak's total so
                 far, and count-delta is what each event adds
    live-center  day, diamonds: rows are added up
    agency       period, diamonds; creator, username, diamonds-last-month, duration, valid-days, fan-part
    paypal       day, currency, gross; fee, net, payer, type, status, impact, id, reference
    payouts      day, amount, currency; payer, id
  The kind agency knows the English headings, with or without lines above them. The kind paypal knows the English,
  German, Italian, Dutch and Spanish ones, in PayPal's long forms and in those of ten and fifteen columns. A file for one
  of these kinds may leave columns out. But if it names day, currency and gross, only the named columns are read: without
  status, pending payments count.
  The key words translates a statement's own words: words: { completed: Terminé, credit: Crédit, refund: Remboursement };
  refund is a part of the type of rows that take a payment back.
  A bank's export with one column each for day, description and amount, like Date, Description, Amount, needs no YAML.
  An Excel file is read like the CSV of its first sheet, or of the sheet that --sheet names.
  A fee without a column is unknown. null, None, undefined and -1 mean that no person is named; ="0123" is the text 0123.
  A table can be up to 64 MiB after unpacking. JSON logs have no limit.
`,
};

/** The texts of `giftworth help TOPIC`. */
export const TOPICS: ReadonlyMap<string, string> = new Map(Object.entries(TEXTS));
