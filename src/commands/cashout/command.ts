import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { several } from "../../core/text.js";
import type { Block, Cell } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { command } from "../base/command.js";
import type { OptionValues } from "../base/options.js";
import { asGiven, bounds, factRow, MISSIONS, MONEY, regionText, SHARE, shareGiven } from "../base/query-and-cells.js";
import type { EligibilityCheck } from "./eligibility.js";
import type { Cashout, CashoutQuery } from "./report.js";

const YOU = ["diamonds", "usd", "region", "age", "followers", "accountDays", "method"] as const;
const OPTIONS = [...YOU, ...SHARE, "agency", "withholding", ...MISSIONS, ...MONEY] as const;

export const cashoutCommand = command({
  options: OPTIONS,
  examples: [
    "giftworth cashout --diamonds 20000 --region DE --age 30",
    "giftworth cashout --usd 1000 --region FR --method paypal --in EUR",
    "giftworth cashout --diamonds 1000 --region GB --age 17 --exit-status",
  ],
  columns: [
    "eligible",
    "diamonds",
    "balance.amount",
    "balanceRange.low.amount",
    "balanceRange.high.amount",
    "agency.amount",
    "withholding.amount",
    "payable.amount",
    "payable.currency",
    "missing.money.amount",
    "missing.diamonds",
    "missing.coins",
    "missing.roses",
    "cap.amount",
    "cheapest",
    "breakEven.amount",
    "breakEvenMethod",
    "waitingSaves",
    ...bounds("days"),
    "checks",
    "methods",
  ],
  query: readQuery,
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).cashout(query, catalogue),
  isNo: ({ eligible }) => eligible === "no",
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `Withdrawing ${asked(result)} in ${regionText(query)} on ${asOf}: ${result.eligible}`,
    },
    { kind: "facts", rows: amounts(result) },
    ...checklist(result),
    ...ways(result),
  ],
});

function readQuery(_: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<CashoutQuery> {
  if (values.diamonds === undefined && values.usd === undefined) {
    return failure("arg.missing", "cashout needs to know the balance", "add --diamonds 20000, or --usd 100");
  }
  return succeed({
    ...asGiven(values, [...YOU, "agency", "withholding"]),
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
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
  const points = (head: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
  return [
    ...points("To withdraw", of("withdraw")),
    ...points(
      "What would settle it",
      (eligible === "unknown" ? open : []).map(({ rule, settledBy }) => `${ruleText(rule)}: ${settledBy}`),
    ),
    ...points("To earn gifts at all, which decides nothing here", of("earn")),
  ];
}

const NOUN: Readonly<Record<string, string>> = { age: " years", followers: " followers", account: " days" };

/** A rule of one method by both their names. */
const ruleText = (rule: string): string => rule.replace("-", " by ");

function checkText({ rule, status, what, need, have, source, doubtful }: EligibilityCheck): string {
  const text = (value: EligibilityCheck["need"]): string | undefined =>
    value === null ? undefined : typeof value === "string" ? value : figureText(value) + (NOUN[rule] ?? "");
  const sides = `${text(have) ?? "not stated"}, needs ${text(need) ?? "an amount nobody has published"}`;
  const doubt = doubtful === undefined ? "" : `; doubtful: ${doubtful}`;
  return `${status}: ${ruleText(rule)}: ${sides}; ${what}${doubt}${source === null ? "" : ` [${source}]`}`;
}

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
        minimum,
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
