import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { command, type Inputs } from "../../base/command.js";
import { asGiven } from "../../base/option-groups.js";
import { examined, readAll } from "../shared/read-files.js";
import { counts } from "./counts.js";
import type { Surroundings } from "./doubt.js";
import { checkLayout } from "./layout.js";
import type { CheckQuery } from "./report.js";

/** A query, with the catalogue made from its files once they are free of faults. */
type Asked = CheckQuery & { readonly made?: { readonly catalogue: Catalogue; readonly around: Surroundings } };

export const checkCommand = command({
  options: [],
  columns: ["code", "severity", "message", "file", "line", "column"],
  further: ["message", "file", "line", "column"].map((key) => `related[].${key}`),
  list: "findings",
  query: (files, values) =>
    succeed<Asked>({
      ...present({ files: files.length === 0 ? undefined : files }),
      ...asGiven(values, ["maxAge"]),
      asOf: values.asOf,
    }),
  read: withFiles,
  run: async ({ made, ...query }, catalogue) =>
    (await import("./report.js")).check(query, made?.catalogue ?? catalogue, made?.around),
  isNo: ({ findings }) => findings.length > 0,
  layout: checkLayout,
  schema: async () => (await import("./schema.js")).checkSchema,
});

/** Reads the files of a query; fails with their errors and, as far as they can be found, their doubts. */
async function withFiles(query: Asked, inputs: Inputs, builtIn: Catalogue): Promise<Outcome<Asked>> {
  if (query.files === undefined) return succeed(query);
  const given = await readAll(query.files, inputs);
  if (!given.ok) return given;
  const texts = given.value.flatMap(({ files }) => files);
  const named = { ...query, files: texts.map(({ name }) => name) };
  const { catalogue, around, readable, faults } = await examined(given.value, builtIn);
  if (faults.length === 0) return succeed({ ...named, made: { catalogue, around } });
  if (!readable) return { ok: false, diagnostics: faults };
  const { doubtsFor, isNew } = await import("./report.js");
  const found = doubtsFor(named, catalogue, around);
  const { inOrder, withExcerpts } = await import("../../../catalogue/load/overlay.js");
  const doubtful = found.filter(isNew);
  const errors = faults.reduce((sum, { unlisted = 1 }) => sum + unlisted, 0);
  const summary = counts(errors, doubtful.length, found.length - doubtful.length);
  return { ok: false, diagnostics: [...withExcerpts(inOrder(doubtful, texts), texts), ...faults], summary };
}
