import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Diagnostic, failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import type { CatalogueFiles, SourceFile } from "../../../core/source.js";
import { didYouMean } from "../../../core/suggest.js";
import { alternatives, quoted, shellLine, together } from "../../../core/text.js";
import { regionOf } from "../../../regions/region.js";
import { commandLine } from "../../../report/command-line.js";
import { command, type Inputs } from "../../base/command.js";
import { asGiven } from "../../base/option-groups.js";
import { longOf, type OptionValues } from "../../base/options.js";
import { readOptions } from "../../base/read-options.js";
import { typedAmong } from "../../base/settings.js";
import type { Surroundings } from "../check/doubt.js";
import { examiner } from "../shared/read-files.js";
import { giftEntry, type NewEntry, priceEntry } from "./entry.js";
import { addLayout } from "./layout.js";
import { KINDS, type Kind, PARTS, type Part } from "./parts.js";
import type { AddQuery, AddReport } from "./report.js";

/** Options that apply to only one kind of entry. */
const OWN = { price: ["region", "channel", "packages"], gift: ["coins", "id"] } as const;

type Values = OptionValues<(typeof OWN)[Kind][number] | "sourceTitle">;

/** What to add, as far as it was stated; once it is added, what was written. */
interface Asked {
  readonly kind: Kind;
  readonly name?: string;
  readonly values: Values;
  readonly done?: Done;
}

/** What was written, and the resulting catalogue. */
interface Done {
  readonly query: AddQuery;
  readonly entry: NewEntry;
  readonly changed: boolean;
  readonly catalogue: Catalogue;
  readonly around: Surroundings;
}

export const addCommand = command({
  options: [...OWN.price, ...OWN.gift, "sourceTitle"],
  columns: ["section", "entry", "source", "file", "changed"],
  query([word = "", ...name], values): Outcome<Asked> {
    const kind = KINDS.find((one) => one === word.toLowerCase());
    if (kind === undefined) {
      const help = didYouMean(word, KINDS) ?? `write one of ${KINDS.join(", ")}`;
      return failure("arg.invalid", `nothing called ${quoted(word)} can be added`, help);
    }
    if (kind === "price" && name.length > 0)
      return failure("arg.conflict", `a price has no name, and ${quoted(name.join(" "))} is one`, "leave it out");
    return succeed({ kind, values, ...present({ name: name.length === 0 ? undefined : name.join(" ") }) });
  },
  opensOverlays: true,
  read: written,
  async run({ done }) {
    const { query, entry, changed, catalogue, around } = done!;
    const { section, entry: id, source, ask } = entry;
    const { added } = await import("./report.js");
    return added(query, { section, entry: id, source, file: query.catalogue, changed }, ask, catalogue, around);
  },
  layout: (report: AddReport, asked) => addLayout(report, asked),
  schema: async () => (await import("./schema.js")).addSchema,
});

/** Asks for what is missing, and writes the entry, unless the file would be refused with it. */
async function written(asked: Asked, inputs: Inputs, builtIn: Catalogue): Promise<Outcome<Asked>> {
  const { kind } = asked;
  const foreign = typedAmong(OWN[kind === "price" ? "gift" : "price"], asked.values, inputs.applied).map(longOf);
  if (foreign.length > 0)
    return failure("arg.conflict", `a ${kind} has no ${alternatives(foreign)}`, `leave ${together(foreign)} out`);
  const completed = await complete(asked, inputs, builtIn);
  if (!completed.ok) return completed;
  const understood = queryOf(completed.value, builtIn);
  if (!understood.ok) return understood;
  const query = understood.value;
  const { template } = await import("../init/template.js");
  const initial = template(query.asOf);
  const before = await fileBefore(query.catalogue, initial, inputs);
  if (!before.ok) return before;
  const examine = await examiner(builtIn);
  const known = examine([before.value]);
  if (known.faults.length > 0) return { ok: false, diagnostics: known.faults };
  const entry = entryOf(query, completed.value.values, known.catalogue);
  if (!entry.ok) return entry;
  if (entry.value.edits.length === 0)
    return succeed({ ...asked, done: { query, entry: entry.value, changed: false, ...known } });
  let now = known;
  const faults = (file: SourceFile) => {
    now = examine([{ files: [file], whole: false }]);
    return now.faults;
  };
  const file = { path: query.catalogue, name: query.catalogue, initial };
  const changed = await inputs.changeFile(file, entry.value.edits, faults);
  if (!changed.ok) return changed;
  return succeed({ ...asked, done: { query, entry: entry.value, changed: changed.value, ...now } });
}

/** The file as it is, or its initial text. */
async function fileBefore(path: string, initial: string, { readCatalogue }: Inputs): Promise<Outcome<CatalogueFiles>> {
  if (path === "-")
    return failure("arg.invalid", "an entry cannot be written to standard input", "name a file: --catalogue mine.yaml");
  const read = await readCatalogue(path);
  if (read.ok && read.value.whole)
    return failure("arg.invalid", `${path} is a folder`, "name one file in it, or a new one");
  if (read.ok || read.diagnostics.some(({ code }) => code !== "file.missing")) return read;
  return succeed({ files: [{ name: path, text: initial }], whole: false });
}

function entryOf(query: AddQuery, { channel }: Values, catalogue: Catalogue): Outcome<NewEntry> {
  const { kind, name = "", coins = 0, packages = [], sourceTitle, asOf } = query;
  const seen = { by: "add", title: sourceTitle, day: asOf } as const;
  if (kind === "gift") return giftEntry({ ...asGiven(query, ["id"]), name, coins }, seen, query.catalogue, catalogue);
  const region = regionOf(query.region, catalogue);
  return region.ok ? priceEntry({ region: region.value, channel: channel!, packages }, seen, catalogue) : region;
}

/** The query of a complete question. */
function queryOf({ kind, name, values }: Asked, catalogue: Catalogue): Outcome<AddQuery> {
  const { sourceTitle = "", catalogue: [file = "", ...others] = [], asOf } = values;
  if (others.length > 0) {
    const message = `an entry goes into one file, not into ${together([file, ...others])}`;
    return failure("arg.conflict", message, `keep one of them, like --catalogue ${shellLine([file])}`);
  }
  const own = { sourceTitle, catalogue: file, asOf };
  if (kind === "gift") return succeed({ kind, ...present({ name }), ...asGiven(values, OWN.gift), ...own });
  const region = regionOf(values.region, catalogue);
  if (!region.ok) return region;
  return succeed({ kind, region: region.value.code, ...asGiven(values, ["channel", "packages"]), ...own });
}

/** Asks at the terminal for what is missing; without one, fails with everything that is missing. */
async function complete(asked: Asked, { ask }: Inputs, catalogue: Catalogue): Promise<Outcome<Asked>> {
  const given = { ...asked.values, name: asked.name };
  const missing = PARTS[asked.kind].filter(({ key }) => given[key] === undefined);
  let [name, values] = [asked.name, asked.values];
  for (const { key, label, example, suggested } of missing) {
    const read = (typed: string): Outcome<Values> => withOne(key, typed, values, catalogue);
    const fault = (typed: string): string | undefined => {
      const found = read(typed);
      return found.ok ? undefined : found.diagnostics.map(inWords).join("\n");
    };
    const typed = await ask?.({ label, ...present({ suggested: suggested && example }), fault });
    if (typed === undefined) return missingFault(asked, missing);
    if (key === "name") name = typed;
    const found = read(typed);
    if (!found.ok) return found;
    values = found.value;
  }
  return succeed({ ...asked, values, ...present({ name }) });
}

/** Options with one more, parsed as on a command line; a name is not an option, and must not be empty. */
function withOne(key: Part["key"], typed: string, values: Values, catalogue: Catalogue): Outcome<Values> {
  if (key === "name")
    return typed === ""
      ? failure("arg.missing", "a gift needs a name", "write it as the app shows it")
      : succeed(values);
  const read = readOptions({ [key]: key === "catalogue" ? [typed] : typed }, values.asOf);
  if (!read.ok) return read;
  const region = key === "region" ? regionOf(typed, catalogue) : succeed(undefined);
  return region.ok ? succeed({ ...values, ...read.value }) : region;
}

const inWords = ({ message, help }: Diagnostic): string =>
  help === undefined ? message : `${message}\n  help: ${help}`;

/** The fault that names everything missing, and the whole command with an example of each. */
function missingFault({ kind, name, values }: Asked, missing: readonly Part[]): Outcome<never> {
  const called = missing.map(({ key }) => (key === "name" ? "its name" : longOf(key)));
  const examples = Object.fromEntries(missing.map(({ key, example }) => [key, example]));
  const options = asGiven({ ...values, ...examples }, [...OWN[kind], "sourceTitle", "catalogue", "asOf"]);
  const line = commandLine("add/1", { kind, name: examples.name ?? name, ...options });
  return failure("arg.missing", `a ${kind} needs ${together(called)}`, `giftworth ${shellLine(line)}`);
}
