import { several } from "../../../core/text.js";

/** The result of a check in one line: `1 error, 2 new doubts, 45 accepted`. */
export const counts = (errors: number, doubts: number, accepted: number): string =>
  [
    errors === 0 ? "no errors" : several(errors, "error"),
    doubts === 0 ? "no new doubts" : several(doubts, "new doubt"),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ].join(", ");
