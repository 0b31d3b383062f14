import { shownText } from "../../core/notation.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, grouped, several } from "../../core/text.js";
import { type Subject, subjectOf } from "../../gifts/what-words.js";
import type { Basis } from "../../payouts/basis.js";
import { afterDeductions, inDollars, narrowShare, unpublished } from "../../payouts/payout-words.js";
import { onChannel } from "../../report/channel-words.js";
import { commandLine } from "../../report/command-line.js";
import type { Remarks } from "../../report/report.js";
import type { Payout, PayoutQuery } from "./body.js";

/** One sentence on what the creator earns, with advice on how to narrow the range, and reasons for its confidence. */
export function payoutInWords(body: Payout, query: PayoutQuery, basis: Basis): Remarks {
  const { text, plural } = subject(body);
  const { region, asOf } = basis;
  return {
    said: {
      answer: sentence(`${capital(text)} ${plural ? "earn" : "earns"} the creator `, ...earned(body), "."),
      where: sentence(`${region.name}, ${asOf}.`, ...sizeOf(body), ...inDollars(body.net), afterDeductions(query)),
      further: othersFigures(query, body),
    },
    advice: narrowShare("payout/1", { ...query, region: region.code }, body.rate),
    grounds: [unpublished(basis)],
  };
}

function subject({ coins, items = [], diamonds, spend }: Payout): Subject {
  if (spend !== undefined)
    return { text: `${shownText({ stated: spend.money })} spent ${onChannel(spend.channel)}`, plural: false };
  if (coins !== undefined) return subjectOf(items, coins);
  const text = several(grouped(diamonds?.amount ?? "0"), "diamond");
  return { text, plural: diamonds?.amount !== "1" };
}

/** The likely figure with its bounds; below a cent, the exact amount and the earnings of 100. */
function earned({ net, hundred }: Payout): Part[] {
  if (hundred === undefined) return [{ figure: { local: net } }];
  return [{ strong: belowACent(hundred.likely.amount) }, "; 100 of them ", { figure: { local: hundred.likely } }];
}

/** A hundredth of an amount, in fractions of a cent. */
function belowACent(hundred: string): string {
  return /^0\.(?:4[5-9]|5[0-5])$/.test(hundred) ? "half a cent" : `${hundred.replace(/0$/, "")} cents`;
}

/** The coins of the question, and their value before the share if the table does not show it. */
function sizeOf(body: Payout): Part[] {
  const { coins, items = [], spend, nominal } = body;
  if (spend !== undefined && coins !== undefined)
    return [` ${shownText({ stated: spend.money })} buys ${several(grouped(coins.amount), "coin")}.`];
  const before: Part[] = hasBill(body) || body.hundred !== undefined ? [] : [{ figure: nominal }, " before the share"];
  if (coins === undefined || items.length === 0) return before.length === 0 ? [] : [" ", ...before, "."];
  const { text, plural } = subjectOf(items, coins);
  const size = ` ${capital(text)} ${plural ? "are" : "is"} ${several(grouped(coins.amount), "coin")}`;
  return [size, ...(before.length === 0 ? [] : [", ", ...before]), "."];
}

/** Whether to show the steps from diamonds to money instead of what viewers pay. */
export const hasBill = ({ agency, withholding, fees, viewerPays = [] }: Payout): boolean =>
  (agency ?? withholding ?? fees) !== undefined || viewerPays.length === 0;

const othersFigures = ({ what, region }: PayoutQuery, body: Payout): string[] => {
  if (hasBill(body) || what === undefined) return [];
  const [, ...asked] = commandLine("models/1", { what, region });
  return [`other sites' figures: giftworth models ${asked.map(typed).join(" ")}`];
};

/** A word quoted for a shell. */
const typed = (word: string): string => (/^[\w.,:=%×+-]+$/.test(word) ? word : `"${word}"`);
