import type { Region } from "../catalogue/model/model.js";

/** Countries whose name takes an article. */
const THE = new Set("AE BS CD CF DO FK FO GM IM IO KM KY MH MP MV NL PH PN SB SC TC UM VA VG VI".split(" "));

const SHORT: Readonly<Record<string, string>> = { US: "the US", GB: "the UK" };

/** A country as a sentence goes on: `the US`, `the Philippines`, `Germany`. */
export const inPlace = ({ code, name }: Region): string => SHORT[code] ?? (THE.has(code) ? `the ${name}` : name);
