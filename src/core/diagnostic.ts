import { present } from "./present.js";
import type { Place } from "./source.js";

/** Every code, with its exit status. The groups are part of the contract: scripts branch on the status. */
export const EXIT_OF = {
  "arg.number": 2,
  "arg.day": 2,
  "arg.money": 2,
  "arg.invalid": 2,
  "arg.missing": 2,
  "arg.repeated": 2,
  "arg.conflict": 2,
  "arg.unknown-command": 2,
  "arg.unknown-option": 2,
  "arg.unknown-field": 2,
  "arg.unknown-topic": 2,
  "arg.unknown-currency": 2,
  "gift.unknown": 2,
  "gift.ambiguous": 2,
  "region.unknown": 2,
  "list.unknown": 2,
  "model.unknown": 2,
  "source.unknown": 2,
  "channel.unknown": 2,
  "zone.unknown": 2,
  "entry.unknown": 2,
  "creator.unknown": 2,
  "creator.ambiguous": 2,
  "purchase.too-many": 2,
  "prices.unknown": 3,
  "prices.contradictory": 3,
  "prices.not-yet": 3,
  "model.not-in-force": 3,
  "rate.unknown": 3,
  "promote.unknown": 3,
  "yaml.syntax": 3,
  "yaml.refused": 3,
  "yaml.encoding": 3,
  "schema.unknown-key": 3,
  "schema.missing-key": 3,
  "schema.invalid": 3,
  "schema.duplicate": 3,
  "catalogue.unknown-reference": 3,
  "catalogue.overlap": 3,
  "import.invalid": 3,
  "import.contradicts": 3,
  "history.invalid": 3,
  "history.too-few": 3,
  "sheet.unknown": 3,
  "sheet.invalid": 3,
  "sheet.ambiguous": 3,
  "log.invalid": 3,
  "log.line-too-long": 3,
  "log.encoding": 3,
  "log.overflow": 3,
  "log.unread": 3,
  "export.invalid": 3,
  "export.text": 3,
  "zip.damaged": 3,
  "zip.too-large": 3,
  "zip.unsupported": 3,
  "file.missing": 4,
  "file.unreadable": 4,
  "file.too-large": 4,
  "output.exists": 5,
  "output.failed": 5,
} as const;

export type DiagnosticCode = keyof typeof EXIT_OF;

/** Doubts of `catalogue check`, which only warn: nothing is wrong, but a person should look. */
export type DoubtCode =
  | "catalogue.derived"
  | "catalogue.disagree"
  | "catalogue.future-day"
  | "catalogue.no-default"
  | "catalogue.other-currency"
  | "catalogue.price-jump"
  | "catalogue.stale"
  | "catalogue.unused-source"
  | "gift.price-changed"
  | "gift.several-prices";

/** The exit status of a failure. A doubt has none of its own: it is only listed beside errors. */
export const exitOf = ({ code }: Diagnostic): number => {
  const exits: Readonly<Partial<Record<string, number>>> = EXIT_OF;
  return exits[code] ?? EXIT_OF["schema.invalid"];
};

/** The line a diagnostic points into, kept while reading because a stream cannot be read again. */
export interface Excerpt {
  readonly text: string;
  readonly width: number;
  /** The number of characters of a long line that are left out before the text; none if absent. */
  readonly before?: number;
}

/** An expected failure as a value: what is wrong, where, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode | DoubtCode;
  readonly severity: "error" | "warning";
  /** One sentence, lower case, no full stop; names the value. */
  readonly message: string;
  readonly at?: Place;
  readonly excerpt?: Excerpt;
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  /** What to do, as an imperative. */
  readonly help?: string;
  /** The number of further ones of its kind, which it represents and which are not listed. */
  readonly unlisted?: number;
  /** The number of entries that were not checked because of it. */
  readonly unread?: number;
}

/** A value, or all the reasons why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      /** A closing line that sums them up. */
      readonly summary?: string;
    };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const fail = (...diagnostics: readonly Diagnostic[]): Outcome<never> => ({ ok: false, diagnostics });

/** A single failure, in the short form that most have. */
export const failure = (code: DiagnosticCode, message: string, help?: string): Outcome<never> =>
  fail({ code, severity: "error", message, ...present({ help }) });

/** For callers who prefer an exception: the value, or an Error that lists the diagnostics. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(inWords).join("\n"));
}

const inWords = ({ code, message, help }: Diagnostic): string =>
  `${code}: ${message}${help === undefined ? "" : `; ${help}`}`;

/** Thrown by a stream whose file fails, so that its reader need not know why. */
export class Unreadable extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
