import type { PriceList } from "../catalogue/model/model.js";
import { groupedBy } from "../core/keyed.js";
import { several } from "../core/text.js";
import { type CoinPurchase, instantWords, type PersonalExport, RECORDS } from "../readers/export/records.js";
import type { Remarks, Warning } from "../report/report.js";
import type { Estimates } from "./purchase-estimate.js";

/** Sections by their names in exports. */
const TITLES = {
  purchases: "Coin Purchase History",
  gifts: "SendGifts",
  prices: "BuyGifts",
  lives: "Go Live History",
  watched: "Watch Live History",
} as const;

const titleOf = (name: keyof typeof TITLES): string => TITLES[name];

/** Remarks on what an export leaves unclear, and which sections it lacks. */
export function exportRemarks(records: PersonalExport): Remarks {
  const { purchases, gifts, prices, lives, unread, unreadable, purchasesUnread } = records;
  const texts: string[] = [];
  if (has(purchases)) texts.push(countedWhole(purchases));
  if (has(gifts))
    texts.push(
      "amounts of gifts are the export's GiftAmount, which may count gifts or coins: TikTok does not say which",
    );
  if (has(prices))
    texts.push("BuyGifts has prices without a currency: they are shown as written, not added or converted");
  if (lives?.some(({ earning }) => earning !== null) === true)
    texts.push("TotalEarning of a LIVE is shown as written: its unit is unknown");
  const absent = RECORDS.filter((name) => records[name] === null && !unreadable.includes(name)).map(titleOf);
  const warnings: Warning[] = [];
  if (unreadable.length > 0)
    warnings.push({
      code: "export.unread",
      message: `${unreadable.map(titleOf).join(", ")} of the export cannot be read, so no figure includes it`,
    });
  if (absent.length > 0)
    warnings.push({
      code: "export.absent",
      message: `the export has no ${absent.join(", no ")}: those figures are unknown, not zero`,
    });
  if (unread.length > 0) {
    const lost = `, so ${several(purchasesUnread, "purchase")} ${purchasesUnread === 1 ? "is" : "are"} not counted`;
    const message = `${several(unread.length, "place")} in the export could not be read${purchasesUnread === 0 ? "" : lost}: --why`;
    warnings.push({ code: "export.unread", message });
  }
  return { assumptions: texts.map((text) => ({ text, source: null })), warnings };
}

/** A warning about purchases with the same second and coins, which may be one that is listed twice. */
export function repeatedRemarks(purchases: readonly CoinPurchase[]): Remarks {
  const dated = purchases.filter(({ time }) => time !== null);
  const twice = [...groupedBy(dated, ({ time, coins }) => `${time} ${coins}`).values()].filter(
    (some) => some.length > 1,
  );
  const [first] = twice;
  if (first === undefined) return {};
  const { time, coins } = first[0]!;
  const more = twice.length === 1 ? "" : `, and so ${several(twice.length - 1, "other")}`;
  const message = `${first.length} purchases have the same second (${instantWords(time!)}) and ${several(coins, "coin")}${more}: all are counted`;
  return { warnings: [{ code: "export.repeated", message }] };
}

/** How the estimate was made, and what it lacks. */
export function estimateRemarks({ priced, lists, unknown }: Estimates, purchases: readonly CoinPurchase[]): Remarks {
  const without = purchases.filter((_, index) => priced[index] === null);
  const warnings = unknown.map(({ code, message }): Warning => ({ code, message: `no estimate: ${message}` }));
  if (unknown.length === 0 && without.length > 0)
    warnings.push({
      code: "estimate.incomplete",
      message: `${notEstimated(without)}: ${whyNotEstimated(without)}`,
    });
  return { assumptions: howEstimated(lists).map((text) => ({ text, source: null })), warnings };
}

/** How an estimate is made and, if several lists apply, where its three figures come from. */
export const howEstimated = (lists: readonly PriceList[]): string[] => [
  ...(lists.length === 0
    ? []
    : ["each row is taken as one purchase, estimated at the price lists in force on its day"]),
  ...(new Set(lists.map(({ channel }) => channel)).size < 2
    ? []
    : [
        "low and high are the cheapest and dearest channels that sell what was bought; likely is the one that sells most of it as packages, " +
          "or the dearest in a tie; --channel names the right one",
      ]),
];

/** Why purchases have no estimate: they are older than any price list, or their day is unknown. */
function whyNotEstimated(without: readonly CoinPurchase[]): string {
  const undated = without.filter(({ time }) => time === null).length;
  const old = without.length - undated;
  if (undated === 0) return "no price list is old enough";
  return old === 0 ? "the date is unknown" : `${old} before any price list, ${undated} without a date`;
}

const notEstimated = (without: readonly CoinPurchase[]): string => {
  const coins = without.reduce((total, one) => total + one.coins, 0);
  return `${several(without.length, "purchase")} (${several(coins, "coin")}) not estimated`;
};

function countedWhole(purchases: readonly CoinPurchase[]): string {
  const types = [...new Set(purchases.flatMap(({ type }) => type ?? []))].sort();
  const words = types.length === 0 ? "" : ` (${types.slice(0, 5).join(", ")}${types.length > 5 ? ", …" : ""})`;
  return `every row of Coin Purchase History counts as coins bought, whatever its Type${words}: TikTok publishes no list of Types`;
}

const has = <T>(rows: readonly T[] | null): rows is readonly T[] => rows !== null && rows.length > 0;
