import type { Money } from "../../core/quantity.js";
import { type Part, sentence, type Tone } from "../../core/sentence.js";
import { capital, grouped, several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { OfferQuery, QuotedPrice } from "./body.js";
import type { OfferVerdict } from "./scam-signs.js";

const TONES: Readonly<Record<OfferVerdict, Tone>> = {
  plausible: "good",
  overpriced: "fair",
  suspicious: "fair",
  scam: "poor",
};

/** The verdict with its main reason, TikTok's own price, and the safe way to buy. */
export function offerInWords(body: QuotedPrice, query: OfferQuery, { region, asOf }: Market): Remarks {
  const { verdict, reasons, reference, dearest } = body;
  const alone = isOnlyOfTheWeb(body, query)
    ? " only as a web price"
    : isByPriceAlone(body, query)
      ? " by its price alone"
      : "";
  return {
    said: {
      answer: sentence(
        { word: capital(verdict), tone: TONES[verdict] },
        `${alone}. `,
        capital(reasons[0]?.text ?? ""),
        ".",
      ),
      where: sentence(`${region.name}, ${asOf}. `, ...charged(body)),
    },
    advice: [adviceOn(body, query)],
    decided: [reference, dearest].flatMap((price) => price?.amount ?? []),
  };
}

/** Whether the verdict is based only on the price, which does not show who sells. */
const isByPriceAlone = ({ verdict }: QuotedPrice, { seller }: OfferQuery): boolean =>
  verdict === "plausible" && seller === undefined;

/** Whether the price is below all that is known, and only what the web may ask makes it plausible. */
const isOnlyOfTheWeb = (
  { verdict, reference, price, converted = price, official }: QuotedPrice,
  { seller }: OfferQuery,
): boolean =>
  verdict === "plausible" &&
  seller !== "web" &&
  reference?.discount !== undefined &&
  official.every(({ pay }) => pay.unit === converted.unit && pay.exact.cmp(converted.exact) > 0);

function charged({ official, coins, reference }: QuotedPrice): Part[] {
  const [first, ...rest] = official;
  if (first === undefined) return ["TikTok's price there is unknown."];
  const least = rest.reduce<Money>((low, { pay }) => (pay.exact.cmp(low.exact) < 0 ? pay : low), first.pay);
  const more = rest.length === 0 ? "" : " or more";
  // What the web may ask is less than all that is known, and only guessed at.
  const asks =
    reference?.discount === undefined ? "TikTok charges " : "TikTok's web price is unknown; elsewhere it charges ";
  return [asks, { figure: least }, `${more} for ${several(grouped(coins.amount), "coin")}.`];
}

function adviceOn(body: QuotedPrice, query: OfferQuery): Advice {
  if (isByPriceAlone(body, query))
    return {
      kind: "narrow",
      text: sentence("Say who sells: ", { typed: "--seller person" }, ", site, web or app."),
      command: null,
    };
  const only = body.verdict === "scam" || body.verdict === "suspicious" ? " only" : "";
  const text = sentence(`Buy${only} at tiktok.com/coin or in the app: Profile > Balance.`);
  return { kind: "do", text, command: null };
}
