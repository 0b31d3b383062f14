import { typedWords } from "../../core/text.js";
import type { Pager } from "./start-pager.js";
import type { Page, Terminal } from "./terminal.js";

/** Shows a text in the user's pager; false if there is none or it cannot be started, and nothing is shown then. */
export async function paged(text: string, page: Page, env: Terminal["env"]): Promise<boolean> {
  const pager = pagerIn(env);
  return pager !== undefined && page(pager, text);
}

/** The pager that the environment names, or less; undefined if it names none or the terminal cannot be paged. */
function pagerIn(env: Terminal["env"]): Pager | undefined {
  const [name, ...options] = typedWords(env.GIFTWORTH_PAGER ?? env.PAGER ?? "less");
  if (name === undefined || name === "cat" || env.TERM === "dumb") return undefined;
  // As in git: less shows colours, clears nothing, and ends at once if everything fits; lv shows colours.
  return { name, options, env: { LESS: "FRX", LV: "-c", ...env } };
}
