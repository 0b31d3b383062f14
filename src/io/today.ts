import type { Day } from "../core/date.js";
import { dayText } from "../core/instant.js";

/** Today in UTC, so that no time zone changes an answer. A Date would read the system's. */
export const today = (): Day => dayText(Math.floor(Date.now() / 86_400_000)) as Day;
