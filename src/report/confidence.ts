import type { Catalogue, Channel, Source } from "../catalogue/model/model.js";
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
import { sourceAsSubject } from "./grade-words.js";

/** How certain an answer is, and the deciding reason: a clause without a full stop. */
export interface Confidence {
  readonly level: Tone;
  readonly reason: string;
}

/** The months after which a fact is no longer good, and those after which one that is not official is poor. */
const [OLD, VERY_OLD] = [18, 36];

/** Whether something was last seen too long ago to be good. */
export const isOld = (seen: Observed, asOf: Day): boolean => monthsSince(seen, asOf) > OLD;

const monthsSince = (seen: Observed, asOf: Day): number => monthsBetween(monthOf(firstDayOf(seen)), monthOf(asOf));

const WORST_FIRST = ["poor", "fair", "good"] as const satisfies readonly Tone[];

/** The confidence of the weakest fact behind some figures; a reason about the answer itself goes first. */
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

/** An assumption is never better than fair. */
const assumedGround = (step: Step): Confidence[] =>
  step.kind === "assumption" ? [{ level: "fair", reason: step.because }] : [];

/** The name of an entry's figures in a sentence. */
interface Thing {
  readonly name: string;
  readonly many?: true;
}

/** Why a fact is not more certain, as a sentence about it. */
interface Ground {
  readonly level: Tone;
  readonly why: (things: readonly Thing[]) => string;
}

/** A ground for each entry behind the steps; things with the same confidence and reason are named together. */
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
  const alike = new Map<string, { readonly ground: Ground; readonly things: Map<string, Thing> }>();
  for (const [entry, ids] of entries) {
    const cited = ids.flatMap((id) => sources.get(id) ?? []);
    const ground = isDerived(entry)
      ? DERIVED
      : groundOf(cited, isAgeless(entry) ? undefined : lastSeen(entry, sources), asOf);
    const key = `${ground.level} ${ground.why([])}`;
    const known = alike.get(key) ?? { ground, things: new Map() };
    alike.set(key, known);
    const thing = thingOf(entry);
    known.things.set(thing.name, thing);
  }
  return [...alike.values()].map(({ ground: { level, why }, things }) => ({
    level,
    reason: why([...things.values()]),
  }));
}

/** The confidence of a fact, by the grades of its sources and the day it was last seen. */
function groundOf(cited: readonly Source[], seen: Observed | undefined, asOf: Day): Ground {
  const official = cited.find(({ grade }) => grade === "official");
  const months = seen === undefined ? 0 : monthsSince(seen, asOf);
  const old: Ground["why"] = (things) =>
    `${names(things)} ${areMany(things) ? "were" : "was"} last seen in ${seen?.slice(0, 4)}`;
  if (official !== undefined) {
    return months > OLD
      ? { level: "fair", why: old }
      : { level: "good", why: (things) => `${sourceAsSubject(official)} has ${names(things)}` };
  }
  if (months > VERY_OLD) return { level: "poor", why: old };
  const [first = NO_SOURCE, ...others] = cited;
  const close = cited.filter(({ grade }) => grade !== "blog" && grade !== "aggregated");
  if (others.length === 0 && close.length === 0)
    return { level: "poor", why: (things) => `only ${sourceAsSubject(first)} has ${names(things)}` };
  if (months > OLD) return { level: "fair", why: old };
  if (close.length > 1) return { level: "good", why: (things) => `independent sources agree on ${names(things)}` };
  if (close.length === 0) return { level: "fair", why: (things) => `blogs agree on ${names(things)}` };
  return { level: "fair", why: (things) => `${sourceAsSubject(close[0]!)} has ${names(things)}` };
}

/** An entry whose sources are unknown counts as the weakest. */
const NO_SOURCE = { grade: "blog" } as const;

const isDerived = (entry: AnyEntry): boolean => "packages" in entry && entry.derivedFrom !== undefined;

const DERIVED: Ground = {
  level: "poor",
  why: (things) => `${names(things)} are derived from those of another country, not observed`,
};

/** An id fixes a gift's price, and a rate is that of its month. */
const isAgeless = (entry: AnyEntry): boolean => ("coins" in entry && "retired" in entry) || "month" in entry;

function thingOf(entry: AnyEntry): Thing {
  if ("packages" in entry) return { name: pricesOn(entry.channel), many: true };
  if ("retired" in entry) return { name: `the price of ${entry.name}` };
  if ("month" in entry) return { name: "the exchange rate" };
  if ("perLiveMost" in entry || "stated" in entry || "ladder" in entry) return { name: "the share" };
  if ("nominal" in entry || "storeFee" in entry) return { name: "the payout model" };
  return { name: "promote" in entry ? "the prices of Promote" : "the withdrawal rules", many: true };
}

function pricesOn(channel: Channel): string {
  if (channel === "unspecified") return "the prices";
  return channel === "app" ? "the app's prices" : `the ${channelName(channel)} prices`;
}

const names = (things: readonly Thing[]): string => together(things.map(({ name }) => name));

const areMany = (things: readonly Thing[]): boolean => things.length > 1 || things.some(({ many }) => many === true);
