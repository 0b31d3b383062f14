import day from "giftworth:day";
import manifest from "../../package.json" with { type: "json" };

/** The name and version of the program, as in `generatedBy`. */
export const PROGRAM = `giftworth ${manifest.version}`;

/** The newest day that the built-in catalogue knows something of. */
export const CATALOGUE_DAY: string = day;
