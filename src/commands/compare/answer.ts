import type { Catalogue } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { monthWords } from "../../core/date.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, several } from "../../core/text.js";
import { subjectOf } from "../../gifts/what-words.js";
import { rateOn } from "../../pricing/exchange.js";
import { channelName } from "../../report/channel-words.js";
import type { Confidence } from "../../report/confidence.js";
import type { Remarks } from "../../report/report.js";
import type { Compared, CompareQuery, Comparison } from "./body.js";
import { bySamePrice, placeAndChannel } from "./same-price.js";

/** One sentence on the cheapest and most expensive places, with the currency of comparison and your own price. */
export function compareInWords(body: Comparison, query: CompareQuery, catalogue: Catalogue): Remarks {
  const { text, plural } = subjectOf(body.items, body.coins);
  return {
    said: {
      answer: sentence(`${capital(text)} ${plural ? "cost" : "costs"} `, ...extremes(body.offers), "."),
      where: sentence(ratesText(body, query, catalogue), ...yoursText(body)),
    },
    grounds: unobserved(body.offers),
  };
}

function extremes(offers: readonly Compared[]): Part[] {
  const rows = bySamePrice(offers.filter(({ converted }) => converted !== null));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return ["an unknown amount: no exchange rate is known"];
  const said = (row: typeof first): Part[] => [{ figure: row[0].converted }, ` (${placeAndChannel(row)})`];
  return first === last ? said(first) : ["from ", ...said(first), " to ", ...said(last)];
}

/** The currency and rates of the comparison: `In US dollars at the rates of September 2026.` */
function ratesText({ currency, offers }: Comparison, { fx = [], asOf }: CompareQuery, catalogue: Catalogue): string {
  const name = currency === USD ? "US dollars" : currency;
  const codes = new Set<Currency>([...offers.map(({ pay }) => pay.unit), currency as Currency]);
  const stated = new Set<Currency>([USD, ...fx.map((rate) => rate.currency)]);
  const looked = codes.size < 2 ? [] : [...codes].filter((code) => !stated.has(code));
  const months = looked.flatMap((code) => rateOn(code, asOf, catalogue)?.observed.slice(0, 7) ?? []).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return `In ${name}, ${asOf}.`;
  const between = first === last ? monthWords(last) : `${monthWords(first)} to ${monthWords(last)}`;
  return `In ${name} at the rates of ${between}.`;
}

function yoursText({ offers, yours }: Comparison): Part[] {
  const own = offers.find(({ priceList }) => priceList === yours);
  if (own === undefined || offers.length === 1) return [];
  return [` You: ${own.name}, ${channelName(own.channel)}, `, { figure: own.pay }, "."];
}

/** A lower confidence if most prices in the comparison were not observed. */
function unobserved(offers: readonly Compared[]): Confidence[] {
  const graded = (grade: Compared["grade"]): number => offers.filter((offer) => offer.grade === grade).length;
  const [derived, blogs] = [graded("derived"), graded("blog")];
  if ((derived + blogs) * 2 <= offers.length) return [];
  const all = several(offers.length, "price");
  const [first, second] = [
    ...(derived === 0 ? [] : [[derived, "derived, not observed"] as const]),
    ...(blogs === 0 ? [] : [[blogs, blogs === 1 ? "from a blog" : "from blogs"] as const]),
  ].map(([count, how], index) => {
    if (offers.length === 1) return `the only price is ${how}`;
    return `${count}${index === 0 ? ` of ${all}` : ""} ${count === 1 ? "is" : "are"} ${how}`;
  });
  return [{ level: "poor", reason: second === undefined ? first! : `${first}, and ${second}` }];
}
