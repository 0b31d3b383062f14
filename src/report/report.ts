import type { Catalogue, Grade } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import type { Day } from "../core/date.js";
import type { Diagnostic } from "../core/diagnostic.js";
import { present } from "../core/present.js";
import type { Ratio, Settled } from "../core/quantity.js";
import { type Sentence, sentence } from "../core/sentence.js";
import { type Step, walk } from "../core/step.js";
import { outdated } from "./catalogue-age.js";
import { commandLine } from "./command-line.js";
import { type Confidence, confidenceOf } from "./confidence.js";

/** Something that no source publishes, but that the answer is based on. */
export interface Assumption {
  readonly text: string;
  /** The source that comes nearest to it, or null. */
  readonly source: string | null;
  /** How much the likely figure could change, as a fraction of it; null if no alternative is known. */
  readonly weight?: Ratio | null;
}

/** The sentences of an answer. */
export interface Said {
  /** The first line: the answer, as a person would say it. */
  readonly answer: Sentence;
  /** The second line: where and when it applies, and for what. */
  readonly where: Sentence;
  /** Texts after the counts on the last line: where to find more, and how to ask again. */
  readonly further?: readonly string[];
}

/** Something to do about an answer: `do` acts on it, `narrow` makes its range smaller. */
export interface Advice {
  readonly kind: "do" | "narrow";
  readonly text: Sentence;
  /** The command for it; null if it is not one of giftworth's. */
  readonly command: readonly string[] | null;
}

/** A limit of the answer, which is still valid. */
export interface Warning {
  readonly code: Diagnostic["code"] | WarningCode;
  readonly message: string;
  /** The one key of the result that it is about, if it is: if that is not shown, neither is this. */
  readonly about?: string;
}

/** Codes that are only used for warnings. */
export type WarningCode =
  | "config.overridden"
  | "gift.plural"
  | "log.unrecognised"
  | "log.bound"
  | "log.unclear"
  | "prices.incomplete"
  | "prices.conflict"
  | "region.banned"
  | "money.dollar-sign"
  | "share.coarse"
  | "goal.unreachable"
  | "goal.minimum"
  | "minimum.unknown"
  | "minimum.not-reached"
  | "tally.skipped"
  | "tally.unpriced"
  | "tally.app-total"
  | "tally.undedupable"
  | "tally.unfinished"
  | "tally.untimed"
  | "tally.receivers"
  | "tally.flagged"
  | "statement.empty"
  | "statement.outgoing"
  | "reconcile.one-sided"
  | "reconcile.sheets"
  | "reconcile.not-covered"
  | "reconcile.uncounted"
  | "promote.outside"
  | "offer.region"
  | "export.absent"
  | "export.unread"
  | "export.repeated"
  | "export.region"
  | "estimate.incomplete"
  | "history.old"
  | "history.trend";

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  /** Null if no address is known. */
  readonly url: string | null;
  readonly grade: Grade;
  /** Null if the source has no date. */
  readonly date: string | null;
}

/**
 * A question as repeated in its answer: without the day, which the answer states itself, and with its defaults `Filled`
 * in.
 */
export type Understood<Query, Filled extends keyof Query = never> = Omit<Query, "asOf" | Filled> &
  Required<Pick<Query, Filled>>;

/** An answer, and everything it is based on. This is the JSON, and the only source of tables. */
export interface Report<Query, Body> extends Said {
  /** Name and version of the shape: `cost/1`. */
  readonly report: string;
  readonly asOf: Day;
  readonly query: Query;
  readonly result: Body;
  /** The question as it can be typed again, with all defaults filled in. */
  readonly command: readonly string[];
  readonly confidence: Confidence;
  /** The day of the catalogue, if it is too old for the day asked about. */
  readonly outdated?: Day;
  readonly advice: readonly Advice[];
  readonly assumptions: readonly Assumption[];
  readonly sources: readonly CitedSource[];
  readonly warnings: readonly Warning[];
}

/** What a part of an answer adds to its figures. */
export interface Remarks {
  /** The sentences; only one part of an answer has them. */
  readonly said?: Said;
  readonly advice?: readonly Advice[];
  /** What makes the answer less certain than its facts. */
  readonly grounds?: readonly Confidence[];
  /** The figures that decide the answer, whose facts determine its confidence; all figures if left out. */
  readonly decided?: readonly Settled[];
  readonly assumptions?: readonly Assumption[];
  readonly warnings?: readonly Warning[];
  /** Ids of sources that the answer is based on without using their figures. */
  readonly cites?: Iterable<string>;
}

/** Gathers the sources and assumptions of an answer from the steps of its figures, so that none can be forgotten. */
export function report<Query extends { readonly asOf: Day }, Body>(
  name: string,
  query: Query,
  result: Body,
  catalogue: Catalogue,
  ...remarks: readonly (Remarks | undefined)[]
): Report<Omit<Query, "asOf">, Body> {
  const cited = new Set(remarks.flatMap((one) => [...(one?.cites ?? [])]));
  const assumed = remarks.flatMap((one) => one?.assumptions ?? []);
  const warnings = remarks.flatMap((one) => one?.warnings ?? []);
  for (const step of walk(figuresOf(result).map((figure) => figure.step))) {
    if (step.kind === "fact") for (const source of step.sources) cited.add(source);
    if (step.kind === "assumption") assumed.push({ text: step.because, source: step.source ?? null });
  }
  for (const { source } of assumed) if (source !== null) cited.add(source);
  const { asOf, ...asked } = query;
  const decided = remarks.flatMap((one) => one?.decided ?? []);
  const grounds = remarks.flatMap((one) => one?.grounds ?? []);
  return {
    report: name,
    asOf,
    query: asked,
    result,
    ...(remarks.find((one) => one?.said !== undefined)?.said ?? NO_ANSWER),
    command: commandLine(name, query),
    confidence: confidenceOf(decided.length === 0 ? figuresOf(result) : decided, grounds, asOf, catalogue),
    ...present({ outdated: outdated(catalogue, asOf) }),
    advice: remarks.flatMap((one) => one?.advice ?? []),
    assumptions: unique(assumed.map(weighed), ({ text }) => text),
    sources: readingOf(catalogue).sourcesWith(cited).map(citedSource),
    warnings: unique(warnings, ({ message }) => message),
  };
}

const NO_ANSWER: Said = { answer: sentence(), where: sentence() };

const weighed = (one: Assumption): Assumption => ({ ...one, weight: one.weight ?? null });

/** The same answer with further remarks, which come first, and with more of the question. */
export const remarked = <Query, Body>(
  answer: Report<Query, Body>,
  { assumptions = [], warnings = [] }: Pick<Remarks, "assumptions" | "warnings">,
  options: readonly string[],
): Report<Query, Body> => ({
  ...answer,
  command: [...answer.command, ...options],
  assumptions: [...assumptions.map(weighed), ...answer.assumptions],
  warnings: [...warnings, ...answer.warnings],
});

export const citedSource = ({ id, title, url, grade, date }: Catalogue["sources"][number]): CitedSource => ({
  id,
  title,
  url: url ?? null,
  grade,
  date: date ?? null,
});

export const isFigure = (value: unknown): value is Settled =>
  typeof value === "object" && value !== null && "step" in value && "amount" in value;

interface Found {
  /** Its path in the answer: `offers[0].pay`. */
  readonly path: string;
  readonly figure: Settled;
}

/** Every figure of an answer, in written order; one in another currency comes after its own. */
export function figures(body: unknown): Found[] {
  const found: Found[] = [];
  // Few of a hundred thousand values are figures: only their paths are put together.
  const trail: (string | number)[] = [];
  const visit = (value: object): void => {
    if (isFigure(value)) {
      const path = pathOf(trail);
      found.push({ path, figure: value });
      if ("in" in value && value.in !== undefined) found.push({ path: `${path}.in`, figure: value.in });
      return;
    }
    const items = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, item] of items) {
      if (typeof item !== "object" || item === null) continue;
      trail.push(key);
      visit(item);
      trail.pop();
    }
  };
  if (typeof body === "object" && body !== null) visit(body);
  return found;
}

const pathOf = (trail: readonly (string | number)[]): string =>
  trail.map((key, depth) => (typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`)).join("");

/** How an answer was made: its figures by path, and every step behind them, operands first. */
export interface Explanation {
  readonly figures: readonly { readonly path: string; readonly step: Step }[];
  readonly steps: readonly Step[];
}

/** The explanation of a report's body. */
export const explanationOf = (body: unknown): Explanation => ({
  figures: figures(body).map(({ path, figure }) => ({ path, step: figure.step })),
  steps: walk(figuresOf(body).map((figure) => figure.step)),
});

const figuresOf = (body: unknown): Settled[] => figures(body).map(({ figure }) => figure);

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
