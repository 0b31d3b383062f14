import { several } from "../../core/text.js";
import type { Block, Cell } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { factRow } from "../base/query-and-cells.js";
import type { EligibilityCheck } from "./eligibility.js";
import type { Cashout, CashoutReport } from "./report.js";

/** Whether the balance can be withdrawn and what is missing, then what each method costs. */
export function cashoutLayout({ query, asOf, result }: CashoutReport): Block[] {
  return [
    {
      kind: "title",
      text: `Withdrawing ${asked(result)} in ${query.region} on ${asOf}: ${result.eligible}`,
    },
    { kind: "facts", rows: amounts(result) },
    ...checklist(result),
    ...ways(result),
  ];
}

const asked = ({ diamonds, balance }: Cashout): string =>
  diamonds === undefined ? figureText(balance) : several(grouped(diamonds.amount), "diamond");

function amounts(result: Cashout): [string, Cell][] {
  const { eligible, balance, balanceRange, agency, withholding, payable, missing, cap, days } = result;
  return [
    ["can be withdrawn", eligible],
    ["balance", balanceRange ?? balance],
    ...factRow("agency", agency),
    ...factRow("tax withheld", withholding),
    ...(agency === undefined && withholding === undefined ? [] : factRow("to withdraw", payable)),
    ["missing", missing === null ? null : missing.money],
    ...(missing === null || missing.money.exact.isZero() ? [] : inGifts(missing)),
    ["paid in a day, at most", cap],
    ...factRow("days until it arrives", days),
  ];
}

const inGifts = ({ diamonds, coins, roses }: NonNullable<Cashout["missing"]>): [string, Cell][] => [
  ["in diamonds", diamonds],
  ["in coins", coins],
  ["in Roses", roses],
];

function checklist({ eligible, checks }: Cashout): Block[] {
  const of = (scope: EligibilityCheck["scope"]): string[] =>
    checks.filter((check) => check.scope === scope).map(checkText);
  const open = checks.filter(({ status, decides, settledBy }) => status === "unknown" && decides && settledBy);
  const isOpen = eligible === "conditional" || eligible === "maybe";
  const points = (head: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
  return [
    ...points("To withdraw", of("withdraw")),
    ...points(
      "What would settle it",
      (isOpen ? open : []).map(({ rule, settledBy }) => `${ruleText(rule)}: ${settledBy}`),
    ),
    ...points("To earn gifts at all, which decides nothing here", of("earn")),
  ];
}

const NOUN: Readonly<Record<string, string>> = { age: " years", followers: " followers", account: " days" };

/** A rule of one method by both their names. */
const ruleText = (rule: string): string => rule.replace("-", " by ");

function checkText({ rule, status, what, need, have, source, doubtful }: EligibilityCheck): string {
  const text = (value: EligibilityCheck["need"]): string | undefined =>
    value === null ? undefined : typeof value === "string" ? value : boundsText(value) + (NOUN[rule] ?? "");
  const sides = `${text(have) ?? "not stated"}, needs ${text(need) ?? "an amount nobody has published"}`;
  const doubt = doubtful === undefined ? "" : `; doubtful: ${doubtful}`;
  return `${status}: ${ruleText(rule)}: ${sides}; ${what}${doubt}${source === null ? "" : ` [${source}]`}`;
}

const boundsText = (value: Exclude<EligibilityCheck["need"], string | null>): string => {
  if (!("low" in value)) return figureText(value);
  const { low, high } = value;
  return low.amount === high.amount ? figureText(low) : `${figureText(low)} to ${figureText(high)}`;
};

function ways({ methods, cheapest, breakEven, breakEvenMethod, waitingSaves }: Cashout): Block[] {
  const spread = methods.some(({ afterSpread }) => afterSpread !== undefined);
  const head = ["Method", "Minimum", "Payments, one a day", "Fixed fee of each", "Fees", "Arrives"];
  return [
    {
      kind: "title",
      text: cheapest === null ? "Ways to withdraw" : `Ways to withdraw; cheapest in dollars: ${cheapest}`,
    },
    {
      kind: "table",
      head: spread ? [...head, "After changing dollars"] : head,
      rows: methods.map(({ method, minimum, status, payments, fixedFee, fees, net, afterSpread }) => [
        status === "fail" ? `${method}, below its minimum` : method,
        minimum === null ? null : boundsText(minimum),
        payments,
        fixedFee,
        fees,
        net,
        ...(spread ? [afterSpread ?? "not known"] : []),
      ]),
    },
    ...(breakEven === null
      ? []
      : [{ kind: "note", text: `From ${figureText(breakEven)} on, ${breakEvenMethod} is cheaper.` } as const]),
    ...(waitingSaves === true
      ? [
          {
            kind: "note",
            text: "Waiting saves fees: every payment costs its fixed fee, however small it is; ten payments cost it ten times.",
          } as const,
        ]
      : []),
  ];
}
