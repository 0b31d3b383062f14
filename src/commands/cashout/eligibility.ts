import type { ConditionRule } from "../../catalogue/model/model.js";
import { present } from "../../core/present.js";
import { counted, fact, type Money, type Settled, settle } from "../../core/quantity.js";
import type { Minimum } from "../../payouts/minimum.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { Limit, Status } from "./minimum.js";

type Held = Settled<"count"> | Money | string | null;

/** One rule, checked with the stated facts. */
export interface EligibilityCheck {
  /** The kind of rule: `age`, `region`, `minimum-paypal`, `followers`. */
  readonly rule: string;
  /** The id of the rule in the catalogue; null if it has none. */
  readonly id: string | null;
  readonly what: string;
  readonly scope: "withdraw" | "earn";
  readonly status: Status;
  /** Whether it affects the answer. Rules for earning never do, nor does a minimum if another method's is met. */
  readonly decides: boolean;
  /** What the rule requires; null if unknown, low and high if sources disagree. */
  readonly need: Held | Pick<Minimum, "low" | "high">;
  /** The stated fact; null if it was not stated. */
  readonly have: Held;
  readonly source: string | null;
  /** Why the rule may be out of date. */
  readonly doubtful?: string;
  /** How to get a definite status. */
  readonly settledBy?: string;
}

/** An unstated fact that alone decides the answer. */
export interface Condition {
  /** The kind of its rule: `age`. */
  readonly rule: string;
  readonly need: Settled<"count">;
  /** The condition in words: `you are 18 or older`. */
  readonly text: string;
}

/** Whether a balance can be withdrawn: `conditional` depends on unstated facts, `maybe` on what is unknown. */
export type Eligible = "yes" | "conditional" | "maybe" | "no";

/** Facts that users state about themselves; absent ones are unknown. */
export interface Stated {
  readonly age?: number;
  readonly followers?: number;
  readonly accountDays?: number;
}

const SEE_APP = "add the minimum your app shows with --minimum";

/** All checks for a withdrawal, rules for withdrawing before rules for earning. */
export const checksFor = (
  balance: Money,
  limits: readonly Limit[],
  stated: Stated,
  market: Market,
): EligibilityCheck[] => {
  const conditions = (["age", "followers", "account"] as const).flatMap((kind) => {
    const rules = rulesFor(kind, market);
    // A country's own age replaces the general one; conditions of other kinds all apply.
    return (kind === "age" ? rules.slice(0, 1) : rules).map((rule) => condition(rule, stated));
  });
  const all = [...conditions, banned(market), ...balanceChecks(balance, limits)];
  return [...all.filter(({ scope }) => scope === "withdraw"), ...all.filter(({ scope }) => scope === "earn")];
};

/** Whether a balance can be withdrawn: no if a deciding rule fails, maybe if one stays unknown whatever you state. */
export function eligibilityOf(checks: readonly EligibilityCheck[]): {
  readonly eligible: Eligible;
  readonly conditions: readonly Condition[];
} {
  const deciding = checks.filter(({ decides }) => decides);
  if (deciding.some(({ status }) => status === "fail")) return { eligible: "no", conditions: [] };
  const open = deciding.filter(({ status }) => status === "unknown");
  const conditions = open.flatMap(conditionOf);
  if (open.length > conditions.length) return { eligible: "maybe", conditions };
  return { eligible: open.length === 0 ? "yes" : "conditional", conditions };
}

/** The condition of a certain rule about you for which nothing was stated. */
function conditionOf(check: EligibilityCheck): Condition[] {
  const text = mustBe(check);
  if (text === undefined || check.have !== null || check.doubtful !== undefined) return [];
  return [{ rule: check.rule, need: check.need as Settled<"count">, text }];
}

/** What a rule about you requires, `you are 18 or older`; undefined for any other rule. */
export const mustBe = ({ rule, need }: Pick<EligibilityCheck, "rule" | "need">): string | undefined =>
  isAboutYou(rule) ? ABOUT[rule].text((need as Settled<"count">).amount) : undefined;

const isAboutYou = (rule: string): rule is keyof typeof ABOUT => Object.hasOwn(ABOUT, rule);

const ABOUT = {
  age: { label: "years of age", key: "age", option: "--age", text: (n: string) => `you are ${n} or older` },
  followers: {
    label: "followers",
    key: "followers",
    option: "--followers",
    text: (n: string) => `you have ${n} followers`,
  },
  account: {
    label: "days of the account",
    key: "accountDays",
    option: "--account-days",
    text: (n: string) => `your account is ${n} days old`,
  },
} as const;

function condition(rule: ConditionRule, stated: Stated): EligibilityCheck {
  const { label, key, option } = ABOUT[rule.rule];
  const have = stated[key];
  const { doubtful } = rule;
  const status = have === undefined || doubtful !== undefined ? "unknown" : have >= rule.least ? "pass" : "fail";
  return {
    rule: rule.rule,
    id: rule.id,
    what: rule.what,
    scope: rule.scope,
    status,
    decides: rule.scope === "withdraw",
    need: settle(fact("count", String(rule.least), `${label} needed`, rule), "up", `${label} needed`),
    have: have === undefined ? null : counted("count", have, label),
    source: rule.sources[0] ?? null,
    ...present({
      doubtful,
      settledBy:
        status === "unknown" ? (doubtful === undefined ? `add it with ${option}` : "look in the app") : undefined,
    }),
  };
}

/** The check for a ban; if only its year is known, it may have begun on any day of that year. */
function banned({ region: { name, banned: ban }, asOf }: Market): EligibilityCheck {
  const day = ban === undefined ? "" : asOf.slice(0, ban.from.length);
  const status = ban === undefined || day < ban.from ? "pass" : day === ban.from && day !== asOf ? "unknown" : "fail";
  return {
    rule: "region",
    id: null,
    what: `TikTok in ${name}`,
    scope: "withdraw",
    status,
    decides: true,
    need: "no ban",
    have: ban === undefined ? "no ban known" : `banned since ${ban.from}`,
    source: ban?.sources[0] ?? null,
    ...present({ settledBy: status === "unknown" ? "ask for another day with --as-of" : undefined }),
  };
}

/** Checks of the minimum withdrawals, one for each set of rules; it is enough to meet one. */
function balanceChecks(balance: Money, limits: readonly Limit[]): EligibilityCheck[] {
  const statuses = limits.map(({ status }) => status);
  const together = (["pass", "unknown"] as const).find((status) => statuses.includes(status)) ?? "fail";
  const rows = [...new Set(limits.map(rulesOf))].map((rules): EligibilityCheck => {
    const alike = limits.filter((limit) => rulesOf(limit) === rules);
    const [{ method, status, minimum, settledBy }] = alike as [Limit, ...Limit[]];
    const [only, ...others] = minimum?.claims.length === 0 ? [] : method.minimums;
    return {
      rule: alike.length > 1 ? "minimum" : `minimum-${method.method}`,
      id: others.length > 0 ? null : (only?.id ?? null),
      what: alike.length > 1 ? "minimum withdrawal" : `minimum withdrawal by ${method.method}`,
      scope: "withdraw",
      status,
      decides: status === together,
      need: minimum === undefined ? null : needOf(minimum),
      have: balance,
      source: minimum?.claims[0]?.source ?? null,
      ...present({ settledBy: status === "unknown" ? (settledBy ?? SEE_APP) : undefined }),
    };
  });
  const common = { id: null, scope: "withdraw", decides: true, source: null } as const;
  if (balance.exact.isZero()) {
    const what = "something to withdraw";
    rows.unshift({ ...common, rule: "balance", what, status: "fail", need: "more than nothing", have: balance });
  }
  if (limits.length === 0) {
    const what = "a way to withdraw";
    rows.push({ ...common, rule: "methods", what, status: "unknown", need: null, have: null, settledBy: SEE_APP });
  }
  return rows;
}

/** The key of a method's rules: methods with the same rules share a check, a stated minimum applies to all. */
const rulesOf = ({ method, minimum }: Limit): string =>
  minimum?.claims.length === 0
    ? "stated"
    : method.minimums.length === 0
      ? method.method
      : method.minimums.map(({ id }) => id).join(" ");

/** What a minimum requires: in its own currency for one claim, in dollars for several. */
function needOf({ low, high, claims }: Minimum): EligibilityCheck["need"] {
  if (low.exact.cmp(high.exact) !== 0) return { low, high };
  return claims.length === 1 ? claims[0]!.amount : high;
}
