import { quoted, several } from "../../core/text.js";
import type { Counted } from "../counts/tally-json.js";
import type { Creator } from "./agency.js";

/** A count, and notes on how it was narrowed to one creator. */
interface CountedFor {
  readonly counted: Counted;
  readonly notes: readonly string[];
  /** Why it could not be narrowed. */
  readonly doubts: readonly string[];
}

type Receiver = Counted["receivedBy"][number];

/** Whether coins went to the host: events without a receiver do. */
const isHost = ({ id, handle }: Receiver): boolean => id === null && handle === null;

/**
 * The part of a count with several receivers that went to the sheets' creator, if their id is known: coins that name
 * them, and coins without a receiver, as some logs do not name the host. Guests' coins are left out. A tally has
 * receivers only over all its days, so it can be narrowed only if it covers one day or one month.
 */
export function countedFor(counted: Counted, creator: Creator | null): CountedFor {
  const { file, receivedBy } = counted;
  const own = creator?.id == null ? [] : receivedBy.filter((one) => one.id === creator.id || isHost(one));
  if (own.length === 0 || receivedBy.length < 2) return { counted, notes: [], doubts: [] };
  const [total, mine, unnamed] = [coinsOf(receivedBy), coinsOf(own), coinsOf(own.filter(isHost))];
  const who = quoted(creator?.username ?? creator?.id ?? "");
  if (own.length === receivedBy.length) {
    const note = `${quoted(file)}: ${several(unnamed, "coin")} of ${total} name no receiver and count for the host, ${who}, whose sheet this is`;
    return { counted: { ...counted, receivers: 1 }, notes: [note], doubts: [] };
  }
  const hosts = unnamed === 0 ? "" : `, ${unnamed} of them without a receiver, which count for the host`;
  const note = `${quoted(file)}: of ${several(total, "coin")} for ${receivedBy.length} receivers only the ${mine} for ${who} count, whose sheet this is${hosts}`;
  const dated = own.flatMap((one) => one.dated ?? []);
  if (dated.length === own.length)
    return { counted: { ...counted, ...together(dated), receivers: 1 }, notes: [note], doubts: [] };
  const keys = [...new Set(counted.days.map(({ key }) => key))];
  const months = [...new Set(keys.map((key) => key.slice(0, 7)))];
  if (months.length !== 1 || counted.untimedCoins > 0) {
    const why = counted.untimedCoins > 0 ? "some of its coins have no time" : `it covers ${months.length} months`;
    const doubt = `${quoted(file)}: all coins are counted, although ${who} is one of ${receivedBy.length} receivers: they cannot be separated by month, because ${why}; name the logs instead, or a tally of one month`;
    return { counted, notes: [], doubts: [doubt] };
  }
  const key = keys.length === 1 ? keys[0]! : months[0]!;
  const whole = keys.length === 1 ? "" : `, of ${key} as a whole: they cannot be split where a sheet ends`;
  return {
    counted: { ...counted, days: [{ key, coins: mine }], receivers: 1 },
    notes: [note + whole],
    doubts: [],
  };
}

function together(all: readonly NonNullable<Receiver["dated"]>[]): NonNullable<Receiver["dated"]> {
  const days = new Map<string, number>();
  for (const { key, coins } of all.flatMap((one) => one.days)) days.set(key, (days.get(key) ?? 0) + coins);
  return {
    days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, coins]) => ({ key, coins })),
    untimedCoins: all.reduce((sum, { untimedCoins }) => sum + untimedCoins, 0),
  };
}

const coinsOf = (receivers: readonly Receiver[]): number => receivers.reduce((sum, { coins }) => sum + coins, 0);
