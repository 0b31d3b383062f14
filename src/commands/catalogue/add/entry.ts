import type { Catalogue, Channel, Gift, Region, Source } from "../../../catalogue/model/model.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { fold } from "../../../core/name.js";
import { present } from "../../../core/present.js";
import type { Edit, Written } from "../../../core/source.js";
import { together } from "../../../core/text.js";
import { statedSum } from "../../../pricing/money-limit.js";
import { importGifts, importPackages, type Seen } from "../import/entries.js";
import type { SeenPackage } from "./report.js";

/** An entry as changes to a file, none if it is known already, and a question that it answers. */
export interface NewEntry {
  readonly section: "priceLists" | "gifts";
  readonly entry: string;
  readonly source: string;
  readonly edits: readonly Edit[];
  readonly ask: readonly string[];
}

interface SeenPrices {
  readonly region: Region;
  readonly channel: Channel;
  readonly packages: readonly SeenPackage[];
}

/**
 * Packages as a list for a region and channel. Fails if they are not all in one currency, or if a list of that place
 * and day is known with other prices.
 */
export function priceEntry(
  { region, channel, packages }: SeenPrices,
  seen: Seen,
  catalogue: Catalogue,
): Outcome<NewEntry> {
  const again = packages.find(({ coins }, index) => packages.findIndex((one) => one.coins === coins) !== index);
  if (again !== undefined)
    return failure("arg.repeated", `--packages: ${again.coins} coins have two prices`, "keep one of the two");
  const prices = packages.map((one) => statedSum(one, region.currency, "price"));
  const faults = prices.flatMap((one) => (one.ok ? [] : one.diagnostics));
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const [currency, ...others] = new Set(prices.flatMap((one) => (one.ok ? [one.value.currency] : [])));
  if (others.length > 0)
    return failure(
      "arg.conflict",
      `--packages: the prices are in ${together([currency!, ...others])}`,
      "a list has one currency: add a list for each",
    );
  const seenPrices = packages.map(({ coins, amount }) => [coins, amount] as const);
  const lists = [{ currency: currency!, packages: seenPrices }];
  const found = importPackages({ lists, notes: [] }, { region, channel }, seen, catalogue);
  if (!found.ok) return found;
  const { source, entries } = found.value;
  const { id } = entries[0]!;
  const isKnown = catalogue.priceLists.some((one) => one.id === id);
  const list: Written = {
    id,
    region: region.code,
    channel,
    currency: currency!,
    observed: seen.day,
    source: source.id,
    default: "true",
    packages: Object.fromEntries(seenPrices),
  };
  const most = Math.max(...packages.map(({ coins }) => coins));
  return succeed({
    section: "priceLists",
    entry: id,
    source: source.id,
    edits: isKnown ? [] : [...sourceEdits(source, catalogue), added("priceLists", list, false)],
    ask: ["cost", String(most), "--region", region.code, "--channel", channel],
  });
}

interface SeenGift {
  readonly id?: number;
  readonly name: string;
  readonly coins: number;
}

/** A gift, new or seen again. Fails if it is known with another price, or if the file has it already. */
export function giftEntry(gift: SeenGift, seen: Seen, file: string, catalogue: Catalogue): Outcome<NewEntry> {
  const found = importGifts([gift], [], seen, catalogue);
  if (!found.ok) return found;
  const { source, entries } = found.value;
  const [entry] = entries;
  const { id, name } = entry ?? gift;
  const own = catalogue.gifts.find((one) => one.at.file === file && one.id === id && fold(one.name) === fold(name));
  if (entry !== undefined && own !== undefined) return fail(inItAlready(own));
  return succeed({
    section: "gifts",
    entry: id === undefined ? name : `${name} (id ${id})`,
    source: source.id,
    edits: entry === undefined ? [] : [...sourceEdits(source, catalogue), added("gifts", giftPairs(entry), true)],
    ask: ["cost", id === undefined ? name : `id:${id}`],
  });
}

/** No entry is overwritten: its author may have added more to it. */
const inItAlready = ({ name, at, seen }: Gift): Diagnostic => ({
  code: "schema.duplicate",
  severity: "error",
  message: `${name} is already in the file, ${seen === undefined ? "without a day" : `seen ${seen}`}`,
  at,
  help: "change its “seen” there",
});

const giftPairs = ({ id, name, also, coins, streaks, first, seen, sources }: Omit<Gift, "at">): Written =>
  present({
    id: id?.toString(),
    name,
    also: also.length === 0 ? undefined : also,
    coins: String(coins),
    streaks: streaks?.toString(),
    first: first?.toString(),
    seen: seen?.toString(),
    source: sources[0]!,
  }) as Written;

const added = (key: NewEntry["section"], entry: Written, inOneLine: boolean): Edit => ({
  kind: "add",
  key,
  entry,
  inOneLine,
});

/** Its source, once. */
function sourceEdits({ id, title, grade, date }: Omit<Source, "at">, { sources }: Catalogue): readonly Edit[] {
  if (sources.some((one) => one.id === id)) return [];
  const entry = present({ id, title, grade, date: date?.toString() }) as Written;
  return [{ kind: "add", key: "sources", entry, inOneLine: false }];
}
