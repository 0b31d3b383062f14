/** What `giftworth help TOPIC` says beyond the commands. */
export const TOPICS: ReadonlyMap<string, string> = new Map([
  [
    "exit-codes",
    `Exit codes
  0    answered; “not eligible” and a missing rate for --in are answers too
  1    a bug in giftworth; --debug shows its trace
  2    something typed is wrong or does not exist
  3    it exists but is not known, or a catalogue says something wrong
  4    a file is missing or cannot be read
  5    the answer cannot be written
  10   no, with --exit-status
  130  interrupted
With --json a failure is one object on standard error, and standard output stays empty.
`,
  ],
  [
    "formats",
    `Formats
  table     for people: titles, tables, assumptions and sources (the default)
  json      the whole report, as one object
  ndjson    the report's list, one object a line
  csv       the list with a header; columns are named by their JSON path
  plain     the list with a header, tab-separated
  markdown  the list as a table
-o FILE takes the format from the ending: .json .ndjson .csv .tsv .md .txt
--fields pay,worth narrows the list to some columns; giftworth COMMAND --format csv shows their names.
giftworth payout - reads questions from standard input, one a line, and answers each on a line of its own.
Money is {"amount":"12.34","currency":"USD"}, coins and diamonds are integers, rates decimal text,
a range {"low","likely","high"}. null means unknown; what does not apply is absent.
`,
  ],
  [
    "environment",
    `Environment
  GIFTWORTH_AS_OF  the day asked about, as --as-of
  NO_COLOR         no colour where set and not empty
  FORCE_COLOR      colour even in a pipe; 0 for none
  COLUMNS          width of the terminal, where the terminal does not say
Nothing else changes an answer: not the locale, not the time zone.
`,
  ],
  [
    "rounding",
    `Rounding
  Coins and diamonds are whole; a model that halves them rounds the total down, once.
  Money stays exact until it is settled once, to the smallest unit of its currency:
    what a creator receives   down (an assumption; it fits the published payout that tells)
    a custom amount's price   up
    agency and tax            half up, each for itself, so that columns add
    worth and --in            half to even
  A share has four decimals, a price per coin six, half to even.
  --explain shows every step.
`,
  ],
  [
    "columns",
    `Columns of your own sheets
  A sheet whose headings giftworth does not know is described in a small YAML file, for reconcile and tally --columns FILE:
    kind: payouts            log, live-center, agency, paypal or payouts
    columns:                 our field: your heading
      day: Buchungstag
      amount: Betrag
      payer: Auftraggeber
    values:                  what stands in no column
      currency: EUR
  and, where it cannot be read off the sheet:
    separator: ";"           "," ";" "|" or tab
    decimal-mark: ","        "." or ","
    date-format: D.M.Y       M/D/Y, D/M/Y, D.M.Y or Y-M-D
    encoding: windows-1252   utf-8, utf-16le, utf-16be, windows-1252 or shift_jis
    skip: 2                  lines above the headings
  Fields by kind:
    log          time or day; coins, or coins-each and count, or gift or gift-id; sender, sender-id
    live-center  day, diamonds: rows are added
    agency       period, diamonds; creator, username, diamonds-last-month, duration, valid-days, fan-part
    paypal       day, currency, gross; fee, net, payer, type, status, impact, id
    payouts      day, amount, currency; payer, id
  agency and paypal know the English headings; a file of one of these kinds may leave columns out, and words says what
  a statement in another language calls them: words: { completed: Abgeschlossen, credit: Haben }
`,
  ],
]);
