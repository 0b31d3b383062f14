import type { Catalogue, Region } from "../catalogue/model/model.js";
import { fail, type Outcome, succeed } from "../core/diagnostic.js";
import { fold } from "../core/name.js";
import { closest } from "../core/suggest.js";
import { inPlace } from "./place-words.js";

/** The region of a question that names none. */
export const DEFAULT_REGION = "US";

/** What people write for a country to which ISO 3166 gives another name. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["EN", "GB"],
  ["KO", "KR"],
  ["JA", "JP"],
]);

/** Short forms of a country's name that can mean no other. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["USA", "US"],
]);

/** The country a question is about, by its code or its English name in any case; by no code of anything else. */
export function regionOf(code: string | undefined, { regions }: Catalogue): Outcome<Region> {
  const typed = (code ?? DEFAULT_REGION).trim();
  const wanted = SHORT.get(typed.toUpperCase()) ?? typed.toUpperCase();
  const region =
    regions.find((candidate) => candidate.code === wanted) ??
    regions.find((candidate) => fold(candidate.name) === fold(typed.replace(/^the\s+/i, "")));
  if (region !== undefined) return succeed(region);
  const meant = regions.find((candidate) => candidate.code === ALSO.get(wanted));
  const help =
    meant === undefined
      ? (nearestName(code ?? "", regions) ?? "write an ISO 3166 code, like GB")
      : `write ${meant.code} for ${inPlace(meant)}`;
  return fail({ code: "region.unknown", severity: "error", message: `there is no region “${code}”`, help });
}

/** The country whose name was mistyped, by the code to write. */
function nearestName(text: string, regions: readonly Region[]): string | undefined {
  if (text.length <= 3) return undefined;
  const name = closest(
    text,
    regions.map((region) => region.name),
  );
  const region = regions.find((one) => one.name === name);
  return region && `write ${region.code} for ${inPlace(region)}`;
}
