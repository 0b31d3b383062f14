import type { SignRule } from "../../catalogue/model/model.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";

/** Who offers coins; `web` and `app` are TikTok's own. */
type Seller = "web" | "app" | "person" | "site";

/** From the best to the worst. */
export const VERDICTS = ["plausible", "overpriced", "suspicious", "scam"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Something that speaks for or against an offer. */
export interface Reason {
  readonly sign: "price" | SignRule["sign"];
  /** What it would say of the offer by itself. */
  readonly verdict: Verdict;
  readonly text: string;
  /** What else there is to know. */
  readonly note: string | null;
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

/** The reasons with the worst first, on which the verdict rests; of equals as they stand. */
export const worstFirst = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));

/** The worst that any reason says. */
export const verdictOf = (reasons: readonly { readonly verdict: Verdict }[]): Verdict =>
  VERDICTS.findLast((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? "plausible";

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
