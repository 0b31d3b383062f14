import type { PriceList, Rule, SignRule, UndercutRule } from "../../catalogue/model/model.js";
import { exact } from "../../core/decimal.js";
import { shifted } from "../../core/number.js";
import { defined, minus, type Quantity, type Settled, settleRatio, wholeOf } from "../../core/quantity.js";
import { grouped, several } from "../../core/text.js";
import { MOST_COINS } from "../../gifts/coins-and-gifts.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { Beside, OfferComparison } from "./official-prices.js";

/** Who offers coins; `web` and `app` are TikTok's own. */
type Seller = "web" | "app" | "person" | "site";

export type Verdict = "plausible" | SignRule["verdict"];

/** Something that speaks for or against an offer. */
export interface Reason {
  readonly sign: "price" | SignRule["sign"];
  /** What it would say of the offer by itself. */
  readonly verdict: Verdict;
  readonly text: string;
  /** The catalogue's rule behind it; null where it is a comparison alone. */
  readonly rule: string | null;
  readonly sources: readonly string[];
}

/** What an offer shows besides its price. */
export interface OfferShown {
  readonly seller?: Seller;
  /** A login, a password, a code or a verification is asked for. */
  readonly needsLogin?: boolean;
  /** Coins, or some of them, are promised for nothing. */
  readonly free?: boolean;
}

/** Worst last. */
const ORDER: readonly Verdict[] = ["plausible", "suspicious", "scam"];

/** The reasons with the worst first, on which the verdict rests; of equals as they stand. */
export const worstFirst = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort((a, b) => ORDER.indexOf(b.verdict) - ORDER.indexOf(a.verdict));

/** The worst that any reason says. */
export const verdictOf = (reasons: readonly { readonly verdict: Verdict }[]): Verdict =>
  ORDER.findLast((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? "plausible";

/** What speaks against an offer whatever its price. */
export function signsOf(shown: OfferShown, costsNothing: boolean, market: Market): Reason[] {
  const seen: Readonly<Record<SignRule["sign"], boolean>> = {
    free: shown.free === true || costsNothing,
    login: shown.needsLogin === true,
    person: shown.seller === "person",
    site: shown.seller === "site",
  };
  const rules = rulesFor("sign", market);
  return (["free", "login", "person", "site"] as const).flatMap((sign): Reason[] => {
    const rule = seen[sign] ? rules.find((one) => one.sign === sign) : undefined;
    return rule === undefined ? [] : [{ sign, ...saidBy(rule, rule.what) }];
  });
}

const saidBy = ({ id, verdict, sources }: Rule & { readonly verdict: Verdict }, text: string) => ({
  verdict,
  text,
  rule: id,
  sources,
});

/** What the price says, held against the list that asks least; nothing where coins cost nothing. */
export function priceReasons(
  { base, rows, lessElsewhere, asLow }: OfferComparison,
  coins: Settled<"coin">,
  market: Market,
): Reason[] {
  if (base?.part === undefined || base.part.exact.isZero()) return [];
  const { list, official } = base;
  const { amount, unit } = official.worth;
  const cheapest = lessElsewhere ? "the cheapest price whose channel is known" : "the cheapest known price";
  const known = `${cheapest}, ${grouped(amount)} ${unit} for ${several(grouped(coins.amount), "coin")} at ${list.id} (${whereText(list)})`;
  // A price of the app counts where none of the web is known, and so does one whose channel nobody states.
  const web = rows.some((row) => row.list.channel === "web" && row.part !== undefined);
  const rules = rulesFor("undercut", market).filter(({ against }) => against === "any" || (against === "web") === web);
  const smallest = Math.min(...list.packages.map((pack) => pack.coins), list.custom?.minimum ?? MOST_COINS);
  const few = `nobody can buy so few from TikTok: ${list.id} begins at ${several(grouped(String(smallest)), "coin")}`;
  return [
    judged(base.part, known, rules, list, rows.every(isDearer)),
    ...asLow.map((other) =>
      plain(`${other.id} (${whereText(other)}) asks as little: look at TikTok's own page before you judge`, other),
    ),
    ...(wholeOf(coins) < smallest ? [plain(few, list)] : []),
  ];
}

const WHOLE = defined("ratio", 1, "the whole price");

/** Whether the offer asks more than a list; nothing says so where no rate is known. */
const isDearer = ({ part }: Beside): boolean => part === undefined || part.exact.cmp(WHOLE.exact) > 0;

function judged(
  part: Quantity<"ratio">,
  known: string,
  rules: readonly UndercutRule[],
  list: PriceList,
  dearest: boolean,
): Reason {
  const order = part.exact.cmp(WHOLE.exact);
  if (order === 0) return plain(`it asks ${known}`, list);
  if (order > 0) {
    const what = dearest ? "dearer than TikTok itself, so a bad deal" : "within what TikTok itself asks";
    return plain(`${what}: ${percent(minus(part, WHOLE, "above"))} above ${known}`, list);
  }
  const below = minus(WHOLE, part, "below");
  const text = `${percent(below)} below ${known}`;
  const broken = rules.filter(({ margin }) => below.exact.cmp(exact(margin)) > 0);
  const worst = broken.find(({ verdict }) => verdict === verdictOf(broken));
  if (worst !== undefined) return { sign: "price", ...saidBy(worst, `${text}: ${worst.what}`) };
  return plain(`${text}; on the web, whose price is not known here, it can be that much lower`, list);
}

/** A comparison that speaks against nothing. */
const plain = (text: string, { sources }: PriceList): Reason => ({
  sign: "price",
  verdict: "plausible",
  text,
  rule: null,
  sources,
});

const whereText = ({ channel, region }: PriceList): string =>
  (channel === "unspecified" ? "channel not stated" : channel) + (region === undefined ? ", country not stated" : "");

const percent = (part: Quantity<"ratio">): string => `${grouped(shifted(settleRatio(part, 4, "part").amount, 2))} %`;
