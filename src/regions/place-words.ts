import type { Region } from "../catalogue/model/model.js";

/** Countries whose name takes an article. */
const THE = new Set("AE BS CD CF DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN SB SC TC UM US VA VG VI".split(" "));

const SHORT: Readonly<Record<string, string>> = { US: "US", GB: "UK" };

/** A country as a table names it: `US`, `Philippines`, `Germany`. */
export const placeName = ({ code, name }: Pick<Region, "code" | "name">): string => SHORT[code] ?? name;

/** A country as a sentence goes on: `the US`, `the Philippines`, `Germany`. */
export const inPlace = (region: Region): string =>
  THE.has(region.code) ? `the ${placeName(region)}` : placeName(region);
