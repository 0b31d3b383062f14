// The headings that options are listed under.

export const CATALOGUE = "The catalogue";
export const SEEN = "What you saw";
export const PLACE = "Where coins are bought";
export const MONEY = "In another currency";
export const SHARE = "What the creator keeps";
export const MISSIONS = "Missions of the scaled share (a mission you leave out keeps its range)";
export const GIFTS = "Which gifts";
export const YOU = "Your account";
export const PERIOD = "Periods and habits";
export const LIVES = "LIVEs";
export const LOGS = "Logs";
export const OFFER = "The offer of coins";
export const FILES = "Files";
export const PROMOTE = "Results of the promotion";
export const OUTPUT = "Output";

/**
 * Headings of options that many commands take, the most general first: in a short list a command's own options come
 * before these.
 */
export const GENERAL: readonly string[] = [MONEY, MISSIONS, PLACE, SHARE, YOU, PERIOD];
