import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { BasisQuery } from "../../payouts/basis.js";
import type { MinimumOfAll } from "../../payouts/minimum.js";
import type { Display } from "../../pricing/exchange.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Condition, EligibilityCheck, Eligible, Stated } from "./eligibility.js";
import type { Way } from "./methods.js";
import type { Missing, Shown } from "./minimum.js";

/** Can I withdraw, and what arrives? Exactly one of `diamonds` and `usd` is set. */
export interface CashoutQuery extends MarketQuery, Display, Omit<BasisQuery, "model">, Stated, Shown {
  /** Diamonds credited, paid under the default payout model. */
  readonly diamonds?: number;
  /** A balance in US dollars as the app shows it, as plain decimal text. */
  readonly usd?: string;
  /** A withdrawal method like `paypal`; all known methods if left out. */
  readonly method?: string;
}

export interface Cashout {
  readonly eligible: Eligible;
  /** Unstated facts that the answer depends on. */
  readonly conditions: readonly Condition[];
  /** The lowest minimum of all methods; null if none is known. */
  readonly minimum: MinimumOfAll | null;
  readonly checks: readonly EligibilityCheck[];
  /** Absent if the balance was given in money. */
  readonly diamonds?: Settled<"diamond">;
  /** The balance that the app should show; the likely figure if the share is not known exactly. */
  readonly balance: Money;
  /** Absent if all three are equal. */
  readonly balanceRange?: Range<Money>;
  readonly agency?: Money;
  readonly withholding?: Money;
  /** The balance after agency and tax, from which fees are taken. */
  readonly payable: Money;
  /** The shortfall to a balance that surely allows a withdrawal; null if the minimum is unknown. */
  readonly missing: Missing | null;
  readonly methods: readonly Way[];
  /** The daily limit, so that each payment takes a day; null if unknown. */
  readonly cap: Money | null;
  /** The method by which most arrives; null if several are equal or nothing arrives. */
  readonly cheapest: string | null;
  /** The smallest amount at which another method is cheaper than the one for small amounts; null if there is none. */
  readonly breakEven: Money | null;
  /** The method that is cheaper from `breakEven` on. */
  readonly breakEvenMethod: string | null;
  /** Whether few large withdrawals cost less than many small ones; null if no method is known. */
  readonly waitingSaves: boolean | null;
  /** Days until everything has arrived; null if unknown, absent if nothing is paid. */
  readonly days?: Range<Settled<"count">> | null;
}
