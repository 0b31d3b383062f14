import { quoted, several } from "../core/words.js";
import type { Creator } from "./agency.js";
import type { Counted } from "./counted.js";

/** A counting, and what to say of how it was narrowed. */
export interface CountedFor {
  readonly counted: Counted;
  readonly notes: readonly string[];
}

type Receiver = Counted["receivedBy"][number];

/** An event that names no receiver is of a gift to whoever hosts the LIVE. */
const isHost = ({ id, handle }: Receiver): boolean => id === null && handle === null;

/**
 * Of a counting for several receivers what went to the creator whose diamonds the sheets have, where their id is known:
 * what names them, and what names nobody, as some logs name the host and others do not. Guests stay apart. Receivers
 * are counted over all days together, so it stands for a day or a month only if there is but one.
 */
export function countedFor(counted: Counted, creator: Creator | null): CountedFor {
  const { file, days, receivedBy, untimedCoins } = counted;
  const own = creator?.id == null ? [] : receivedBy.filter((one) => one.id === creator.id || isHost(one));
  if (own.length === 0 || receivedBy.length < 2) return { counted, notes: [] };
  const [total, mine, unnamed] = [coinsOf(receivedBy), coinsOf(own), coinsOf(own.filter(isHost))];
  const who = quoted(creator?.username ?? creator?.id ?? "");
  if (own.length === receivedBy.length) {
    const note = `${file}: ${several(unnamed, "coin")} of ${total} name no receiver, which is the host: ${who}, whose sheet it is`;
    return { counted: { ...counted, receivers: 1 }, notes: [note] };
  }
  const keys = [...new Set(days.map(({ key }) => key))];
  const months = [...new Set(keys.map((key) => key.slice(0, 7)))];
  if (months.length !== 1 || untimedCoins > 0) {
    const why = untimedCoins > 0 ? "some of its coins have no time" : `it is of ${months.length} months`;
    const note = `${file}: ${who} is one of ${receivedBy.length} receivers, whose coins cannot be told apart by month, as ${why}: all are counted; name the logs of one month alone`;
    return { counted, notes: [note] };
  }
  const key = keys.length === 1 ? keys[0]! : months[0]!;
  const hosts = unnamed === 0 ? "" : `, ${unnamed} of them without a receiver, which is the host`;
  const whole = keys.length === 1 ? "" : `, of ${key} as a whole: they cannot be cut where a sheet ends`;
  return {
    counted: { ...counted, days: [{ key, coins: mine }], receivers: 1 },
    notes: [
      `${file}: of ${several(total, "coin")} for ${receivedBy.length} receivers only the ${mine} for ${who} count, whose sheet it is${hosts}${whole}`,
    ],
  };
}

const coinsOf = (receivers: readonly Receiver[]): number => receivers.reduce((sum, { coins }) => sum + coins, 0);
