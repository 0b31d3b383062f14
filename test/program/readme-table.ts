import type { CommandHelp, Group } from "../../src/commands/base/command.js";
import { GROUPS } from "../../src/commands/help/groups.js";

/** Who asks, in the order of the README's table; commands about the program itself are in chapters of their own. */
const ASKING: readonly Group[] = ["viewers", "creators", "both"];

/** The README's table of commands, as in their help: who asks, what to type, and what it answers. */
export const questionTable = (commands: readonly CommandHelp[]): string =>
  ["| | | |", "| --- | --- | --- |"]
    .concat(
      ASKING.flatMap((group) =>
        rows(
          group,
          commands.filter((one) => one.group === group),
        ),
      ),
    )
    .map((row) => `${row}\n`)
    .join("");

const rows = (group: Group, commands: readonly CommandHelp[]): string[] =>
  commands.map(
    ({ examples: [example], summary }, index) =>
      `| ${index === 0 ? `${GROUPS[group]} ` : ""}| \`${example}\` | ${summary} |`,
  );
