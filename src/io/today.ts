import type { Day } from "../core/date.js";

/** Today in UTC, so that no time zone changes an answer. */
export const today = (): Day => new Date().toISOString().slice(0, 10) as Day;
