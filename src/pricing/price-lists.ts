import type { Catalogue, Channel, PriceList, Region } from "../catalogue/model/model.js";
import { firstDayOf, latestObserved, type Observed } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { didYouMean } from "../core/suggest.js";
import { grouped } from "../core/text.js";
import { type Market, ofAnother } from "../regions/market.js";
import type { Remarks, Warning } from "../report/report.js";
import { conflicts } from "./price-conflicts.js";

/** Which lists a question is about. */
export interface ListChoice {
  readonly channel?: Channel;
  /** Ids of lists, in place of the defaults. */
  readonly prices?: readonly string[];
}

/** The lists that answer for a region on a day: those named, or its defaults, one a channel. */
export function listsFor({ region, asOf, catalogue }: Market, choice: ListChoice): Outcome<readonly PriceList[]> {
  if (choice.prices !== undefined) return namedLists(choice.prices, choice.channel, region, catalogue);
  const { code, name } = region;
  const known = catalogue.priceLists.filter((list) => list.region === code);
  const defaults = known.filter((list) => list.default);
  if (known.length === 0) {
    return failure(
      "prices.unknown",
      `no price list is known for ${name}`,
      "lay your own over the catalogue with --catalogue, or choose another --region",
    );
  }
  if (defaults.length === 0) return withoutDefault(region, known);

  const wanted = defaults.filter(({ channel }) => choice.channel === undefined || channel === choice.channel);
  if (wanted.length === 0) {
    const channels = [...new Set(defaults.map(({ channel }) => channel))].join(", ");
    return failure(
      "prices.unknown",
      `no ${choice.channel} price list is known for ${name}`,
      `known there: ${channels}`,
    );
  }
  const answering = byChannel(wanted).flatMap((lists) => latestObserved(lists, asOf, seenFirst) ?? []);
  if (answering.length > 0) return succeed(answering);
  const first = wanted.map(seenFirst).sort()[0]!;
  return failure(
    "prices.not-yet",
    `no price list for ${name} is as old as ${asOf}: the first was seen in ${first}`,
    `ask for a day from ${firstDayOf(first)} on, or name a list with --prices`,
  );
}

/** The earliest a list can have been true; one without a day answers for any, as an assumption, until a dated one does. */
const seenFirst = ({ observed }: PriceList): Observed => observed?.earliest ?? ("0001-01-01" as Observed);

/**
 * The same for the viewers' side of an answer that stands without it: no list, and a warning, where none is known and
 * none was asked for.
 */
export function listsKnown(
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly lists: readonly PriceList[]; readonly remarks: Remarks }> {
  const lists = listsFor(market, choice);
  if (lists.ok) return succeed({ lists: lists.value, remarks: listRemarks(lists.value) });
  if (choice.channel !== undefined || choice.prices !== undefined) return lists;
  const warnings = lists.diagnostics.map(
    ({ code, message }): Warning => ({ code, message: `what viewers pay is not known: ${message}` }),
  );
  return succeed({ lists: [], remarks: { warnings } });
}

/** Lists are there but none is a default: they contradict each other, or nobody vouches for them. */
function withoutDefault({ name }: Region, known: readonly PriceList[]): Outcome<never> {
  const ids = known.map(({ id }) => id);
  const [conflict] = conflicts(known);
  const choose = `choose one with --prices, like --prices ${ids[0]}`;
  if (conflict === undefined)
    return failure(
      "prices.unknown",
      `no list for ${name} is good enough to answer by itself: ${ids.join(", ")}`,
      choose,
    );
  return failure(
    "prices.contradictory",
    `the price lists for ${name} contradict each other: ${conflict.message}`,
    choose,
  );
}

/** The lists of those ids, each once; of the region, or of none. */
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
    if (channel !== undefined && list.channel !== channel) {
      return failure(
        "arg.conflict",
        `the price list ${list.id} is for ${list.channel}, not ${channel}`,
        "leave --channel out",
      );
    }
    if (list.region !== undefined && list.region !== code) return ofAnother(list, code);
    lists.push(list);
  }
  return ofOneCurrency(lists);
}

/** Amounts of two currencies do not say which is less. */
export function ofOneCurrency(lists: readonly PriceList[]): Outcome<readonly PriceList[]> {
  const [first] = lists;
  const other = lists.find(({ currency }) => currency !== first?.currency);
  if (first === undefined || other === undefined) return succeed(lists);
  return failure(
    "arg.conflict",
    `${first.id} is in ${first.currency} and ${other.id} in ${other.currency}, which do not compare`,
    "name lists of one currency with --prices",
  );
}

function byChannel(lists: readonly PriceList[]): PriceList[][] {
  const groups = new Map<Channel, PriceList[]>();
  for (const list of lists) groups.set(list.channel, [...(groups.get(list.channel) ?? []), list]);
  return [...groups.values()];
}

/** What has to be said about the lists an answer rests on, once for all of them. */
export function listRemarks(lists: readonly PriceList[]): Remarks {
  const estimated = lists.filter((list) => list.estimated);
  const undated = lists.filter(({ observed }) => observed === undefined);
  const assumptions = [
    ...(estimated.length === 0
      ? []
      : [{ text: `${theDayOf(estimated)} estimated: undated in the source`, source: null }]),
    ...(undated.length === 0
      ? []
      : [{ text: `${theDayOf(undated)} not known; taken to be true all the same`, source: null }]),
  ];
  const warnings = lists
    .filter(({ complete }) => !complete)
    .map(({ id, packages }): Warning => {
      const sizes = packages.map(({ coins }) => grouped(String(coins)));
      const known = `the packages of ${sizes.slice(0, -1).join(", ")} and ${sizes.at(-1)} coins`;
      const only = sizes.length === 1 ? `the package of ${sizes[0]} coins` : known;
      return {
        code: "prices.incomplete",
        message: `the price list ${id} includes only ${only}; its prices are estimates by the coin`,
      };
    });
  return { assumptions, warnings };
}

const theDayOf = (lists: readonly PriceList[]): string =>
  lists.length === 1
    ? `the day of the price list ${lists[0]!.id} is`
    : `the days of the price lists ${lists.map(({ id }) => id).join(", ")} are`;

/** A sighting as one text: `2024-05-02`, or the later day of a span. */
export const lastObserved = ({ observed }: PriceList): string | null => observed?.latest ?? null;

/** The earlier day of a span, from which the list answers; null where there is no span. */
export const observedFrom = ({ observed }: PriceList): string | null =>
  observed === undefined || observed.earliest === observed.latest ? null : observed.earliest;
