import { type DiagnosticCode, type DoubtCode, EXIT_OF } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { WarningCode } from "../../report/report.js";

/** What each error means and what to do about it; the type requires a text for every code. */
const ERRORS: Readonly<Record<DiagnosticCode, string>> = {
  "arg.number": "A number is not written in plain decimal digits, or is out of bounds. Write 1000, 1000.50 or 47%.",
  "arg.day": "A date does not exist, or is not in the form YYYY-MM-DD.",
  "arg.money": "An amount of money is not understood. Write 50 or 50GBP.",
  "arg.invalid": "A value is not one of the choices; the help lists them.",
  "arg.missing": "Something the question needs is missing: an argument, the value of an option, piped input.",
  "arg.repeated": "An option or file is given twice, and only one can count.",
  "arg.conflict": "Two of the things you typed exclude each other. Keep one.",
  "arg.unknown-command": "There is no such command or action. giftworth help lists them.",
  "arg.unknown-option": "The command has no such option. giftworth help COMMAND lists them.",
  "arg.unknown-field": "--fields names a column that the list does not have.",
  "arg.unknown-topic": "giftworth help knows no such command, topic or code.",
  "arg.unknown-currency": "There is no such currency in ISO 4217.",
  "gift.unknown": "No gift has that name or id. giftworth gifts finds gifts by a part of the name.",
  "gift.ambiguous": "Several gifts have that name, at different prices. Name one by its id, like id:5655.",
  "region.unknown": "There is no such country code in ISO 3166.",
  "list.unknown": "There is no price list of that id. giftworth packages lists them.",
  "model.unknown": "There is no payout model of that id. giftworth models lists them.",
  "source.unknown": "There is no source of that id. giftworth sources lists them.",
  "channel.unknown": "The channel is not web, ios, android, app or unspecified.",
  "zone.unknown": "There is no time zone with that name. Write its IANA name, like Asia/Tokyo.",
  "entry.unknown": "The catalogue has no entry of that id or name.",
  "creator.unknown": "No sheet has a creator of that id or user name.",
  "creator.ambiguous": "The sheets have several creators. Choose one with --creator.",
  "purchase.too-many": "The coins cannot be bought in as few purchases as --max-purchases allows.",
  "prices.unknown": "No price list is known for that country. Add your own with --catalogue.",
  "prices.contradictory":
    "The region's price lists contradict each other and none is the default. Choose one with --prices.",
  "prices.not-yet": "No price list had been seen by that day, and later lists are not used for it.",
  "model.not-in-force": "The payout model or share does not cover that day, region or channel.",
  "rate.unknown": "No exchange rate of the currency is known for that day. State one with --fx.",
  "promote.unknown": "No cost of Promote was known by that day.",
  "yaml.syntax": "The file is not YAML at the place shown.",
  "yaml.refused": "YAML that could do harm or be misread: anchors, tags, merge keys, deep nesting, other versions.",
  "yaml.encoding": "The file is not UTF-8. Save it as UTF-8.",
  "schema.unknown-key": "There is no such key in that place. Often it is a misspelling.",
  "schema.missing-key": "An entry lacks a key that every entry of its kind needs.",
  "schema.invalid": "A value does not have the form its key needs.",
  "schema.duplicate":
    "Two entries have the same id or name, a list names something twice, or a configuration file has two rates of a currency.",
  "catalogue.unknown-reference": "An entry names a source, region or ladder that does not exist.",
  "catalogue.overlap": "Two entries cover the same place and days; only one can.",
  "import.invalid": "The file is not a gift list or coin price list as TikTok's interface returns it.",
  "import.contradicts": "A list contradicts itself or the catalogue: no gift id has ever changed its price.",
  "history.invalid": "A line of the history lacks a day or a whole number of coins.",
  "history.too-few": "The history is too short to predict from.",
  "sheet.unknown": "The file is not one this command reads. giftworth help columns explains how to map its columns.",
  "sheet.invalid": "A cell of the sheet does not fit its column.",
  "sheet.ambiguous": "Days or amounts of the sheet can be read in two ways. Say which in a --columns file.",
  "log.invalid": "A line of the log cannot be read as an event. --skip-invalid continues without it.",
  "log.line-too-long": "A line of the log is longer than 1 MiB, and no event is that long.",
  "log.encoding": "A line of the log is not UTF-8, or the log is UTF-16 and broken.",
  "log.overflow": "The log has more coins than can be counted exactly; one of its counts must be wrong.",
  "log.unread": "Events say that they are gifts, but their values are in an unknown place: no figure includes them.",
  "export.invalid": "The file is not a personal data export of TikTok in JSON.",
  "export.text": "The export is in text. Ask TikTok for it in JSON.",
  "zip.damaged": "The zip is damaged or cut short. Fetch it again.",
  "zip.too-large": "A file in the zip is larger than any export.",
  "zip.unsupported": "The zip is packed in a way giftworth cannot read. Unpack it and name the file itself.",
  "file.missing": "There is no such file.",
  "file.unreadable": "The file cannot be read: it is a folder, it is damaged, or you are not permitted to read it.",
  "file.too-large":
    "The unpacked file is too large: a table can be up to 64 MiB, an export up to 128 MiB. Logs have no limit.",
  "output.exists": "-o names a file that exists. --force overwrites it.",
  "output.failed": "The answer cannot be written: no such folder, no permission, a full disk.",
};

/** What each warning means. */
const WARNINGS: Readonly<Record<WarningCode | DoubtCode, string>> = {
  "config.overridden":
    "An environment variable or the project's giftworth.yaml sets the same value and overrides your own file.",
  "log.unrecognised": "No record in the log has a known layout.",
  "log.bound": "The log exceeds a documented limit: what is beyond it is counted less exactly, as the message says.",
  "log.unclear": "Something in the log is unclear; the message says what.",
  "prices.incomplete": "The price list includes only some of the packages that are sold.",
  "gift.plural": "A word is the name of one gift and the plural of another; the message names both.",
  "prices.conflict": "Two price lists contradict each other on the same packages.",
  "region.banned": "The app is banned in that country.",
  "money.dollar-sign": "A bare dollar sign was read as US dollars, though the country writes its pesos with it too.",
  "share.coarse": "The share is known only roughly.",
  "goal.unreachable": "The target cannot be reached that way.",
  "goal.minimum": "The target is below what can be withdrawn.",
  "minimum.unknown": "No minimum withdrawal is known there.",
  "minimum.not-reached": "The amount after fees is below the minimum withdrawal.",
  "tally.skipped": "Lines that cannot be read were left out.",
  "tally.unpriced": "Gifts without a known price were counted, but their coins are in no total.",
  "tally.app-total": "The app shows a different total from the one counted.",
  "tally.undedupable": "Events hold too little to tell a replay from a second gift.",
  "tally.unfinished": "Streaks without an end were counted separately.",
  "tally.untimed": "Coins without a time are in no row of a list by day or hour.",
  "tally.receivers": "Gifts went to several receivers.",
  "tally.flagged": "Gifts were counted as the log has them, but may be worth more or less; the message says why.",
  "statement.empty": "The statement has no payment that counts.",
  "statement.outgoing": "Money went to a payer whose payments count: it was taken back, or you bought something.",
  "reconcile.uncounted": "The logs contain something that no figure includes.",
  "reconcile.not-covered":
    "Statements begin too late or end too early to show a month's money; no total includes the month.",
  "reconcile.sheets": "Sheets for one month contradict each other, or do not begin on its first day.",
  "reconcile.one-sided": "Only one side is known, so nothing can be compared.",
  "promote.outside": "The promotion is outside what Promote allows.",
  "offer.region": "The offer is in another country's currency than the prices it was compared with.",
  "export.absent": "A section of the export is missing; its figures are unknown, not zero.",
  "export.unread": "Parts of the export could not be read; they are listed.",
  "export.repeated": "Purchases with the same second and coins are counted separately; they may be one, listed twice.",
  "export.region": "Prices that the export states are not in the region's currency: --region may be wrong.",
  "estimate.incomplete": "Some purchases could not be estimated.",
  "history.old": "The history ended more than 60 days ago: no figure includes what has changed since.",
  "history.trend": "The history rises or falls more than chance explains; --trend continues it.",
  "catalogue.disagree": "Two entries contradict each other.",
  "catalogue.future-day": "An entry has a day in the future.",
  "catalogue.no-default": "Price lists of an overlay file are not defaults: they are used only if --prices names them.",
  "catalogue.other-currency": "A price list is not in its region's currency.",
  "catalogue.price-jump": "A price per coin is five times that of another in its list or region, or a fifth of it.",
  "catalogue.derived": "A derived price list differs from what its parts give today.",
  "catalogue.stale": "The entry was last seen longer ago than --max-age.",
  "catalogue.unused-source": "No entry cites the source.",
  "gift.price-changed": "A gift's price is not the one known for its id; no id has ever changed its price.",
  "gift.several-prices": "Gifts of one name have several prices.",
};

/** A code, as in brackets after `error` or `warning`, and its meaning. */
export interface Explained {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** The exit status of an error; absent for a warning, which does not prevent an answer. */
  readonly exitCode?: number;
  readonly summary: string;
}

const exits = new Map<string, number>(Object.entries(EXIT_OF));

/** All codes, errors first. */
export const EXPLAINED: readonly Explained[] = [
  ...Object.entries(ERRORS).map(([code, summary]) => {
    return { code, severity: "error", ...present({ exitCode: exits.get(code) }), summary } as const;
  }),
  ...Object.entries(WARNINGS).map(([code, summary]) => ({ code, severity: "warning", summary }) as const),
];

/** The names of all codes. */
export const CODES: readonly string[] = EXPLAINED.map(({ code }) => code);

/** The text of `giftworth help CODE`; undefined for an unknown code. */
export function codeText(code: string): string | undefined {
  const found = EXPLAINED.find((one) => one.code === code);
  if (found === undefined) return undefined;
  const { severity, exitCode, summary } = found;
  const kind = severity === "error" ? `an error, exit status ${exitCode}` : "a warning; the answer still holds";
  return `${code}: ${kind}\n  ${summary}\n`;
}
