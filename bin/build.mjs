// Builds what `rolldown -c` would, without its list of every chunk: `npm start` prints an answer, not a build.
import { build } from "rolldown";
import { loadConfig } from "rolldown/config";

await build(await loadConfig("rolldown.config.ts"));
