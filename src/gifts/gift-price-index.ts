import type { Catalogue, Gift } from "../catalogue/model/model.js";
import { fold } from "../core/name.js";
import { present } from "../core/present.js";
import type { GiftPrices } from "../readers/live/model/tally-result.js";

/** The prices of a catalogue for logs: always by id, and by name only if all gifts with that name have one price. */
export function giftPrices({ gifts }: Catalogue): GiftPrices {
  const ids = new Map<string, Gift>();
  const names = new Map<string, Set<Gift>>();
  for (const gift of gifts) {
    if (gift.id !== undefined) ids.set(String(gift.id), gift);
    for (const name of [gift.name, ...gift.also].map(fold)) names.set(name, (names.get(name) ?? new Set()).add(gift));
  }
  return {
    byId: (id) => ids.get(id),
    byName(name) {
      const [gift, ...others] = names.get(fold(name)) ?? [];
      if (gift === undefined) return undefined;
      if (others.some(({ coins }) => coins !== gift.coins)) return "ambiguous";
      // Several ids with one name and price share the price, but have no single id.
      const id = others.length === 0 && gift.id !== undefined ? String(gift.id) : null;
      const streaks = others.every((other) => other.streaks === gift.streaks) ? gift.streaks : undefined;
      return { id, name: gift.name, coins: gift.coins, ...present({ streaks }) };
    },
  };
}
