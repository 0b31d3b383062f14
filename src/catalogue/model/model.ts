import type { Currency } from "../../core/currency.js";
import type { Dated, Day, Observed, Sighting } from "../../core/date.js";
import type { Range } from "../../core/range.js";
import type { Place } from "../../core/source.js";
import type { DerivedFrom, PriceTier, Tax } from "./derivation.js";
import type { Channel, DecimalText, Entry, Grade } from "./entry.js";
import type { Promotion } from "./promote.js";
import type { Region, RegionGroup } from "./region.js";
import type { Rule } from "./rule.js";

export type * from "./derivation.js";
export * from "./entry.js";
export type * from "./promote.js";
export type * from "./region.js";
export type * from "./rule.js";

/*
 * Catalogue
 *   sources        Source          where a figure was published
 *   regions        Region          countries, their money, known bans
 *   regionGroups   RegionGroup     named sets of countries: EEA
 *   priceLists     PriceList       coin packages of a region and channel, as observed or derived
 *   priceTiers     PriceTier       what a store sells in one currency for each price in dollars
 *   taxes          Tax             what is added to prices in a region
 *   gifts          Gift            names, ids and prices in coins
 *   payoutModels   PayoutModel     how coins become money, one convention each
 *   regimes        Regime          which share applies where, and since when
 *   missionLadders MissionLadder   how the scaled share is made up
 *   rules          Rule            conditions of withdrawing a balance
 *   promote        Promotion       what boosted views cost, and on what terms
 *   rates          ExchangeRates   exchange rates, of a month or a day each
 *
 * Plain data, so that it can be written out at build time: numbers stay the text their author typed.
 */

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly grade: Grade;
  readonly date?: Observed;
  /** The day a source without a date was read. */
  readonly read?: Observed;
  readonly note?: string;
  /** Why a doubt about it is accepted: `catalogue check` counts the doubt but does not list it. */
  readonly accepted?: string;
  readonly at: Place;
}

export interface Package {
  readonly coins: number;
  /** In the list's currency, with at most its minor unit. */
  readonly price: DecimalText;
  readonly at: Place;
}

/** Any number of coins within the bounds, at a rate; sold on the web. */
export interface CustomAmount extends Entry {
  readonly minimum: number;
  readonly maximum: number;
  readonly perCoin: DecimalText;
  /** The parts that no source states, and why they are assumed. */
  readonly assumed?: string;
}

/** The coin packages seen on sale in one region through one channel. */
export interface PriceList extends Entry {
  readonly id: string;
  /** Absent if the source names no country. */
  readonly region?: string;
  readonly channel: Channel;
  /** The channel whose prices they turned out to be, if the source names none. */
  readonly pricesOf?: Channel;
  readonly currency: Currency;
  /** Absent if the source is undated. */
  readonly observed?: Sighting;
  /** The day from which other prices are known to apply. */
  readonly until?: Day;
  /** The day is our estimate, from pack sizes and context. */
  readonly estimated: boolean;
  /** Whether the list answers for its region and channel. */
  readonly default: boolean;
  /** False if its sources show only some of the packages. */
  readonly complete: boolean;
  /** How the prices were worked out, if they were never observed. */
  readonly derivedFrom?: DerivedFrom;
  readonly note?: string;
  /** Why a doubt about it is accepted: `catalogue check` counts the doubt but does not list it. */
  readonly accepted?: string;
  readonly packages: readonly Package[];
  readonly custom?: CustomAmount;
}

export interface Gift extends Entry {
  /** TikTok's id; absent if only the name is known. The id fixes the price, the name does not. */
  readonly id?: number;
  readonly name: string;
  readonly also: readonly string[];
  readonly coins: number;
  /** Why a doubt about it is accepted: `catalogue check` counts the doubt but does not list it. */
  readonly accepted?: string;
  /** Whether it is sent in streaks; absent if no source says. */
  readonly streaks?: boolean;
  readonly first?: Observed;
  readonly seen?: Observed;
  /** Not in any recent list; kept because logs and questions still name it. */
  readonly retired: boolean;
}

/** The rate a model uses: its own, the scaled ladder, or that of the region and day. */
export type ModelShare =
  | { readonly kind: "regional" }
  | { readonly kind: "scaled" }
  | { readonly kind: "fixed"; readonly rate: DecimalText };

interface ModelEntry extends Entry {
  readonly id: string;
  readonly label: string;
  /** What the evidence says about it. */
  readonly verdict: string;
  /** Sites and papers that state it, by name. */
  readonly saidBy: readonly string[];
  readonly default: boolean;
}

/** Coins to diamonds to dollars. */
export interface DiamondModel extends ModelEntry {
  readonly base: "diamonds";
  /** Coins for one diamond, 1 or 2. */
  readonly coinsPerDiamond: number;
  /** US dollars a diamond counts before the share. */
  readonly nominal: DecimalText;
  readonly share: ModelShare;
}

/** A fraction of what the viewer paid, whatever the number of coins. */
export interface SpendModel extends ModelEntry {
  readonly base: "spend";
  readonly share: DecimalText;
  /** The store's commission, deducted first, by channel; the model does not apply to other channels. */
  readonly storeFee: readonly (readonly [Channel, DecimalText])[];
}

/** How gifts become money for a creator. Sources disagree, so models are named and several may be in use. */
export type PayoutModel = DiamondModel | SpendModel;

interface RegimeEntry extends Entry, Dated {
  readonly id: string;
  /** Codes and group ids, or all. */
  readonly regions: readonly string[] | "all";
  readonly note?: string;
}

export interface FlatRegime extends RegimeEntry {
  readonly kind: "flat";
  readonly share: DecimalText;
  /** Regions that the source itself names; elsewhere the share is an assumption. */
  readonly stated: readonly string[];
  /** Why it has to be assumed elsewhere. */
  readonly because: string;
}

export interface ScaledRegime extends RegimeEntry {
  readonly kind: "scaled";
  readonly ladder: string;
}

/** The share of nominal value a creator keeps in a region, and since when. */
export type Regime = FlatRegime | ScaledRegime;

/** Three bounds of a rate, as typed. */
export interface Bounds extends Range<DecimalText> {
  readonly at: Place;
}

/** Rates by count: the entry with the highest `least` that the count reaches. */
export interface Steps {
  readonly unstated: Bounds;
  readonly from: readonly (Bounds & { readonly least: number })[];
}

export const LEAGUES = ["none", "stay", "best"] as const;
export type League = (typeof LEAGUES)[number];

/** How the scaled share is made up: parts for each LIVE, and parts for the week. */
export interface MissionLadder extends Entry {
  readonly id: string;
  /** The per-LIVE parts together stay within 0 and this. */
  readonly perLiveMost: DecimalText;
  /** Between the two marks nothing is published: low is the short rate, high the long one, likely a straight line. */
  readonly liveMinutes: {
    readonly unstated: Bounds;
    readonly under: { readonly minutes: number; readonly rate: Bounds };
    readonly above: { readonly minutes: number; readonly rate: Bounds };
    readonly between: string;
  };
  readonly newFollowers: Steps;
  readonly livesThisWeek: Steps;
  readonly teamMembers: Steps;
  readonly league: {
    readonly unstated: Bounds;
    readonly standing: readonly (readonly [League, Bounds])[];
    /** US dollars the league part pays at most. */
    readonly cap: DecimalText;
    readonly capNote: string;
  };
}

export interface ExchangeRates extends Entry {
  /** `YYYY-MM`; the rates are the average of its days, unless they are of one. */
  readonly month: Observed;
  /** `YYYY-MM-DD`. */
  readonly day?: Observed;
  /** Units of each currency for one US dollar. */
  readonly perUsd: readonly (readonly [Currency, DecimalText])[];
}

/** What one file may contain: any section may be in any file. */
export interface CatalogueSections {
  readonly sources: readonly Source[];
  readonly regionGroups: readonly RegionGroup[];
  readonly regions: readonly Region[];
  readonly priceLists: readonly PriceList[];
  readonly priceTiers: readonly PriceTier[];
  readonly taxes: readonly Tax[];
  readonly gifts: readonly Gift[];
  readonly payoutModels: readonly PayoutModel[];
  readonly regimes: readonly Regime[];
  readonly missionLadders: readonly MissionLadder[];
  readonly rules: readonly Rule[];
  readonly promote: readonly Promotion[];
  readonly rates: readonly ExchangeRates[];
}

/** All facts, checked: every cited source exists, every id is unique. `day` is the newest whole day in it. */
export interface Catalogue extends CatalogueSections {
  readonly day?: Day;
}
