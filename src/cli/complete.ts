import { offerText } from "../commands/completion/offers.js";
import { COMMANDS } from "../commands/index.js";
import { unwrap } from "../core/diagnostic.js";
import { configurationOf } from "./config/configuration.js";
import { openCatalogue } from "./open-catalogue.js";
import type { Terminal } from "./terminal/terminal.js";

/**
 * Answers a shell's completion script, which passes its name and the words after the program's. Errors, such as an
 * unreadable configuration or a faulty catalogue, are not shown: the user has not run a command yet.
 */
export async function complete([shell = "", ...line]: readonly string[], terminal: Terminal): Promise<number> {
  const catalogue = async () => {
    const configuration = await configurationOf(terminal, true);
    const files = configuration.ok ? configuration.value.filter(({ option }) => option === "catalogue") : [];
    const own = await openCatalogue(
      files.flatMap(({ typed }) => typed),
      files,
    );
    return unwrap(own.ok ? own : await openCatalogue([], []));
  };
  await terminal.out.write(await offerText(line, shell, { commands: COMMANDS, catalogue }).catch(() => "words\n"));
  return 0;
}
