import type { Day } from "../../core/date.js";
import { together } from "../../core/text.js";
import { inPlace } from "../../regions/place-words.js";
import type { Warning } from "../../report/report.js";
import type { LeftOut } from "./body.js";

/** The most countries that are named; more are only counted. */
const NAMED = 3;

/** One warning for all countries left out for the same reason. */
export function leftOutWarnings(leftOut: readonly LeftOut[], asOf: Day): Warning[] {
  const alike = new Map<Warning["code"], string[]>();
  for (const { code, region, name } of leftOut)
    alike.set(code, [...(alike.get(code) ?? []), inPlace({ code: region, name })]);
  return [...alike].map(([code, names]) => {
    const places = names.length > NAMED ? `${names.length} countries` : together(names);
    return { code, message: `${places} ${names.length === 1 ? "is" : "are"} left out: ${whyText(code, asOf)}` };
  });
}

function whyText(code: Warning["code"], asOf: Day): string {
  if (code === "region.banned") return "TikTok is banned there";
  if (code === "prices.contradictory") return "the price lists contradict each other";
  return code === "prices.not-yet" ? `the first prices were seen after ${asOf}` : "the prices are unknown";
}
