import type { Region } from "../catalogue/model/model.js";

/** Countries whose name takes an article. */
const THE = new Set(
  "AE AX BQ BS CC CD CF CG CK DO FK FO GB GM HM IM IO KM KY MH MP MV NL PH PN SB SC TC TF UM US VG VI".split(" "),
);

const SHORT: Readonly<Record<string, string>> = { US: "US", GB: "UK" };

/** A country as named in a table: `US`, `Philippines`, `Germany`. */
export const placeName = ({ code, name }: Pick<Region, "code" | "name">): string => SHORT[code] ?? name;

/** A country as named within a sentence: `the US`, `the Philippines`, `Germany`. */
export const inPlace = (region: Pick<Region, "code" | "name">): string =>
  THE.has(region.code) ? `the ${placeName(region)}` : placeName(region);
