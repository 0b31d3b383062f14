import day from "giftworth:day";
import manifest from "../../package.json" with { type: "json" };

/** The name and version of the program, as in `generatedBy`. */
export const PROGRAM = `giftworth ${manifest.version}`;

/** The newest day of any entry in the built-in catalogue. */
export const CATALOGUE_DAY: string = day;
