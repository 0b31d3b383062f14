import { shownText } from "../../core/notation.js";
import type { Part } from "../../core/sentence.js";
import { alternatives, several } from "../../core/text.js";
import type { Action, Block, Cell, Row } from "../../render/blocks.js";
import { methodName } from "../../report/method-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import { dollarsOf, isBetween, isShort, shortfallParts } from "./answer.js";
import type { EligibilityCheck } from "./eligibility.js";
import type { Way } from "./methods.js";
import type { Cashout, CashoutReport } from "./report.js";

/** What each method pays and costs; if only disputed minimums decide, what to expect for which balance. */
export function cashoutLayout(report: CashoutReport, asked: Asked): Block[] {
  const { result } = report;
  const ways = waysTable(result);
  const shown = isBetween(result) ? [bands(result)] : barred(result) ? [] : ways;
  return answerBlocks(report, asked, {
    blocks: shown,
    labelled: labels(report),
    why: [...(shown === ways ? [] : ways), ...checklist(result), ...claims(result)],
  });
}

/** Whether no balance would be enough. */
const barred = (result: Cashout): boolean => result.eligible === "no" && !isShort(result);

/** Bands of the balance: no, try it, yes. */
function bands({ minimum, cap }: Cashout): Block {
  const [low, high] = [minimum!.low!, minimum!.high];
  const most: Part[] = cap === null ? [] : [", at most ", { figure: { stated: dollarsOf(cap) } }, " a day"];
  return {
    kind: "rows",
    caption: "What you can withdraw, by balance",
    columns: [{ head: "" }, { head: "", gap: 3 }],
    rows: [
      {
        cells: [{ text: ["below ", { figure: { stated: dollarsOf(low) } }] }, { text: [{ word: "no", tone: "poor" }] }],
      },
      {
        cells: [
          { text: [{ figure: { stated: dollarsOf(low) } }, " to ", { figure: { stated: dollarsOf(high) } }] },
          "try it: the Withdraw button shows the minimum",
        ],
      },
      {
        cells: [
          { text: ["from ", { figure: { stated: dollarsOf(high) } }] },
          { text: [{ word: "yes", tone: "good" }, ...most] },
        ],
      },
    ],
  };
}

/** All methods, those by which most arrives first; equal ones keep the order of the region. */
function waysTable(result: Cashout): Block[] {
  const { methods, cheapest } = result;
  if (methods.length === 0) return [];
  const several = methods.some(({ payments }) => payments.amount !== "0" && payments.amount !== "1");
  const spread = methods.some(({ afterSpread }) => afterSpread !== undefined);
  const rows = [...methods].sort((one, other) => Number(other.method === cheapest) - Number(one.method === cheapest));
  return [
    {
      kind: "rows",
      caption: "Ways to withdraw",
      columns: [
        { head: "Way" },
        { head: result.eligible === "no" ? "Would get" : "You get", numeric: true },
        ...(spread ? [{ head: "After conversion", numeric: true as const, drop: 4 }] : []),
        { head: "Fee", numeric: true },
        ...(several ? [{ head: "Payments", numeric: true as const, drop: 2 }] : []),
        { head: "From", numeric: true },
        { head: "", drop: spread ? 1 : 3 },
      ],
      rows: rows.map(
        (way): Row => ({
          cells: [
            methodName(way.method),
            way.net.exact.isZero() ? "nothing" : { local: way.net },
            ...(spread ? [way.afterSpread ?? ""] : []),
            dollarsOf(way.fees),
            ...(several ? [way.payments] : []),
            fromCell(way),
            remarkOn(way, result),
          ],
        }),
      ),
    },
  ];
}

function fromCell({ minimum }: Way): Cell {
  if (minimum === null) return "unknown";
  const { low, high } = minimum;
  if (low.amount === high.amount) return { stated: dollarsOf(high) };
  return { text: [{ figure: { stated: dollarsOf(low) } }, " to ", { figure: { stated: dollarsOf(high) } }] };
}

/** What a method is best for: in dollars, where the rate at which its provider converts them is not counted. */
function remarkOn({ method, status, net }: Way, { methods, cheapest, breakEven, breakEvenMethod }: Cashout): Cell {
  if (status === "fail") return "below its minimum";
  const inDollars = net.in !== undefined && methods.every(({ afterSpread }) => afterSpread === undefined);
  if (breakEven !== null && method === breakEvenMethod && method !== cheapest)
    return { text: [inDollars ? "more dollars from " : "better from ", { figure: dollarsOf(breakEven) }, " on"] };
  if (method !== cheapest || methods.length < 2) return "";
  return inDollars ? "most in dollars" : "most for this amount";
}

function labels({ result, query }: CashoutReport): Action[] {
  const { eligible, days, withholding, methods } = result;
  if (eligible === "maybe" || barred(result)) return [];
  const short = shortfallParts(result);
  if (eligible === "no") return short.length === 0 ? [] : [{ label: "Shortfall", text: short }];
  const [way] = methods;
  return [
    ...(days == null ? [] : [{ label: "When", text: [daysText(days, way, methods)] }]),
    {
      label: "Tax",
      text: [
        withholding === undefined && query.withholding === undefined
          ? "none is taken here; you may owe some."
          : `${withholding === undefined ? "nothing" : shownText(withholding)} is withheld.`,
      ],
    },
  ];
}

function daysText(
  { low, likely, high }: NonNullable<Cashout["days"]>,
  way: Way | undefined,
  methods: readonly Way[],
): string {
  const payments =
    way === undefined || way.payments.amount === "1" ? "" : `, in ${several(shownText(way.payments), "payment")}`;
  const first = several(shownText(low), "day");
  const holding = methods.filter(({ days }) => days != null && days.high.exact.cmp(likely.exact) > 0);
  const held =
    holding.length === 0
      ? ""
      : `; up to ${shownText(high)} if ${alternatives(holding.map(({ method }) => methodName(method)))} holds it`;
  return `usually ${first} or more${payments}; TikTok allows ${shownText(likely)}${held}.`;
}

/** Every rule with its status. */
function checklist({ checks }: Cashout): Block[] {
  const of = (scope: EligibilityCheck["scope"]): string[] =>
    checks.filter((check) => check.scope === scope).map(checkText);
  const points = (head: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
  return [...points("To withdraw", of("withdraw")), ...points("To earn gifts", of("earn"))];
}

const STATUS: Readonly<Record<EligibilityCheck["status"], string>> = { pass: "met", fail: "not met", unknown: "open" };

const NOUN: Readonly<Record<string, string>> = { age: " years", followers: " followers", account: " days" };

function checkText({ rule, status, what, need, have, source, doubtful }: EligibilityCheck): string {
  const text = (value: EligibilityCheck["need"], unknown: string): string =>
    value === null ? unknown : typeof value === "string" ? value : boundsText(value) + (NOUN[rule] ?? "");
  const sides = `${text(have, "not stated")}; needed: ${text(need, "unknown")}`;
  const doubt = doubtful === undefined ? "" : `; doubtful: ${doubtful}`;
  return `${STATUS[status]}: ${what}: ${sides}${doubt}${source === null ? "" : ` [${source}]`}`;
}

const boundsText = (value: Exclude<EligibilityCheck["need"], string | null>): string =>
  "low" in value ? `${shownText(value.low)} to ${shownText(value.high)}` : shownText(value);

/** What each source says about the minimum. */
function claims({ minimum }: Cashout): Block[] {
  if (minimum === null || minimum.claims.length === 0) return [];
  const points = minimum.claims.map(({ amount, diamonds, method, source, doubtful }) => {
    const stated = diamonds === undefined ? "" : ` (${several(shownText(diamonds), "diamond")})`;
    const by = method === "any" ? "" : ` by ${methodName(method)}`;
    return `${shownText(amount)}${stated}${by}${doubtful === undefined ? "" : `; ${doubtful}`} [${source}]`;
  });
  return [{ kind: "points", head: "Minimum withdrawal", points }];
}
