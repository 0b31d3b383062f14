import type { Region } from "../../catalogue/model/model.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, together } from "../../core/text.js";
import { inPlace } from "../../regions/place-words.js";
import type { Remarks } from "../../report/report.js";
import type { KnownRegion, Regions, RegionsQuery } from "./body.js";

/** One sentence on what is unknown for a country, or on the number of countries with prices. */
export function regionsInWords({ regions }: Regions, { asOf }: RegionsQuery, one: Region | undefined): Remarks {
  const [known] = regions;
  if (one === undefined || known === undefined) {
    return {
      said: {
        answer: sentence(`Prices are known for ${regions.length} countries.`),
        where: sentence(`${asOf}. A share is known for every country.`),
        further: ["any country in the world: giftworth regions GB"],
      },
    };
  }
  return {
    said: {
      answer: sentence(...unknownInWords(known, one)),
      where: sentence(`${known.name} (${known.region}), ${asOf}.${bannedText(known)}`),
    },
  };
}

const bannedText = ({ bannedSince }: KnownRegion): string =>
  bannedSince === null ? "" : ` TikTok has been banned there since ${bannedSince}.`;

function unknownInWords({ unknown }: KnownRegion, region: Region): Part[] {
  const place = inPlace(region);
  if (unknown.length === 0) return [`Prices, share and the minimum withdrawal are known for ${place}.`];
  return [`${capital(together(unknown))} ${unknown.length === 1 ? "is" : "are"} unknown for ${place}.`];
}
