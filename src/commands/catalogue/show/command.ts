import { succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { command } from "../../base/command.js";
import { showLayout } from "./layout.js";

export const showCommand = command({
  options: ["pager"],
  columns: ["section", "entry", "day", "file", "line", "column", "sources"],
  list: "entries",
  query: ([id], { asOf }) => succeed({ ...present({ id }), asOf }),
  run: async (query, catalogue) => (await import("./report.js")).show(query, catalogue),
  layout: showLayout,
  schema: async () => (await import("./schema.js")).showSchema,
});
