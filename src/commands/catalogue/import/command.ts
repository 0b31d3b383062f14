import type { Catalogue } from "../../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import type { SourceFile } from "../../../core/source.js";
import { didYouMean } from "../../../core/suggest.js";
import { quoted } from "../../../core/text.js";
import type { Document, Inputs } from "../../base/command.js";
import { asGiven } from "../../base/option-groups.js";
import type { OptionName, OptionValues } from "../../base/options.js";
import { typedAmong } from "../../base/settings.js";

type Values = OptionValues<OptionName>;

/** The kinds of lists that can be imported. */
const KINDS: readonly string[] = ["gifts", "packages"];

export const importCommand: Document = {
  prints: "YAML",
  options: ["region", "channel", "sourceTitle"],
  async text([kind = "", path = ""], values, inputs, catalogue) {
    if (!KINDS.includes(kind)) {
      const help = didYouMean(kind, KINDS) ?? `write one of ${KINDS.join(", ")}`;
      return failure("arg.invalid", `nothing called ${quoted(kind)} can be imported`, help);
    }
    if (kind === "gifts" && typedAmong(["region", "channel"], values, inputs.applied).length > 0)
      return failure("arg.conflict", "a gift costs the same everywhere", "leave --region and --channel out");
    const file = await inputs.readText(path);
    if (!file.ok) return (await foreign(path, inputs)) ?? file;
    const known = await catalogue();
    if (!known.ok) return known;
    const text = await (kind === "gifts" ? giftsIn : packagesIn)(file.value, values, known.value);
    return text.ok ? sound(text.value, known.value) : text;
  },
};

/** A better fault for a file that is not text but of a known format; a pipe cannot be read a second time. */
async function foreign(path: string, inputs: Inputs): Promise<Outcome<never> | undefined> {
  const read = path === "-" ? undefined : await inputs.readBytes(path);
  if (read?.ok !== true) return undefined;
  const { formatOfBytes } = await import("../../../readers/text/foreign-formats.js");
  const format = formatOfBytes(read.value.bytes);
  return format && failure("import.invalid", `${path} is ${format.what}, not JSON`, format.help);
}

async function giftsIn(file: SourceFile, values: Values, catalogue: Catalogue): Promise<Outcome<string>> {
  const { readGiftList } = await import("../../../readers/tiktok-api/gift-list.js");
  const list = readGiftList(file);
  if (!list.ok) return list;
  const { importGifts } = await import("./entries.js");
  const seen = {
    by: "import",
    title: values.sourceTitle ?? "Gift list as TikTok's interface returned it",
    day: values.asOf,
  } as const;
  const found = importGifts(list.value.gifts, list.value.unpriced, seen, catalogue);
  if (!found.ok) return found;
  const { catalogueText } = await import("../../../catalogue/write.js");
  const { source, entries, comments } = found.value;
  return succeed(catalogueText({ comments: [headOf(file, values), ...comments], source, gifts: entries }));
}

async function packagesIn(file: SourceFile, values: Values, catalogue: Catalogue): Promise<Outcome<string>> {
  const { regionOf } = await import("../../../regions/region.js");
  const region = values.region === undefined ? undefined : regionOf(values.region, catalogue);
  if (region?.ok === false) return region;
  const { readCoinPrices } = await import("../../../readers/tiktok-api/coin-price-list.js");
  const prices = readCoinPrices(file);
  if (!prices.ok) return prices;
  const { importPackages } = await import("./entries.js");
  const seen = {
    by: "import",
    title: values.sourceTitle ?? "Coin prices as TikTok's interface returned them",
    day: values.asOf,
  } as const;
  const place = { ...asGiven(values, ["channel"]), ...present({ region: region?.value }) };
  const found = importPackages(prices.value, place, seen, catalogue);
  if (!found.ok) return found;
  const { catalogueText } = await import("../../../catalogue/write.js");
  const { source, entries, comments } = found.value;
  return succeed(catalogueText({ comments: [headOf(file, values), ...comments], source, priceLists: entries }));
}

const headOf = ({ name }: SourceFile, { asOf }: Values): string => `From ${name}, as seen on ${asOf} (--as-of)`;

/** The text, once it has been read back without a fault. */
async function sound(text: string, catalogue: Catalogue): Promise<Outcome<string>> {
  const { LARGEST, stacked } = await import("../../../catalogue/load/overlay.js");
  if (new TextEncoder().encode(text).length > LARGEST) {
    const help = "split the list, and import each part into its own file";
    return failure("import.invalid", "the result is larger than 1 MiB, the limit for a catalogue file", help);
  }
  const { faults } = stacked([{ files: [{ name: "import", text }], whole: false }], catalogue);
  return faults.length > 0 ? { ok: false, diagnostics: faults } : succeed(text);
}
