import type { Catalogue, UndercutRule } from "../../catalogue/model/model.js";
import { exact } from "../../core/decimal.js";
import { fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { shifted } from "../../core/number.js";
import { present } from "../../core/present.js";
import {
  at,
  counted,
  defined,
  type Money,
  minus,
  most,
  numberOf,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
} from "../../core/quantity.js";
import { grouped } from "../../core/text.js";
import { beyondMost, MOST_COINS } from "../../gifts/coins-and-gifts.js";
import { type Display, exchangeFor, shownIn } from "../../pricing/exchange.js";
import { type StatedMoney, statedLimit } from "../../pricing/money-limit.js";
import type { Offer } from "../../pricing/quote.js";
import type { Amount } from "../../pricing/stated-money.js";
import { type Market, type MarketQuery, marketFor, marketRemarks } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { type Beside, besides, type OfferComparison } from "./official-prices.js";
import {
  type OfferShown,
  priceReasons,
  type Reason,
  signsOf,
  type Verdict,
  verdictOf,
  worstFirst,
} from "./scam-signs.js";

/** Is this offer of coins plausible, or a scam? */
export interface OfferQuery extends MarketQuery, OfferShown, Display {
  readonly coins: number;
  /** What is asked for all of them; in the currency of the region where none is stated. */
  readonly price: StatedMoney;
  /** Ids of lists to compare with, in place of the region's. */
  readonly prices?: readonly string[];
}

/** What the same coins cost from TikTok, and the offer beside it. */
type Official = Offer & {
  /** The offer as a part of `worth`; null where no rate is known. */
  readonly part: Ratio | null;
};

/** An offer of coins, judged. */
export interface QuotedPrice {
  readonly verdict: Verdict;
  readonly coins: Settled<"coin">;
  readonly price: Money;
  /** The price in the currency it is compared in, where that is another. */
  readonly converted?: Money;
  /** Money of the price's currency for one coin, six decimals. */
  readonly perCoin: Ratio;
  /** What exactly so many coins are worth at the list that asks least; null where no price can be compared with. */
  readonly cheapestKnown: Money | null;
  /** How far the offer is below that; nothing where it is not. */
  readonly saving: Money | null;
  /** How far it is above, where it is. */
  readonly dearer?: Money;
  /** The worst first; of equals what the offer asks for and who sells, then what the price says. */
  readonly reasons: readonly Reason[];
  readonly official: readonly Official[];
  /** Where coins are bought from TikTok itself. */
  readonly safe: readonly { readonly text: string; readonly sources: readonly string[] }[];
}

/** The answer of `offer`. */
export type OfferReport = Report<Understood<OfferQuery, "region"> & { readonly price: Amount }, QuotedPrice>;

/**
 * Judges an offer of coins by its price, beside what the same coins cost from TikTok, and by its signs. Fails where
 * neither says anything: a price that nothing is known to compare with is not plausible for that.
 */
export function offer(query: OfferQuery, catalogue: Catalogue): Outcome<OfferReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  if (query.coins < 1) return failure("arg.number", "no coins are no offer", "write how many coins are offered");
  const coins = counted("coin", query.coins, "coins offered");
  if (beyondMost(coins))
    return failure("arg.number", `${coins.amount} coins are too many`, `ask for at most ${MOST_COINS}`);
  const price = statedLimit(query.price, market.value.region.currency, "price of the offer");
  if (!price.ok) return price;
  const compared = besides(coins, price.value, market.value, query);
  if (!compared.ok) return compared;

  const reasons = worstFirst([
    ...signsOf(query, price.value.exact.isZero(), market.value),
    ...priceReasons(compared.value, coins, market.value),
  ]);
  const { base, why } = compared.value;
  if (reasons.length === 0 && why !== undefined) return fail(why);
  const safe = rulesFor("purchase", market.value);
  const each = at(defined("coin", 1, "one coin"), price.value, coins, "price of one coin");
  const body: QuotedPrice = {
    verdict: verdictOf(reasons),
    coins,
    price: price.value,
    ...convertedIn(base, price.value),
    perCoin: settleRatio(numberOf(each, "price of one coin"), 6, "for one coin"),
    ...differenceFrom(base),
    reasons,
    official: compared.value.rows.map(officialOf),
    safe: safe.map(({ what, sources }) => ({ text: what, sources })),
  };
  const exchange = exchangeFor(query, catalogue);
  return succeed(
    report(
      "offer/1",
      { ...query, price: { ...query.price, currency: price.value.unit }, region: market.value.region.code },
      shownIn(body, exchange),
      catalogue,
      marketRemarks(market.value, query),
      ...compared.value.remarks,
      elsewhere(price.value, market.value, query),
      offerRemarks(body, compared.value, market.value, query),
      exchange?.remarks(),
    ),
  );
}

/** Money of one other country, where nobody said which country the offer is made in. */
function elsewhere({ unit }: Money, { region, catalogue }: Market, query: OfferQuery): Remarks {
  if (query.region !== undefined || query.prices !== undefined || unit === region.currency) return {};
  const listed = new Set(catalogue.priceLists.map(({ region: code }) => code));
  const [other, ...more] = catalogue.regions.filter(({ code, currency }) => currency === unit && listed.has(code));
  if (other === undefined || more.length > 0) return {};
  const message = `the offer is in ${unit} but was held against prices of ${region.name}; for those of ${other.name} add --region ${other.code}`;
  return { warnings: [{ code: "offer.region", message }] };
}

const convertedIn = (base: Beside | undefined, { unit }: Money): Pick<QuotedPrice, "converted"> =>
  base?.price === undefined || base.price.unit === unit
    ? {}
    : { converted: settle(base.price, "half-even", `the offer in ${base.price.unit}`) };

/** Both ways, settled from the exact price, so that a conversion is rounded once. */
function differenceFrom(base: Beside | undefined): Pick<QuotedPrice, "cheapestKnown" | "saving" | "dearer"> {
  if (base?.price === undefined) return { cheapestKnown: null, saving: null };
  const { worth } = base.official;
  const nothing = defined(worth.unit, 0, "nothing");
  const saved = minus(worth, base.price, "cheapest known less the offer");
  const extra = minus(base.price, worth, "the offer less the cheapest known");
  const saving = settle(most(saved, nothing, "below the cheapest known, at least nothing"), "half-even", "saving");
  return {
    cheapestKnown: worth,
    saving,
    ...present({
      dearer:
        extra.exact.cmp(nothing.exact) > 0 ? settle(extra, "half-even", "dearer than the cheapest known") : undefined,
    }),
  };
}

const officialOf = ({ official, part }: Beside): Official => ({
  ...official,
  part: part === undefined ? null : settleRatio(part, 4, `the offer at ${official.priceList}`),
});

function offerRemarks(
  { verdict, price, converted, reasons, safe }: QuotedPrice,
  { base, why }: OfferComparison,
  market: Market,
  { seller, fx = [] }: OfferQuery,
): Remarks {
  const texts = [];
  if (verdict === "plausible" && seller === undefined)
    texts.push("the price alone is plausible; who sells decides, and --seller says it");
  if (converted !== undefined) {
    const stated = [price.unit, converted.unit].every(
      (unit) => unit === "USD" || fx.some(({ currency }) => currency === unit),
    );
    const rates = stated ? "the rates stated" : `the rates of the newest month known on ${market.asOf}`;
    texts.push(
      `the offer of ${grouped(price.amount)} ${price.unit} is compared as ${grouped(converted.amount)} ${converted.unit}, at ${rates}`,
    );
  }
  if (base?.part !== undefined && !base.part.exact.isZero()) texts.push(marginText(rulesFor("undercut", market)));
  const unknown = base === undefined && why !== undefined ? [why] : [];
  return {
    assumptions: texts.map((text) => ({ text, source: null })),
    warnings: unknown.map((one) => ({ code: one.code, message: `the price cannot be compared: ${one.message}` })),
    cites: [...reasons, ...safe].flatMap(({ sources }) => sources),
  };
}

const WHERE: Readonly<Record<UndercutRule["against"], string>> = {
  web: " where a web price is known",
  app: " where none is",
  any: "",
};

/** Where verdicts begin is nobody's publication. */
const marginText = (rules: readonly UndercutRule[]): string =>
  `where a low price becomes suspect is a decision of this catalogue: ${rules
    .map(({ verdict, margin, against }) => {
      const below = exact(margin).isZero()
        ? "any price below the cheapest known one"
        : `a price more than ${shifted(margin, 2)} % below it`;
      return `${below} is ${verdict === "scam" ? "a scam" : verdict}${WHERE[against]}`;
    })
    .join("; ")}`;
