import { shownText } from "../../core/notation.js";
import { type Money, minus, settle } from "../../core/quantity.js";
import { range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several, together } from "../../core/text.js";
import type { Basis } from "../../payouts/basis.js";
import { unpublished } from "../../payouts/payout-words.js";
import { inPlace } from "../../regions/place-words.js";
import { commandLine } from "../../report/command-line.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Cashout, CashoutQuery } from "./body.js";
import { mustBe } from "./eligibility.js";
import type { Way } from "./methods.js";

/** One sentence on whether you can withdraw and what arrives, with advice if that is uncertain. */
export function cashoutInWords(body: Cashout, query: CashoutQuery, basis: Basis): Remarks {
  const { region, asOf } = basis;
  return {
    said: {
      answer: sentence(...verdict(body, basis)),
      where: sentence(`${region.name}, ${asOf}.`, ...ageIs(body), ...balanceIs(body), ...minimumIs(body, query, basis)),
    },
    advice: adviceOn(body, query, basis),
    grounds: [...(body.diamonds === undefined ? [] : [unpublished(basis)]), ...disagreement(body)],
    decided: decidedBy(body),
  };
}

/** The available method by which most arrives. */
export const bestWay = ({ methods, cheapest }: Cashout): Way | undefined =>
  methods.find(({ method }) => method === cheapest) ?? methods.find(({ status }) => status !== "fail");

/** Whether only the balance prevents a withdrawal, and nothing about you or your country. */
export const isShort = ({ eligible, checks }: Cashout): boolean => {
  const status = eligible === "no" ? "fail" : "unknown";
  const open = checks.filter((check) => check.decides && check.status === status);
  return (
    (eligible === "maybe" || eligible === "no") && open.every(({ rule, have }) => have === null || isMinimum(rule))
  );
};

const isMinimum = (rule: string): boolean => /^(?:minimum|methods|balance)\b/.test(rule);

/** Whether sources disagree on the minimum, and the balance is below at least one of them. */
export const isBetween = (body: Cashout): boolean => {
  const { minimum } = body;
  return isShort(body) && minimum?.low != null && minimum.low.amount !== minimum.high.amount;
};

function verdict(body: Cashout, basis: Basis): Part[] {
  const { eligible, conditions } = body;
  if (eligible === "no") return ["No: ", ...whyNot(body, basis), "."];
  if (eligible === "maybe") return ["Maybe: ", ...whyOpen(body, basis), "."];
  const given = conditions.length === 0 ? "Yes" : `Yes, if ${conditions.map(({ text }) => text).join(" and ")}`;
  const best = bestWay(body);
  if (best === undefined) return [`${given}: you can withdraw it.`];
  if (best.net.exact.isZero()) return [`${given}, but nothing would be left for you: ${takesAll(body)} all of it.`];
  return [`${given}: you can withdraw ${about(body)}`, { figure: { local: best.net } }, "."];
}

/** Who leaves nothing of a balance. */
function takesAll({ payable, agency, withholding }: Cashout): string {
  if (!payable.exact.isZero()) return "the fee takes";
  const takers = [...(agency === undefined ? [] : ["your agency"]), ...(withholding === undefined ? [] : ["tax"])];
  return `${together(takers)} take${takers.length === 1 ? "s" : ""}`;
}

/** The first deciding rule that fails, in words. */
function whyNot(body: Cashout, { region }: Basis): Part[] {
  const failed = body.checks.find(({ decides, status }) => decides && status === "fail");
  if (failed?.rule === "region") return [`TikTok is banned in ${inPlace(region)}`];
  if (failed?.rule === "balance") return ["there is nothing to withdraw"];
  const must = failed && mustBe(failed);
  return must === undefined ? againstMinimum(body) : [`you can withdraw only if ${must}`];
}

function whyOpen(body: Cashout, { region }: Basis): Part[] {
  const open = body.checks.filter(({ decides, status }) => decides && status === "unknown");
  if (open.some(({ rule }) => rule === "region")) return [`TikTok was banned in ${inPlace(region)} in that year`];
  const doubted = open.find(({ doubtful }) => doubtful !== undefined);
  return doubted === undefined
    ? againstMinimum(body)
    : [`it is unclear whether TikTok requires that ${mustBe(doubted)}`];
}

function againstMinimum(body: Cashout): Part[] {
  const { balance, minimum } = body;
  const have: Part[] = [`you have ${about(body)}`, { figure: dollarsOf(balance) }];
  if (minimum === null) return [...have, "; the minimum is unknown"];
  const { low, high } = minimum;
  if (low === null) return [...have, "; the minimum is at most ", { figure: { stated: dollarsOf(high) } }];
  if (low.amount === high.amount) return [...have, "; the minimum is ", { figure: { stated: dollarsOf(high) } }];
  return [
    ...have,
    "; the minimum is between ",
    { figure: { stated: dollarsOf(low) } },
    " and ",
    { figure: { stated: dollarsOf(high) } },
  ];
}

const about = ({ balanceRange }: Cashout): string => (balanceRange === undefined ? "" : "about ");

/** The balance, if the first sentence does not name it, and what others take from it first. */
function balanceIs(body: Cashout): Part[] {
  if (isShort(body)) return [];
  const { diamonds, balance, balanceRange, payable } = body;
  const figure = balanceRange === undefined ? dollarsOf(balance) : range((bound) => dollarsOf(balanceRange[bound]));
  const kept: Part[] =
    payable.amount === balance.amount || payable.exact.isZero()
      ? []
      : [" ", { figure: dollarsOf(payable) }, " of it is left for you."];
  if (diamonds === undefined) return kept.length === 0 ? [] : [" You have ", { figure }, ".", ...kept];
  return [` ${several(grouped(diamonds.amount), "diamond")} are worth `, { figure }, ".", ...kept];
}

/** What else the age that is not reached is needed for. */
function ageIs({ checks }: Cashout): string[] {
  const failed = checks.find(({ rule, decides, status }) => rule === "age" && decides && status === "fail");
  return failed === undefined ? [] : [` That is the age needed ${failed.what}.`];
}

function minimumIs({ minimum }: Cashout, { minimum: shown }: CashoutQuery, { region }: Basis): Part[] {
  if (minimum === null) return [];
  if (shown !== undefined)
    return [" Your app shows a minimum of ", { figure: { stated: dollarsOf(minimum.high) } }, "."];
  const sure = minimum.claims.some(({ doubtful }) => doubtful === undefined);
  return sure ? [] : [` TikTok names no minimum for ${inPlace(region)}.`];
}

function adviceOn(body: Cashout, query: CashoutQuery, { region }: Basis): Advice[] {
  const asked = { ...query, region: region.code };
  if (body.eligible === "conditional" && body.conditions.some(({ rule }) => rule === "age")) {
    const age = body.conditions.find(({ rule }) => rule === "age")!.need.amount;
    const text = sentence("Add your age, like ", { typed: `--age ${age}` }, ".");
    return [{ kind: "narrow", text, command: [...commandLine("cashout/1", asked), "--age", age] }];
  }
  if (body.eligible !== "maybe" || !isBetween(body) || query.minimum !== undefined) return [];
  const { diamonds: _, share: __, regime: ___, missions: ____, minimum: _____, ...rest } = asked;
  const usd = bare(body.balance);
  const minimum = bare(body.minimum!.low!);
  const place = query.region === undefined ? "" : ` --region ${region.code}`;
  const text = sentence(
    "In the app, Profile > Balance shows your dollars, and its Withdraw button the minimum. Then ask with both: ",
    { typed: `giftworth cashout --usd ${usd} --minimum ${minimum}${place}` },
  );
  return [{ kind: "do", text, command: [...commandLine("cashout/1", { ...rest, usd }), "--minimum", minimum] }];
}

/** Money as a person types it: `96`, `0.50`. */
const bare = ({ amount }: Money): string => amount.replace(/\.0+$/, "");

/** Money without its amount in the region's currency. */
export const dollarsOf = ({ in: _, ...own }: Money): Money => own;

function disagreement(body: Cashout): NonNullable<Remarks["grounds"]> {
  const { minimum, eligible } = body;
  if (eligible !== "maybe" || !isBetween(body)) return [];
  const official = minimum!.claims.find(({ grade }) => grade === "official");
  const last = official?.day == null ? "" : `, and the last official figure is from ${official.day.slice(0, 4)}`;
  return [{ level: "poor", reason: `sources disagree on the minimum${last}` }];
}

/** The figures that decide the answer: the minimum and, if it is reached, what arrives. */
function decidedBy(body: Cashout): Money[] {
  const { eligible, minimum } = body;
  const bounds = minimum === null ? [] : eligible === "no" ? [minimum.low ?? minimum.high] : [minimum.high];
  const best = eligible === "yes" || eligible === "conditional" ? bestWay(body) : undefined;
  return [...bounds, ...(best === undefined ? [] : [best.net])];
}

/** The shortfall to the lowest and to the highest claim of the minimum; gifts are those for the highest. */
export function shortfallParts({ missing, balance, minimum }: Cashout): Part[] {
  if (missing === null || missing.money.exact.isZero()) return [];
  const { money, diamonds, roses } = missing;
  const least = minimum?.low ?? minimum?.high;
  const from = least && settle(minus(least, balance, "lowest claim less balance"), "up", "money missing at least");
  const ranged = from !== undefined && from.amount !== money.amount;
  const gifts =
    diamonds === null || roses === null
      ? ""
      : `: ${ranged ? "at most " : ""}${several(shownText(diamonds), "diamond")}, ${several(shownText(roses), "Rose")}`;
  return [...(ranged ? [{ figure: from }, " to "] : []), { figure: dollarsOf(money) }, gifts, "."];
}
