import type { Diagnostic } from "../../core/diagnostic.js";
import { quoted } from "../../core/text.js";
import type { Counted, CountedLive } from "./tally-json.js";

/** A fault for each pair of files that count the same LIVE, whose coins would be added twice. */
export function countedTwice(countings: readonly Counted[]): Diagnostic[] {
  const files = new Map<string, string>();
  const faults = new Map<string, Diagnostic>();
  for (const { file, lives } of countings) {
    const own = new Map(lives.flatMap((live) => namesOf(live).map((name) => [name, live] as const)));
    for (const [name, live] of own) {
      const other = files.get(name);
      if (other === undefined) files.set(name, file);
      else if (!faults.has(`${other} ${file}`)) faults.set(`${other} ${file}`, fault(other, file, live));
    }
  }
  return [...faults.values()];
}

/** The keys that identify a LIVE: its room, and its first and last moment. */
const namesOf = ({ id, from, to }: CountedLive): string[] => [
  ...(id === null ? [] : [`room ${id}`]),
  ...(from === null || to === null ? [] : [`time ${from} ${to}`]),
];

const fault = (one: string, other: string, { id, from, to }: CountedLive): Diagnostic => ({
  code: "arg.conflict",
  severity: "error",
  message: `${one} and ${other} count the same LIVE, ${id === null ? `from ${from} to ${to}` : `room ${quoted(id)}`}`,
  help: "name one of them, or the logs themselves: what is in two logs is counted once",
});
