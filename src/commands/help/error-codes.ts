import { type DiagnosticCode, type DoubtCode, EXIT_OF } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { WarningCode } from "../../report/report.js";

/** What each error means and what to do about it; the type requires a text for every code. */
const ERRORS: Readonly<Record<DiagnosticCode, string>> = {
  "arg.number": "A number is not written in plain decimal digits, or is out of bounds. Write 1000, 1000.50 or 47%.",
  "arg.day": "A day is not in the calendar, or not in the form YYYY-MM-DD.",
  "arg.money": "An amount of money is not understood. Write 50 or 50GBP.",
  "arg.invalid": "A word is not one of the choices; the help names them.",
  "arg.missing": "Something that the question needs is not there: a word, the value of an option, a piped input.",
  "arg.repeated": "An option or file is given twice where only one can count.",
  "arg.conflict": "Two things that were typed exclude each other. Keep one.",
  "arg.unknown-command": "There is no such command or action. giftworth help lists them.",
  "arg.unknown-option": "The command has no such option. giftworth help COMMAND lists them.",
  "arg.unknown-field": "--fields names a column that the list does not have.",
  "arg.unknown-topic": "giftworth help knows no such command, topic or code.",
  "arg.unknown-currency": "There is no such currency in ISO 4217.",
  "gift.unknown": "No gift has that name or id. giftworth gifts finds them by a part of the name.",
  "gift.ambiguous": "Gifts of that name have several prices. Name one by its id, like id:5655.",
  "region.unknown": "There is no such country code in ISO 3166.",
  "list.unknown": "There is no price list of that id. giftworth packages lists them.",
  "model.unknown": "There is no payout model of that id. giftworth models lists them.",
  "source.unknown": "There is no source of that id. giftworth sources lists them.",
  "channel.unknown": "The channel is none of web, ios, android, app and unspecified.",
  "entry.unknown": "The catalogue has no entry of that id or name.",
  "creator.unknown": "No sheet has a creator of that id or user name.",
  "creator.ambiguous": "The sheets have several creators. Choose one with --creator.",
  "purchase.too-many": "The coins cannot be bought within the purchases that were allowed.",
  "prices.unknown": "The country exists, but no price list of it is known. Lay your own over with --catalogue.",
  "prices.contradictory":
    "The lists of the region contradict each other and none is the default. Choose one with --prices.",
  "prices.not-yet": "No price list had been seen by that day; a later one does not answer for it.",
  "model.not-in-force": "The payout model or share does not cover that day, region or channel.",
  "rate.unknown": "No exchange rate of the currency is known for that day. State one with --fx.",
  "promote.unknown": "What Promote costs was not known by that day.",
  "yaml.syntax": "The file is not YAML at the place shown.",
  "yaml.refused": "YAML that could do harm or be misread: anchors, tags, merge keys, deep nesting, other versions.",
  "yaml.encoding": "The file is not UTF-8. Save it as UTF-8.",
  "schema.unknown-key": "There is no such key in that place; often a misspelling.",
  "schema.missing-key": "An entry lacks a key that every entry of its kind has.",
  "schema.invalid": "A value has not the form that its key needs.",
  "schema.duplicate":
    "Two entries have the same id or name, a list names something twice, or a configuration file has two rates of a currency.",
  "catalogue.unknown-reference": "An entry names a source, region or ladder that is nowhere.",
  "catalogue.overlap": "Two entries answer for the same place and days; only one can.",
  "import.invalid": "The file is not a gift list or coin price list as TikTok's interface returns it.",
  "import.contradicts": "A list contradicts itself, or the catalogue: ids of gifts have never changed their price.",
  "history.invalid": "A line of the history has no day or no whole coins.",
  "history.too-few": "The history is too short to predict from.",
  "sheet.unknown": "The file is none that this command reads. giftworth help columns says how to map one.",
  "sheet.invalid": "A cell of the sheet cannot be read as its column needs.",
  "sheet.ambiguous": "Days or amounts of the sheet can be read in two ways. Say which in a --columns file.",
  "log.invalid": "A line of the log is not an event that can be read. --skip-invalid goes on without it.",
  "log.line-too-long": "A line of the log is longer than 1 MiB; no event is.",
  "log.encoding": "A line of the log is not UTF-8, or the log is UTF-16 and broken.",
  "log.overflow": "The log has more coins than can be counted exactly; some count in it is wrong.",
  "log.unread": "Events say that they are gifts, but their values are in an unknown place: no figure includes them.",
  "export.invalid": "The file is not a personal data export of TikTok in JSON.",
  "export.text": "The export is in text. Ask TikTok for it in JSON.",
  "zip.damaged": "The zip is damaged or cut short. Fetch it again.",
  "zip.too-large": "What is packed in the zip is larger than any export.",
  "zip.unsupported": "The zip is packed in a way that is not read. Unpack it and name the file in it.",
  "file.missing": "There is no such file.",
  "file.unreadable": "The file is there and cannot be read: a folder, without permission, damaged.",
  "file.too-large":
    "The file, once unpacked, is larger than what is read whole: a table of 64 MiB, an export of 128 MiB. Logs have no bound.",
  "output.exists": "-o names a file that exists. --force writes over it.",
  "output.failed": "The answer cannot be written: no such folder, no permission, a full disk.",
};

/** What each warning means. */
const WARNINGS: Readonly<Record<WarningCode | DoubtCode, string>> = {
  "config.overridden":
    "A variable of the environment or the project's giftworth.yaml sets the same value and goes before your own file.",
  "log.unrecognised": "Nothing in the log is of a known layout.",
  "log.bound": "A documented bound of reading was passed: what lies beyond is counted less exactly, as said.",
  "log.unclear": "Something in the log is unclear; the message says what.",
  "prices.incomplete": "The price list shows only some of the packages that are sold.",
  "prices.conflict": "Two price lists say different things of the same packages.",
  "region.banned": "The app is banned in that country.",
  "money.dollar-sign": "A bare dollar sign is US dollars where pesos are written with it too.",
  "share.coarse": "The share is known only roughly.",
  "goal.unreachable": "The target cannot be reached that way.",
  "goal.minimum": "The target is below what can be withdrawn.",
  "minimum.unknown": "No minimum of a withdrawal is known there.",
  "minimum.not-reached": "The amount after fees is below the minimum of a withdrawal.",
  "tally.skipped": "Lines that cannot be read were left out.",
  "tally.unpriced": "Gifts without a price were counted and not added.",
  "tally.app-total": "The app shows another total than was counted.",
  "tally.undedupable": "Events say too little to tell a replay from a second gift.",
  "tally.unfinished": "Streaks without an end were counted apart.",
  "tally.untimed": "Coins without a time are in no row of a list by day or hour.",
  "tally.receivers": "Gifts went to several receivers.",
  "statement.empty": "The statement has no payment that counts.",
  "statement.outgoing": "Money went out to a payer whose payments count: taken back, or something bought.",
  "reconcile.uncounted": "Logs hold something that is in no figure.",
  "reconcile.not-covered":
    "Statements begin too late or end too early to tell of a month's money; the month is in no sum.",
  "reconcile.sheets": "Sheets of one month contradict each other, or do not begin with it.",
  "reconcile.one-sided": "Only one side is there, so nothing can be compared.",
  "promote.outside": "The promotion lies outside of what Promote allows.",
  "offer.region": "The offer is in money of another country than the prices it was held against.",
  "export.absent": "A section of the export is not there; that is unknown, not zero.",
  "export.unread": "Parts of the export could not be read; they are listed.",
  "estimate.incomplete": "Some purchases could not be estimated.",
  "history.old": "The history ended more than 60 days ago: what has changed since is in no figure.",
  "history.trend": "The history rises or falls more than chance explains; --trend goes on with it.",
  "catalogue.disagree": "Two entries say different things of the same.",
  "catalogue.future-day": "An entry has a day to come.",
  "catalogue.no-default":
    "Lists of a file laid over the catalogue are not defaults: they answer only if --prices names them.",
  "catalogue.other-currency": "A price list is not in the money of its region.",
  "catalogue.price-jump": "A price for a coin is five times another of its list or region, or a fifth of it.",
  "catalogue.derived": "A list that was derived from others differs from what its parts give today.",
  "catalogue.stale": "The entry was last seen longer ago than --max-age.",
  "catalogue.unused-source": "No entry cites the source.",
  "gift.price-changed": "A gift has another price than the one its id is known by; ids have never changed their price.",
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
  const kind = severity === "error" ? `an error, exit status ${exitCode}` : "a warning; the answer stands";
  return `${code}: ${kind}\n  ${summary}\n`;
}
