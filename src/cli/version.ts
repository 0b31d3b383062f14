import manifest from "../../package.json" with { type: "json" };

/** Program and version, as in `generatedBy`. */
export const PROGRAM = `giftworth ${manifest.version}`;
