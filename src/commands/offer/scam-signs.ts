import type { SignRule } from "../../catalogue/model/model.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";

/** A seller of coins; `web` and `app` are TikTok itself. */
type Seller = "web" | "app" | "person" | "site";

/** Verdicts, from best to worst. */
export const OFFER_VERDICTS = ["plausible", "overpriced", "suspicious", "scam"] as const;
export type OfferVerdict = (typeof OFFER_VERDICTS)[number];

/** A reason for or against an offer. */
export interface Reason {
  readonly sign: "price" | SignRule["sign"];
  /** The verdict by this reason alone. */
  readonly verdict: OfferVerdict;
  readonly text: string;
  /** Further information. */
  readonly note: string | null;
  /** The id of its rule in the catalogue; null if it is only a comparison. */
  readonly rule: string | null;
  readonly sources: readonly string[];
}

/** Signs of an offer besides its price. */
export interface OfferShown {
  readonly seller?: Seller;
  /** Whether it asks for a login, a password, a code or a verification. */
  readonly needsLogin?: boolean;
  /** Whether it promises free coins. */
  readonly free?: boolean;
}

/** The reasons sorted worst first, as the worst decides; equal ones keep their order. */
export const worstFirst = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort((a, b) => OFFER_VERDICTS.indexOf(b.verdict) - OFFER_VERDICTS.indexOf(a.verdict));

/** The worst verdict of the reasons. */
export const verdictOf = (reasons: readonly { readonly verdict: OfferVerdict }[]): OfferVerdict =>
  OFFER_VERDICTS.findLast((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? "plausible";

/** Reasons against an offer whatever its price. */
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
    return rule === undefined
      ? []
      : [
          {
            sign,
            verdict: rule.verdict,
            text: rule.what,
            note: rule.note ?? null,
            rule: rule.id,
            sources: rule.sources,
          },
        ];
  });
}
