import { present } from "../../../core/present.js";
import type { Parse } from "../value-types.js";

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

/** An option under a heading. */
export const option = <T>(
  group: string,
  flags: string,
  summary: string,
  parse: Parse<T>,
  usual?: string,
): Option<T> => ({
  group,
  flags,
  summary,
  parse,
  ...present({ usual }),
});

/** An option that may be given several times. */
export const repeatable = <T>(one: Option<T>) => ({ ...one, repeatable: true }) as const;

/** The headings that options are listed under. */
export const HEADINGS = {
  catalogue: "The catalogue",
  seen: "What you saw",
  place: "Where coins are bought",
  money: "In another currency",
  share: "What the creator keeps",
  missions: "Missions of the scaled share (a mission you leave out keeps its range)",
  gifts: "Which gifts",
  you: "Your account",
  period: "Periods and habits",
  lives: "LIVEs",
  logs: "Logs",
  offer: "The offer of coins",
  files: "Files",
  promote: "Results of the promotion",
  output: "Output",
} as const;

/**
 * Headings of options that many commands take, the most general first: in a short list a command's own options come
 * before these.
 */
export const GENERAL: readonly string[] = [
  HEADINGS.money,
  HEADINGS.missions,
  HEADINGS.place,
  HEADINGS.share,
  HEADINGS.you,
  HEADINGS.period,
];
