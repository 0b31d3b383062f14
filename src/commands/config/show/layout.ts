import type { Block } from "../../../render/blocks.js";
import type { ConfigReport, Value } from "./report.js";

/** Every key and its value, and on request who set it. */
export function showLayout({ query, result: { values } }: ConfigReport): Block[] {
  const more = query.origin;
  return [
    { kind: "title", text: "What answers are given with where the command line says nothing else" },
    {
      kind: "table",
      head: more ? ["Key", "Value", "From"] : ["Key", "Value"],
      rows: values.map((one) => [one.key, one.value ?? "not set", ...(more ? [fromText(one)] : [])]),
    },
  ];
}

function fromText({ variable, file, line }: Value): string {
  if (variable !== undefined) return variable;
  return file === undefined ? "built in" : `${file}:${line}`;
}
