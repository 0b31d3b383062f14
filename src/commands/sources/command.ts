import { succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command } from "../base/command.js";
import { sourcesLayout } from "./layout.js";

export const sourcesCommand = command({
  options: ["pager"],
  columns: [
    "id",
    "title",
    "url",
    "grade",
    "date",
    "note",
    "cited",
    "entries[].entry",
    "entries[].file",
    "entries[].line",
  ],
  list: "bibliography",
  query: ([id], { asOf }) => succeed({ ...present({ id }), asOf }),
  run: async (query, catalogue) => (await import("./report.js")).sources(query, catalogue),
  layout: sourcesLayout,
  schema: async () => (await import("./schema.js")).sourcesSchema,
});
