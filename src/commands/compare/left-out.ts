import type { Day } from "../../core/date.js";
import { together } from "../../core/text.js";
import type { Warning } from "../../report/report.js";
import type { LeftOut } from "./body.js";

/** The most countries that are named; more are only counted. */
const NAMED = 3;

/** One warning for all countries left out for the same reason. */
export function leftOutWarnings(leftOut: readonly LeftOut[], asOf: Day): Warning[] {
  const alike = new Map<Warning["code"], string[]>();
  for (const { code, name } of leftOut) alike.set(code, [...(alike.get(code) ?? []), name]);
  return [...alike].map(([code, names]) => {
    const places = names.length > NAMED ? `${names.length} countries` : together(names);
    return { code, message: `left out: ${places}, ${whyText(code, asOf)}` };
  });
}

function whyText(code: Warning["code"], asOf: Day): string {
  if (code === "region.banned") return "where TikTok is banned";
  if (code === "prices.contradictory") return "whose price lists contradict each other";
  return code === "prices.not-yet" ? `whose first prices were seen after ${asOf}` : "whose prices are unknown";
}
