import type { Catalogue } from "../../catalogue/model/model.js";
import { EXIT_OF } from "../../core/diagnostic.js";
import { safeText } from "../../render/safe-text.js";
import type { CommandHelp } from "../base/command.js";
import { KEYS, settingKey } from "../base/settings.js";
import type { ValueType } from "../base/value-types.js";
import { TOPIC_NAMES } from "../help/topic-names.js";

/** The sources of names; the catalogue is opened only if one of its lists is needed. */
export interface Known {
  readonly commands: readonly CommandHelp[];
  readonly catalogue: () => Promise<Catalogue>;
}

type Names = Iterable<string | undefined>;

const LISTS = {
  gifts: async ({ catalogue }) => (await catalogue()).gifts.filter(({ retired }) => !retired).map(({ name }) => name),
  regions: async ({ catalogue }) => (await catalogue()).regions.map(({ code }) => code),
  lists: async ({ catalogue }) => (await catalogue()).priceLists.map(({ id }) => id),
  models: async ({ catalogue }) => (await catalogue()).payoutModels.map(({ id }) => id),
  sources: async ({ catalogue }) => (await catalogue()).sources.map(({ id }) => id),
  async methods({ catalogue }) {
    const { rules } = await catalogue();
    const all = rules.flatMap((rule) => ("methods" in rule ? rule.methods : "method" in rule ? [rule.method] : []));
    return all.filter((method) => method !== "any");
  },
  async entries({ catalogue }) {
    const { priceLists, payoutModels, sources } = await catalogue();
    return [...priceLists, ...payoutModels, ...sources].map(({ id }) => id);
  },
  topics: async ({ commands }) => [...commands.map(({ name }) => name), ...TOPIC_NAMES, ...Object.keys(EXIT_OF)],
  settings: async () => KEYS.map(({ option }) => settingKey(option)),
  reports: async ({ commands }) =>
    (await (await import("../catalogue/schema/reports.js")).reportSchemas(commands)).keys(),
} as const satisfies Readonly<Record<string, (known: Known) => Promise<Names>>>;

/** A list of known names. */
export type ListName = keyof typeof LISTS;

/** All lists. */
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** Types whose values are in a list; other values cannot be offered. */
export const LISTED: Partial<Record<ValueType, ListName>> = {
  what: "gifts",
  gift: "gifts",
  region: "regions",
  "price-list": "lists",
  model: "models",
  method: "methods",
  source: "sources",
  entry: "entries",
  report: "reports",
  topic: "topics",
  setting: "settings",
};

/** The names in a list, in order. */
export const namesIn = async (list: ListName, known: Known): Promise<string[]> => sorted(await LISTS[list](known));

/** Names sorted, each once. Names with control or invisible characters are left out: shells print them unchanged. */
export const sorted = (items: Names): string[] =>
  [...new Set([...items].flatMap((item) => (item === undefined || !isSafe(item) ? [] : [item])))].sort();

const isSafe = (name: string): boolean => safeText(name) === name.normalize("NFC");
