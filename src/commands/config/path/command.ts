import { succeed } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import { command } from "../../base/command.js";
import type { SettingsFile } from "../../base/settings.js";
import type { ConfigPathQuery, ConfigPathReport } from "./report.js";

type Asked = ConfigPathQuery & { readonly found?: SettingsFile };

export const pathCommand = command({
  options: ["project"],
  columns: ["file", "isThere"],
  query: (_, { project = false, asOf }) => succeed<Asked>({ project, asOf }),
  async read(query, { settingsFile }) {
    const found = settingsFile(query.project ? "project" : "user");
    return found.ok ? succeed({ ...query, ...present({ found: found.value }) }) : found;
  },
  run: async ({ found, ...query }, catalogue) => (await import("./report.js")).configPath(query, found!, catalogue),
  // One line, ready for scripts.
  layout: ({ result }: ConfigPathReport) => [
    { kind: "answer", sentence: [{ typed: result.file }], where: [] },
    { kind: "further", items: [] },
  ],
  schema: async () => (await import("./schema.js")).configPathSchema,
});
