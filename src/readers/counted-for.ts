import { quoted, several } from "../core/words.js";
import type { Creator } from "./agency.js";
import type { Counted } from "./counted.js";

/** A counting, and what to say of how it was narrowed. */
interface CountedFor {
  readonly counted: Counted;
  readonly notes: readonly string[];
}

/**
 * Of a counting for several receivers what went to the creator whose diamonds the sheets have, where their id is among
 * them. Receivers are counted over all days together, so it stands for a day or a month only if there is but one.
 */
export function countedFor(counted: Counted, creator: Creator | null): CountedFor {
  const { file, days, receivedBy, untimedCoins } = counted;
  const own = creator?.id == null ? undefined : receivedBy.find(({ id }) => id === creator.id);
  if (own === undefined || receivedBy.length < 2) return { counted, notes: [] };
  const [total, mine] = [receivedBy.reduce((sum, { coins }) => sum + coins, 0), own.coins];
  const who = quoted(creator?.username ?? own.id ?? "");
  const keys = [...new Set(days.map(({ key }) => key))];
  const months = [...new Set(keys.map((key) => key.slice(0, 7)))];
  if (months.length !== 1 || untimedCoins > 0) {
    const why = untimedCoins > 0 ? "some of its coins have no time" : `it is of ${months.length} months`;
    const note = `${file}: ${who} is one of ${receivedBy.length} receivers, whose coins cannot be told apart by month, as ${why}: all are counted; name the logs of one month alone`;
    return { counted, notes: [note] };
  }
  const key = keys.length === 1 ? keys[0]! : months[0]!;
  const whole = keys.length === 1 ? "" : `, of ${key} as a whole: they cannot be cut where a sheet ends`;
  return {
    counted: { ...counted, days: [{ key, coins: mine }], receivers: 1 },
    notes: [
      `${file}: of ${several(total, "coin")} for ${receivedBy.length} receivers only the ${mine} for ${who} count, whose sheet it is${whole}`,
    ],
  };
}
