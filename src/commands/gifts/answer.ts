import type { Channel } from "../../catalogue/model/model.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, grouped, quoted, several } from "../../core/text.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Basis } from "../../payouts/basis.js";
import { afterDeductions, unpublished } from "../../payouts/payout-words.js";
import { onChannel } from "../../report/channel-words.js";
import { commandLine } from "../../report/command-line.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Gifts, GiftsQuery, KnownGift } from "./body.js";

/** Up to this many gifts, the answer needs no advice on narrowing the list. */
const FEW = 12;

/** One sentence on the gifts found: what one costs and earns, or the range of prices of several. */
export function giftsInWords(body: Gifts, query: GiftsQuery, basis: Basis, channels: readonly Channel[]): Remarks {
  const { region, asOf } = basis;
  const { gifts, retiredLeftOut, alsoContaining } = body;
  const priced = gifts.some(({ worth }) => worth !== null);
  return {
    said: {
      answer: sentence(...inWords(gifts, query)),
      where: sentence(
        `${region.name}, ${asOf}.${priced ? ` You pay ${through(channels)}, for the coins used: coins left over are not counted.` : ""}`,
        afterDeductions(query),
      ),
      further: [
        ...(retiredLeftOut === 0 ? [] : [`${several(retiredLeftOut, "retired gift")}: --all`]),
        ...(alsoContaining === 0 ? [] : [`${alsoContaining} more with that name: giftworth gifts "*${query.query}*"`]),
      ],
    },
    advice: gifts.length <= FEW ? [] : narrower(query),
    grounds: [unpublished(basis)],
  };
}

/** The channel whose prices are shown; the only one, if there is no cheaper to choose. */
function through(channels: readonly Channel[]): string {
  const named = channels.filter((channel) => channel !== "unspecified");
  const [only, ...others] = new Set(named.length > 0 ? named : channels);
  return only === undefined || others.length > 0 ? "through the cheapest channel" : onChannel(only);
}

function inWords(gifts: readonly KnownGift[], { query }: GiftsQuery): Part[] {
  const byCoins = [...gifts].sort((one, other) => one.coins.exact.cmp(other.coins.exact));
  const [first, last] = [byCoins[0], byCoins.at(-1)];
  if (first === undefined || last === undefined)
    return [query === undefined ? "No gift matches." : `No gift matches ${quoted(query)}.`];
  if (first === last) {
    const shown = first.hundred ?? first;
    const many = first.hundred === undefined ? "" : "for 100, ";
    return [
      `${capital(giftWords(first.name, 1))} costs ${coinsText(first)}: ${many}`,
      ...costs(shown),
      ...earns(shown),
      ".",
    ];
  }
  return first.coins.amount === last.coins.amount
    ? [`${several(gifts.length, "gift")} cost ${coinsText(first)} each.`]
    : [`${several(gifts.length, "gift")} cost from `, ...priceOf(first), " to ", ...priceOf(last), "."];
}

const coinsText = ({ coins }: KnownGift): string => several(grouped(coins.amount), "coin");

const priceOf = (gift: KnownGift): Part[] =>
  gift.worth === null ? [coinsText(gift)] : [{ figure: gift.worth }, ` (${coinsText(gift)})`];

const costs = ({ worth }: Pick<KnownGift, "worth">): Part[] =>
  worth === null ? [] : ["you pay ", { figure: worth }, ", and "];

const earns = ({ payout }: Pick<KnownGift, "payout">): Part[] => ["the creator gets ", { figure: { local: payout } }];

function narrower(query: GiftsQuery): Advice[] {
  if ((query.query ?? query.max ?? query.maxPaid) !== undefined) return [];
  const text = sentence(
    "By price, ",
    { typed: "giftworth gifts --max 5USD" },
    ", or by name, ",
    { typed: "giftworth gifts rose" },
    ".",
  );
  return [{ kind: "narrow", text, command: [...commandLine("gifts/1", query), "--max", "5USD"] }];
}
