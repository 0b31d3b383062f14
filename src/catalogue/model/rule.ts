import type { Currency } from "../../core/currency.js";
import type { Dated } from "../../core/date.js";
import type { Range } from "../../core/range.js";
import type { Channel, DecimalText, Entry } from "./entry.js";

interface RuleEntry extends Entry, Dated {
  readonly id: string;
  /** Codes and group ids, or all. */
  readonly regions: readonly string[] | "all";
  /** Why it may no longer hold. A doubtful rule is shown and never decides; a doubtful minimum is a claim. */
  readonly doubtful?: string;
  readonly note?: string;
}

/** Money in a currency, as typed. */
interface Amounts {
  readonly amount: DecimalText;
  readonly currency: Currency;
}

interface AnyMinimum extends RuleEntry {
  readonly rule: "minimum";
  readonly method: string;
}

/**
 * A smaller balance cannot be withdrawn by `method`; `any` means every method. A doubtful one is a claim: if no certain
 * one is known, the lowest and the highest claim are the bounds of the answer.
 */
export type MinimumRule = AnyMinimum &
  ((Amounts & { readonly diamonds?: never }) | ({ readonly diamonds: number } & Partial<Record<keyof Amounts, never>>));

/** Ways a balance can be withdrawn. */
export interface MethodsRule extends RuleEntry {
  readonly rule: "methods";
  readonly methods: readonly string[];
}

/** What TikTok deducts from each payment: a fraction of it, and a fixed amount. */
export interface FeeRule extends RuleEntry {
  readonly rule: "fee";
  readonly method: string;
  readonly part: DecimalText;
  readonly fixed: DecimalText;
  readonly currency: Currency;
}

/** The most one user is paid in a calendar day. */
export interface CapRule extends RuleEntry, Amounts {
  readonly rule: "cap";
}

/** Days until a withdrawal arrives, by one method or, if it names none, by every other. */
export interface ProcessingRule extends RuleEntry {
  readonly rule: "processing";
  readonly method?: string;
  readonly days: Range<number>;
}

/** A fraction deducted on the way: by a provider for converting money, or by a tax office. */
export interface PartRule extends RuleEntry {
  readonly rule: "spread" | "withholding";
  readonly method?: string;
  readonly part: Range<DecimalText>;
}

/** A condition on the creator; rules of scope `withdraw` decide a withdrawal, those of `earn` come before it. */
export interface ConditionRule extends RuleEntry {
  readonly rule: "age" | "followers" | "account";
  readonly scope: "withdraw" | "earn";
  /** Years of age, followers, or days the account has existed. */
  readonly least: number;
  readonly what: string;
}

/** What happens to unused coins, and where TikTok itself sells coins. */
export interface CoinsRule extends RuleEntry {
  readonly rule: "refund" | "expiry" | "purchase";
  readonly channels?: readonly Channel[];
  readonly days?: number;
  readonly what: string;
}

/** How much a low price or a sign speaks against an offer of coins. */
export const VERDICTS = ["suspicious", "scam"] as const;

/** Signs of an offer other than its price: free coins, a login asked for, who sells. */
export const SIGNS = ["free", "login", "person", "site"] as const;

interface AgainstOffers extends RuleEntry {
  readonly verdict: (typeof VERDICTS)[number];
  readonly what: string;
}

/** An offer below the lowest known price by more than the margin, which is a fraction of that price. */
export interface UndercutRule extends AgainstOffers {
  readonly rule: "undercut";
  readonly margin: DecimalText;
}

/** An offer above the dearest channel's price by more than the margin, which is a fraction of that price. */
export interface OverpriceRule extends RuleEntry {
  readonly rule: "overprice";
  readonly margin: DecimalText;
  readonly what: string;
}

/** The smallest known discount of the web compared with other channels: deducted if no web price is known. */
export interface WebDiscountRule extends RuleEntry {
  readonly rule: "web-discount";
  readonly part: DecimalText;
  readonly what: string;
}

/** A sign that speaks against an offer whatever its price. */
export interface SignRule extends AgainstOffers {
  readonly rule: "sign";
  readonly sign: (typeof SIGNS)[number];
}

/** Parts of the names that TikTok pays creators under. */
export interface PayersRule extends RuleEntry {
  readonly rule: "payers";
  readonly names: readonly string[];
}

export type Rule =
  | MinimumRule
  | MethodsRule
  | FeeRule
  | CapRule
  | ProcessingRule
  | PartRule
  | ConditionRule
  | CoinsRule
  | UndercutRule
  | OverpriceRule
  | WebDiscountRule
  | SignRule
  | PayersRule;
