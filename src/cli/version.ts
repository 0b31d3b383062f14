import day from "giftworth:day";
import manifest from "../../package.json" with { type: "json" };

/** Program and version, as in `generatedBy`. */
export const PROGRAM = `giftworth ${manifest.version}`;

/** The newest day that the built-in catalogue knows something of. */
export const CATALOGUE_DAY: string = day;
