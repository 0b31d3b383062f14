import type { ConditionRule } from "../../catalogue/model/model.js";
import { present } from "../../core/present.js";
import { counted, fact, type Money, type Settled, settle } from "../../core/quantity.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { Limit, Status } from "./minimum.js";

/** One rule held against what is stated. */
export interface EligibilityCheck {
  /** Its kind: `age`, `region`, `minimum-paypal`, `followers`. */
  readonly rule: string;
  /** The catalogue's rule behind it; null where it has none. */
  readonly id: string | null;
  readonly what: string;
  readonly scope: "withdraw" | "earn";
  readonly status: Status;
  /** Whether the answer rests on it: rules of earning never do, nor does one method's minimum where another's is met. */
  readonly decides: boolean;
  /** Null where it is not known. */
  readonly need: Settled<"count"> | Money | string | null;
  /** Null where it was not stated. */
  readonly have: Settled<"count"> | Money | string | null;
  readonly source: string | null;
  /** Why the rule may no longer hold. */
  readonly doubtful?: string;
  /** What would settle an unknown. */
  readonly settledBy?: string;
}

/** What one says of oneself; what is left out is not known. */
export interface Stated {
  readonly age?: number;
  readonly followers?: number;
  readonly accountDays?: number;
}

const SEE_APP =
  "look at the withdrawal screen of the app, and write it into a catalogue file: giftworth catalogue init";

/** Everything that stands between a balance and its owner, what decides first. */
export const checksFor = (
  balance: Money,
  limits: readonly Limit[],
  stated: Stated,
  market: Market,
): EligibilityCheck[] => {
  const conditions = (["age", "followers", "account"] as const).flatMap((kind) => {
    const rules = rulesFor(kind, market);
    // A country's own age stands in place of the one for all; conditions of other kinds are each about something else.
    return (kind === "age" ? rules.slice(0, 1) : rules).map((rule) => condition(rule, stated));
  });
  const all = [...conditions, banned(market), ...balanceChecks(balance, limits)];
  return [...all.filter(({ scope }) => scope === "withdraw"), ...all.filter(({ scope }) => scope === "earn")];
};

/** Any fail among the rules that decide is a no, else any unknown leaves it open. */
export function eligibilityOf(checks: readonly EligibilityCheck[]): "yes" | "no" | "unknown" {
  const deciding = checks.filter(({ decides }) => decides).map(({ status }) => status);
  if (deciding.includes("fail")) return "no";
  return deciding.includes("unknown") ? "unknown" : "yes";
}

const ABOUT = {
  age: { label: "years of age", key: "age", option: "--age" },
  followers: { label: "followers", key: "followers", option: "--followers" },
  account: { label: "days of the account", key: "accountDays", option: "--account-days" },
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
        status === "unknown" ? (doubtful === undefined ? `state it with ${option}` : "look in the app") : undefined,
    }),
  };
}

/** A ban whose year alone is known may have begun on any day of it. */
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

/** The smallest withdrawals, a row a rule. One that is met by any method is enough. */
function balanceChecks(balance: Money, limits: readonly Limit[]): EligibilityCheck[] {
  const rules = limits.filter(
    ({ rule }, index) => rule === undefined || limits.findIndex((other) => other.rule === rule) === index,
  );
  const statuses = rules.map(({ status }) => status);
  const together = (["pass", "unknown"] as const).find((status) => statuses.includes(status)) ?? "fail";
  const rows = rules.map(({ method, rule, status, need, settledBy }): EligibilityCheck => {
    const every = rule?.method === "any";
    return {
      rule: every ? "minimum" : `minimum-${method.method}`,
      id: rule?.id ?? null,
      what: every ? "smallest withdrawal" : `smallest withdrawal by ${method.method}`,
      scope: "withdraw",
      status,
      decides: status === together,
      need,
      have: balance,
      source: rule?.sources[0] ?? null,
      ...present({ doubtful: rule?.doubtful, settledBy: status === "unknown" ? (settledBy ?? SEE_APP) : undefined }),
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
