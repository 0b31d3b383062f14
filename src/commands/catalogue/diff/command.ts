import type { Catalogue } from "../../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { command, type Inputs } from "../../base/command.js";
import { readAll } from "../shared/read-files.js";
import { diffLayout } from "./layout.js";
import type { DiffQuery } from "./report.js";

/** A query with the catalogues made from its files, once they are free of faults. */
type Asked = DiffQuery & { readonly before?: Catalogue; readonly after?: Catalogue };

export const diffCommand = command({
  options: [],
  columns: ["change", "section", "entry", "file", "line", "column", "fields[].path", "fields[].from", "fields[].to"],
  list: "changes",
  query: ([first = "", second], { asOf }) =>
    succeed<Asked>(second === undefined ? { to: first, asOf } : { from: first, to: second, asOf }),
  read: withCatalogues,
  run: async ({ before, after, ...query }, catalogue) =>
    (await import("./report.js")).diff(query, after ?? catalogue, before ?? catalogue),
  isNo: ({ changes }) => changes.length > 0,
  layout: diffLayout,
  schema: async () => (await import("./schema.js")).diffSchema,
});

async function withCatalogues(query: Asked, inputs: Inputs, builtIn: Catalogue): Promise<Outcome<Asked>> {
  const paths = [query.from, query.to].filter((path) => path !== undefined);
  if (paths.length === 2 && paths.every((path) => path === "-"))
    return failure("arg.conflict", "standard input is one catalogue, not two", "name a file for one of them");
  const given = await readAll(paths, inputs);
  if (!given.ok) return given;
  const { stacked } = await import("../../../catalogue/load/overlay.js");
  const made = given.value.map((one) => stacked([one], builtIn));
  const faults = made.flatMap((one) => one.faults);
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const [first, second] = made.map(({ catalogue }) => catalogue);
  return succeed({ ...query, ...(second === undefined ? { after: first! } : { before: first!, after: second }) });
}
