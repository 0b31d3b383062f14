import { present } from "../../core/present.js";
import type { Money } from "../../core/quantity.js";
import { range } from "../../core/range.js";
import { purchaseWords } from "../../pricing/purchase-words.js";
import type { Offer } from "../../pricing/quote.js";
import type { Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks, asSentence, points } from "../base/skeleton.js";
import type { OfferReport, QuotedPrice } from "./report.js";

/** The offer beside TikTok's prices for the same coins; reasons and safe ways to buy with --why. */
export function offerLayout(report: OfferReport, asked: Asked): Block[] {
  const { result } = report;
  return answerBlocks(report, asked, {
    blocks: result.official.length === 0 ? [] : [beside(result)],
    below: isBad(result) ? [PAID] : [],
    // No further fact would change the verdict of a scam.
    ...present({ sure: result.verdict === "scam" ? (false as const) : undefined }),
    why: [
      ...points(
        "Reasons",
        result.reasons.map(({ text, note, sources }) => cited(noted(text, note), sources)),
      ),
      ...points("What to buy", result.official.map(bought)),
      ...points(
        "Buy safely",
        result.safe.map(({ text, sources }) => cited(asSentence(text), sources)),
      ),
    ],
  });
}

const isBad = ({ verdict }: QuotedPrice): boolean => verdict === "scam" || verdict === "suspicious";

const PAID: Block = {
  kind: "actions",
  items: [
    {
      label: "Paid already?",
      text: [
        "Change your password, turn on two-step verification, log out other devices, dispute the charge with your " +
          "bank, report it in the app.",
      ],
    },
  ],
};

/** A price of TikTok's in the chart. */
interface Priced {
  readonly label: string;
  readonly estimated: boolean;
  readonly pay: Money;
}

function beside({ price, converted = price, official, reference }: QuotedPrice): Block {
  const known = official.map(
    ({ channel, estimated, pay }): Priced => ({ label: channelName(channel), estimated, pay }),
  );
  const web =
    reference?.discount === undefined ? [] : [{ label: "web at least", estimated: true, pay: reference.amount }];
  const all = [...known, ...web];
  const drawn = all.every(({ pay }) => pay.unit === converted.unit);
  const rows = all.sort((one, other) => one.pay.exact.cmp(other.pay.exact));
  return {
    kind: "rows",
    caption: "The offer and TikTok's prices",
    columns: [
      { head: "" },
      ...(drawn ? [{ head: "", bar: true as const, width: 40, drop: 1 }] : []),
      { head: "", numeric: true },
    ],
    rows: [
      { cells: ["this offer", ...(drawn ? [""] : []), converted], ...(drawn ? { bar: range(() => converted) } : {}) },
      ...rows.map(
        ({ label, estimated, pay }): Row => ({
          cells: [`TikTok, ${label}`, ...(drawn ? [""] : []), estimated ? { text: ["about ", { figure: pay }] } : pay],
          ...(drawn ? { bar: range(() => pay) } : {}),
        }),
      ),
    ],
  };
}

const bought = ({ channel, buy, priceList }: Offer): string =>
  `${channelName(channel)}: ${buy === null ? "not all packages are known" : purchaseWords(buy)} (${priceList})`;

const noted = (text: string, note: string | null): string => `${asSentence(text)}${note === null ? "" : ` ${note}`}`;

const cited = (text: string, sources: readonly string[]): string => `${text} [${sources.join(", ")}]`;
