import type { Catalogue, Channel, PriceList, Region } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import { type Day, latestObserved, type Observed } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { shifted } from "../core/number.js";
import { didYouMean } from "../core/suggest.js";
import { grouped, several } from "../core/text.js";
import { type Market, ofAnother } from "../regions/market.js";
import { inPlace } from "../regions/place-words.js";
import type { Assumption, Remarks, Warning } from "../report/report.js";
import { isThrough } from "./channel-choice.js";
import { type DerivedList, isDerived } from "./derived-prices.js";
import { firstSeen, notYet } from "./first-seen.js";
import { conflicts } from "./price-conflicts.js";

/** Which lists a question is about. */
export interface ListChoice {
  readonly channel?: Channel;
  /** Ids of lists, instead of the defaults. */
  readonly prices?: readonly string[];
  /** Leaves out derived lists. */
  readonly observedOnly?: boolean;
}

/** Whether a question covers a list, whatever the region. */
export const isCounted = (list: PriceList, { observedOnly }: ListChoice): boolean =>
  observedOnly !== true || !isDerived(list);

/** The lists used for a region on a day: the named ones, of one currency, or its defaults, one per channel. */
export function listsFor(market: Market, choice: ListChoice): Outcome<readonly PriceList[]> {
  const lists = listsInAnyMoney(market, choice);
  return lists.ok && choice.prices !== undefined ? ofOneCurrency(lists.value) : lists;
}

/** The same, but lists of several currencies are allowed. */
export function listsInAnyMoney(
  { region, asOf, catalogue }: Market,
  choice: ListChoice,
): Outcome<readonly PriceList[]> {
  if (choice.prices !== undefined) return namedLists(choice.prices, choice.channel, region, catalogue);
  const { code } = region;
  const place = inPlace(region);
  const known = readingOf(catalogue)
    .priceListsIn(code)
    .filter((list) => isCounted(list, choice));
  const defaults = known.filter((list) => list.default);
  if (known.length === 0) {
    return failure(
      "prices.unknown",
      `no price list is known for ${place}`,
      "add your own list with --catalogue: giftworth catalogue init writes one to fill in",
    );
  }
  if (defaults.length === 0) return withoutDefault(region, known);

  const wanted = defaults.filter((list) => isThrough(list, choice.channel));
  if (wanted.length === 0) {
    const channels = [...new Set(defaults.map(({ channel }) => channel))].join(", ");
    return failure(
      "prices.unknown",
      `no ${choice.channel} price list is known for ${place}`,
      `known there: ${channels}`,
    );
  }
  const answering = byChannel(wanted).flatMap((lists) => answerOf(lists, asOf, firstSeen(catalogue)) ?? []);
  if (answering.length > 0) return succeed(answering);
  return notYet(`no price list for ${place}`, wanted, asOf, catalogue, ", or name a list with --prices");
}

/**
 * The newest complete observed list; else the newest derived one; else the newest incomplete one. A list known to have
 * been replaced by then is used only if there is no other.
 */
function answerOf(all: readonly PriceList[], asOf: Day, seen: (list: PriceList) => Observed): PriceList | undefined {
  const newest = (some: readonly PriceList[]) => latestObserved(some, asOf, seen);
  const standing = all.filter(({ until }) => until === undefined || until > asOf);
  const lists = newest(standing) === undefined ? all : standing;
  const observed = newest(lists.filter((list) => !isDerived(list)));
  if (observed?.complete === true) return observed;
  return newest(lists.filter(isDerived)) ?? observed;
}

/**
 * The same for an answer that does not need the viewers' side: no list, and a warning, if none is known and none was
 * requested.
 */
export function listsKnown(
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly lists: readonly PriceList[]; readonly remarks: Remarks }> {
  const lists = listsFor(market, choice);
  if (lists.ok) return succeed({ lists: lists.value, remarks: listRemarks(lists.value, market.catalogue) });
  if (choice.channel !== undefined || choice.prices !== undefined) return lists;
  const warnings = lists.diagnostics.map(
    ({ code, message }): Warning => ({ code, message: `what viewers pay is not known: ${message}` }),
  );
  return succeed({ lists: [], remarks: { warnings } });
}

/** The failure if no list is a default: they contradict each other, or are too doubtful. */
function withoutDefault(region: Region, known: readonly PriceList[]): Outcome<never> {
  const ids = known.map(({ id }) => id);
  const [conflict] = conflicts(known);
  const choose = `choose one with --prices, like --prices ${ids[0]}`;
  if (conflict === undefined)
    return failure(
      "prices.unknown",
      `no price list for ${inPlace(region)} is reliable enough to be the default: ${ids.join(", ")}`,
      choose,
    );
  return failure(
    "prices.contradictory",
    `the price lists for ${inPlace(region)} contradict each other: ${conflict.message}`,
    choose,
  );
}

/** The lists with these ids, each once, if their region is that of the question or not stated. */
function namedLists(
  ids: readonly string[],
  channel: Channel | undefined,
  { code }: Region,
  { priceLists }: Catalogue,
): Outcome<readonly PriceList[]> {
  const lists: PriceList[] = [];
  for (const id of new Set(ids.map((one) => one.toLowerCase()))) {
    const list = priceLists.find((candidate) => candidate.id === id);
    if (list === undefined) {
      const help =
        didYouMean(
          id,
          priceLists.map((one) => one.id),
        ) ?? "see giftworth packages for the ids";
      return failure("list.unknown", `there is no price list “${id}”`, help);
    }
    if (!isThrough(list, channel)) {
      return failure(
        "arg.conflict",
        `the price list ${list.id} is for ${list.channel}, not ${channel}`,
        "leave --channel out",
      );
    }
    if (list.region !== undefined && list.region !== code) return ofAnother(list, code);
    lists.push(list);
  }
  return succeed(lists);
}

/** Amounts in two currencies cannot be compared. */
export function ofOneCurrency(lists: readonly PriceList[]): Outcome<readonly PriceList[]> {
  const [first] = lists;
  const other = lists.find(({ currency }) => currency !== first?.currency);
  if (first === undefined || other === undefined) return succeed(lists);
  return failure(
    "arg.conflict",
    `${first.id} is in ${first.currency} and ${other.id} in ${other.currency}, which cannot be compared`,
    "name lists of one currency with --prices",
  );
}

function byChannel(lists: readonly PriceList[]): PriceList[][] {
  const groups = new Map<Channel, PriceList[]>();
  for (const list of lists) groups.set(list.channel, [...(groups.get(list.channel) ?? []), list]);
  return [...groups.values()];
}

/** The remarks on the lists that an answer uses, together. */
export function listRemarks(lists: readonly PriceList[], catalogue: Catalogue): Remarks {
  const estimated = lists.filter((list) => list.estimated && !isDerived(list));
  const undated = lists.filter(({ observed }) => observed === undefined);
  const assumptions = [
    ...derivedRemarks(lists.filter(isDerived)),
    ...lists.filter(isDerived).flatMap((list) => observedBeside(list, catalogue)),
    ...(estimated.length === 0
      ? []
      : [
          {
            text: `${theDateOf(estimated)} estimated: ${estimated.length === 1 ? "its source has" : "their sources have"} none`,
            source: null,
          },
        ]),
    ...(undated.length === 0
      ? []
      : [{ text: `${theDateOf(undated)} unknown; the prices are used anyway`, source: null }]),
    ...lists.flatMap(({ id, custom }) =>
      custom?.assumed === undefined
        ? []
        : [{ text: `custom amounts in ${id}: ${custom.assumed}`, source: custom.sources[0] ?? null }],
    ),
  ];
  const warnings = lists
    .filter(({ complete }) => !complete)
    .map(({ id, packages }): Warning => {
      const sizes = packages.map(({ coins }) => grouped(String(coins)));
      const known = `the packages of ${sizes.slice(0, -1).join(", ")} and ${sizes.at(-1)} coins`;
      const only = sizes.length === 1 ? `the ${sizes[0]}-coin package` : known;
      return {
        code: "prices.incomplete",
        message: `the price list ${id} includes only ${only}, so its prices are estimated per coin`,
      };
    });
  return { assumptions, warnings };
}

/** How lists were derived: one remark for all that were derived in the same way. */
function derivedRemarks(lists: readonly DerivedList[]): Assumption[] {
  const alike = new Map<string, DerivedList[]>();
  for (const list of lists) {
    const rule = ruleOf(list);
    alike.set(rule, [...(alike.get(rule) ?? []), list]);
  }
  return [...alike].map(([rule, ofOne]) => {
    const ids = ofOne.map(({ id }) => id).join(", ");
    const prices = ofOne.length === 1 ? "the prices of the price list" : "the prices of the price lists";
    return { text: `${prices} ${ids} are derived, not observed: ${rule}`, source: ofOne[0]!.sources[0] ?? null };
  });
}

/** Observed packages of a region and channel for which a derived list is used, because they are too few. */
const observedBeside = ({ region, channel, currency }: DerivedList, catalogue: Catalogue): Assumption[] =>
  readingOf(catalogue)
    .priceListsIn(region)
    .filter((list) => list.default && !list.complete && !isDerived(list))
    .filter((list) => list.channel === channel)
    .map(({ id, packages, sources }) => {
      const seen = packages.map(({ coins, price }) => `${several(coins, "coin")} for ${price} ${currency}`).join(", ");
      return { text: `observed in ${region} beside the derived prices: ${seen} (${id})`, source: sources[0] ?? null };
    });

function ruleOf({ derivedFrom }: DerivedList): string {
  const { list } = derivedFrom;
  if ("tier" in derivedFrom) return `the store's own prices (${derivedFrom.tier}) for the dollar prices of ${list}`;
  const { rate, within } = derivedFrom;
  return `${list} at the exchange rate of ${rate}, with the country's tax; right within ${shifted(within, 2)}%`;
}

const theDateOf = (lists: readonly PriceList[]): string =>
  lists.length === 1
    ? `the date of the price list ${lists[0]!.id} is`
    : `the dates of the price lists ${lists.map(({ id }) => id).join(", ")} are`;

/** The day a list was seen as one text: `2024-05-02`, or the later day of a span. */
export const lastObserved = ({ observed }: PriceList): Observed | null => observed?.latest ?? null;

/** The earlier day of a span, from which the list is used; null if there is no span. */
export const observedFrom = ({ observed }: PriceList): Observed | null =>
  observed === undefined || observed.earliest === observed.latest ? null : observed.earliest;
