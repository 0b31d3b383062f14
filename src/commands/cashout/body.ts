import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { BasisQuery } from "../../payouts/basis.js";
import type { MinimumOfAll } from "../../payouts/minimum.js";
import type { Display } from "../../pricing/exchange.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Condition, EligibilityCheck, Eligible, Stated } from "./eligibility.js";
import type { Way } from "./methods.js";
import type { Missing, Shown } from "./minimum.js";

/** May I withdraw, and what arrives? Exactly one of `diamonds` and `usd` is asked about. */
export interface CashoutQuery extends MarketQuery, Display, Omit<BasisQuery, "model">, Stated, Shown {
  /** Diamonds credited, worth what the default payout model says. */
  readonly diamonds?: number;
  /** A balance in US dollars, as the app shows it; plain decimal text. */
  readonly usd?: string;
  /** A way to withdraw, like `paypal`; every way known where left out. */
  readonly method?: string;
}

export interface Cashout {
  readonly eligible: Eligible;
  /** What was not stated and the answer depends on. */
  readonly conditions: readonly Condition[];
  /** By whichever method allows the least; null where nothing is known of any. */
  readonly minimum: MinimumOfAll | null;
  readonly checks: readonly EligibilityCheck[];
  /** Absent where a balance in money was asked about. */
  readonly diamonds?: Settled<"diamond">;
  /** What the app is taken to show; the likely figure where the share is not known exactly. */
  readonly balance: Money;
  /** Absent where all three are equal. */
  readonly balanceRange?: Range<Money>;
  readonly agency?: Money;
  readonly withholding?: Money;
  /** The balance less what agency and tax office keep, which is what fees are taken of. */
  readonly payable: Money;
  /** Up to where a withdrawal is sure; null where that is not known. */
  readonly missing: Missing | null;
  readonly methods: readonly Way[];
  /** The most that is paid in a day, so that each payment takes one; null where it is not known. */
  readonly cap: Money | null;
  /** The method by which most arrives; null where several are equal, and where nothing does. */
  readonly cheapest: string | null;
  /** The smallest amount at which another method becomes cheaper than the one for small amounts; null where none does. */
  readonly breakEven: Money | null;
  /** That other method. */
  readonly breakEvenMethod: string | null;
  /** Whether few large withdrawals cost less than many small ones; null where no method is known. */
  readonly waitingSaves: boolean | null;
  /** Days until all of it has arrived; null where nothing is known of them, absent where nothing is paid. */
  readonly days?: Range<Settled<"count">> | null;
}
