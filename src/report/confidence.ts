import type { Catalogue, Grade, Source } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import { type Day, firstDayOf, monthOf, monthsBetween, type Observed } from "../core/date.js";
import type { Settled } from "../core/quantity.js";
import type { Tone } from "../core/sentence.js";
import { type Step, walk } from "../core/step.js";
import { together } from "../core/text.js";
import type { AnyEntry } from "./catalogue-entry.js";
import { channelName } from "./channel-words.js";
import { entryFinder } from "./entries-behind.js";
import { lastSeen } from "./entry-age.js";
import { sourceWords } from "./grade-words.js";

/** How sure an answer is, and the one reason that decides: half a sentence without its full stop. */
export interface Confidence {
  readonly level: Tone;
  readonly reason: string;
}

/** Months after which a fact is no longer good, and after which one that is not official is poor. */
const [OLD, VERY_OLD] = [18, 36];

/** Whether something was seen too long ago to be good. */
export const isOld = (seen: Observed, asOf: Day): boolean => monthsSince(seen, asOf) > OLD;

const monthsSince = (seen: Observed, asOf: Day): number => monthsBetween(monthOf(firstDayOf(seen)), monthOf(asOf));

const WORST_FIRST = ["poor", "fair", "good"] as const satisfies readonly Tone[];

/** As sure as the weakest fact behind some figures; a reason about the answer itself goes first. */
export function confidenceOf(
  figures: readonly Settled[],
  said: readonly Confidence[],
  asOf: Day,
  catalogue: Catalogue,
): Confidence {
  const steps = walk(figures.map(({ step }) => step));
  const all = [...said, ...factGrounds(steps, asOf, catalogue), ...steps.flatMap(assumedGround)];
  const level = WORST_FIRST.find((one) => all.some((ground) => ground.level === one)) ?? "good";
  const [weakest] = all.filter((ground) => ground.level === level);
  return weakest ?? { level, reason: "it follows from what you said" };
}

/** What has to be assumed is never better than fair. */
const assumedGround = (step: Step): Confidence[] =>
  step.kind === "assumption" ? [{ level: "fair", reason: step.because }] : [];

/** Why a fact is not more certain, as a sentence whose subject is the fact. */
interface Ground {
  readonly level: Tone;
  readonly why: (things: string) => string;
}

/** A ground for each entry behind the steps; things that are as sure for one reason are named together. */
function factGrounds(steps: readonly Step[], asOf: Day, catalogue: Catalogue): Confidence[] {
  const entryAt = entryFinder(catalogue);
  const entries = new Map<AnyEntry, readonly string[]>();
  for (const step of steps) {
    if (step.kind !== "fact") continue;
    const found = entryAt(step.at);
    if (found !== undefined) entries.set(found[1], step.sources);
  }
  const behind = [...entries].flatMap(([entry, ids]) => ("sources" in entry ? [...ids, ...entry.sources] : ids));
  const found = readingOf(catalogue).sourcesWith(behind);
  const sources = new Map(found.map((source) => [source.id, source]));
  const alike = new Map<string, { readonly ground: Ground; readonly things: Set<string> }>();
  for (const [entry, ids] of entries) {
    const cited = ids.flatMap((id) => sources.get(id) ?? []);
    const ground = isDerived(entry)
      ? DERIVED
      : groundOf(cited, isAgeless(entry) ? undefined : lastSeen(entry, sources), asOf);
    const key = `${ground.level} ${ground.why("")}`;
    const known = alike.get(key) ?? { ground, things: new Set() };
    alike.set(key, known);
    known.things.add(thingOf(entry));
  }
  return [...alike.values()].map(({ ground: { level, why }, things }) => ({
    level,
    reason: why(together([...things])),
  }));
}

/** How sure a fact is by the grades of its sources and the day it was last seen. */
function groundOf(cited: readonly Source[], seen: Observed | undefined, asOf: Day): Ground {
  const grades = cited.map(({ grade }) => grade);
  const official = cited.find(({ grade }) => grade === "official");
  const months = seen === undefined ? 0 : monthsSince(seen, asOf);
  const old: Ground["why"] = (things) =>
    `${things} ${things.endsWith("s") ? "were" : "was"} last seen in ${seen?.slice(0, 4)}`;
  if (official !== undefined) {
    return months > OLD
      ? { level: "fair", why: old }
      : { level: "good", why: (things) => `${officially(official)} has ${things}` };
  }
  if (months > VERY_OLD) return { level: "poor", why: old };
  const alone = grades.length < 2;
  const close = grades.filter((grade) => grade !== "blog" && grade !== "aggregated");
  if (alone && close.length === 0)
    return { level: "poor", why: (things) => `only ${SEEN_AT[grades[0] ?? "blog"]} has ${things}` };
  if (months > OLD) return { level: "fair", why: old };
  if (close.length > 1) return { level: "good", why: (things) => `independent sources agree on ${things}` };
  if (close.length === 0) return { level: "fair", why: (things) => `blogs agree on ${things}` };
  return { level: "fair", why: (things) => `${SEEN_AT[close[0]!]} has ${things}` };
}

/** A source as the subject of a sentence: `TikTok's own page`, `an official page`. */
const officially = (source: Source): string => sourceWords(source).replace(/^official/, "an official");

const isDerived = (entry: AnyEntry): boolean => "packages" in entry && entry.derivedFrom !== undefined;

const DERIVED: Ground = {
  level: "poor",
  why: (things) => `${things} are derived from those of another country, not observed`,
};

/** Where a figure of a grade is found, if nowhere else. */
const SEEN_AT: Readonly<Record<Grade, string>> = {
  official: "TikTok's own page",
  "official-elsewhere": "one copy of a TikTok text",
  press: "one press report",
  "page-copy": "one copy of TikTok's page",
  aggregated: "one collection",
  blog: "one blog",
  derived: "no source",
};

/** An id fixes a gift's price, and a rate is that of its month. */
const isAgeless = (entry: AnyEntry): boolean => ("coins" in entry && "retired" in entry) || "month" in entry;

/** What an entry's figures are called in a sentence. */
function thingOf(entry: AnyEntry): string {
  if ("packages" in entry) {
    return entry.channel === "unspecified"
      ? "the prices"
      : entry.channel === "app"
        ? "the app's prices"
        : `the ${channelName(entry.channel)} prices`;
  }
  if ("retired" in entry) return `the price of ${entry.name}`;
  if ("month" in entry) return "the exchange rate";
  if ("perLiveMost" in entry || "stated" in entry || "ladder" in entry) return "the share";
  if ("nominal" in entry || "storeFee" in entry) return "the payout model";
  return "promote" in entry ? "the prices of Promote" : "the withdrawal rules";
}
