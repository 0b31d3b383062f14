import type { FlatRegime, Regime, Region, ScaledRegime } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import { inForce } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { shownText } from "../core/notation.js";
import { assumed, fact, given, type Quantity, settleRatio } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import type { Market } from "../regions/market.js";
import { inPlace } from "../regions/place-words.js";
import { entriesFor, namesOf } from "../regions/rules-in-force.js";
import type { Assumption } from "../report/report.js";
import { weightOf } from "../report/weight.js";
import { type Missions, scaledShare } from "./mission-share.js";
import { missionsOf, type StatedLives } from "./stated-lives.js";

export interface ShareQuery {
  readonly regime?: "flat" | "scaled";
  /** The rate that the creator's own app shows, as a fraction, instead of the catalogue's. */
  readonly share?: string;
  readonly missions?: Missions;
  /** What is stated about LIVEs in general; a scaled share derives missions from it. */
  readonly lives?: StatedLives;
}

/** The fraction of the nominal value that a creator keeps. */
export interface Share {
  readonly regime: "flat" | "scaled" | "stated" | "fixed";
  /** The whole rate. */
  readonly rate: Range<Quantity<"ratio">>;
  /** Its league part, which pays at most `cap` US dollars. */
  readonly capped?: {
    readonly part: Range<Quantity<"ratio">>;
    readonly cap: Quantity<Currency>;
    readonly note: string;
  };
  readonly notes: readonly Assumption[];
}

/** One rate for all three bounds. */
export const fixedShare = (regime: "stated" | "fixed", rate: Quantity<"ratio">): Share => ({
  regime,
  rate: range(() => rate),
  notes: [],
});

/** The share in a region on a day: as the creator states it, or by the regime in force. */
export function shareFor(query: ShareQuery, market: Market): Outcome<Share> {
  if (query.share !== undefined) {
    if (query.regime !== undefined || query.missions !== undefined) {
      return failure(
        "arg.conflict",
        "the share the app shows already includes the regime and the missions",
        "leave them out, or leave --share out",
      );
    }
    return succeed(fixedShare("stated", given("ratio", query.share, "share the creator's app shows")));
  }
  const { region, asOf } = market;
  const regime = inForce(historyOf(query.regime, market), asOf);
  if (regime === undefined) {
    return failure(
      "model.not-in-force",
      `no ${query.regime ?? "share"} regime is known for ${inPlace(region)} on ${asOf}`,
      "add the share your app shows with --share",
    );
  }
  if (regime.kind === "scaled") return succeed(scaled(regime, query, market));
  if (query.missions !== undefined) {
    const given = `the missions belong to the scaled regime; in ${inPlace(region)} the share on ${asOf} is flat`;
    return failure("arg.conflict", given, "leave them out, or add --regime scaled if the app shows missions");
  }
  return succeed(flat(regime, market));
}

/** A regime requested by its kind may be any of that kind. */
export function historyOf(kind: Regime["kind"] | undefined, market: Market): Regime[] {
  const { regimes } = market.catalogue;
  const history = entriesFor(regimes, market).filter((regime) => kind === undefined || regime.kind === kind);
  // If requested by name, the scaled ladder applies even to a region that has no entry for it.
  if (kind === "scaled" && history.length === 0)
    return regimes.filter((regime) => regime.kind === "scaled").slice(0, 1);
  return history;
}

function flat(regime: FlatRegime, { region, catalogue }: Market): Share {
  const label = `flat share in ${inPlace(region)}`;
  const names = namesOf(region.code, catalogue);
  const rate = regime.stated.some((name) => names.has(name))
    ? fact("ratio", regime.share, label, regime)
    : assumed(
        "ratio",
        regime.share,
        label,
        `${regime.because}, so ${shownText({ percent: settleRatio(given("ratio", regime.share, label), 4, label) })} is assumed for ${inPlace(region)}`,
        regime,
      );
  return { regime: "flat", rate: range(() => rate), notes: [] };
}

function scaled(regime: ScaledRegime, { missions = {}, lives = {} }: ShareQuery, { region, catalogue }: Market): Share {
  const ladder = catalogue.missionLadders.find(({ id }) => id === regime.ladder)!;
  const { rate, league } = scaledShare(missionsOf(missions, lives, ladder), ladder);
  const cap = fact(USD, ladder.league.cap, "the league part pays at most", ladder);
  const source = regime.sources[0] ?? null;
  const said = regime.note === undefined ? [] : [{ text: `scaled share: ${regime.note}`, source }];
  const notes = [...openMissions(rate, region, source), ...said];
  return { regime: "scaled", rate, capped: { part: league, cap, note: ladder.league.capNote }, notes };
}

/** Missions that are not stated keep the share a range. */
function openMissions(rate: Range<Quantity<"ratio">>, region: Region, source: string | null): Assumption[] {
  const weight = weightOf(rate.likely, [rate.low, rate.high]);
  if (weight === null || weight.exact.isZero()) return [];
  const [low, high] = [rate.low, rate.high].map((one) => shownText({ percent: settleRatio(one, 4, "share") }));
  return [{ text: `in ${inPlace(region)} the share is ${low} to ${high}, by LIVE missions`, source, weight }];
}
