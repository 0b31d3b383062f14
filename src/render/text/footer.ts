import type { Block } from "../blocks.js";

/** What every answer has below its figures. A structural type, so that rendering does not depend on reports. */
export interface Footed {
  readonly assumptions: readonly { readonly text: string; readonly source: string | null }[];
  readonly warnings: readonly { readonly message: string }[];
  readonly sources: readonly { readonly id: string; readonly grade: string; readonly date: string | null }[];
}

export function footer({ assumptions, warnings, sources }: Footed): Block[] {
  const points = (head: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [{ kind: "points", head, points: lines }];
  return [
    ...points(
      "Warnings",
      warnings.map(({ message }) => message),
    ),
    ...points(
      "Assumptions",
      assumptions.map(({ text, source }) => (source === null ? text : `${text} [${source}]`)),
    ),
    ...(sources.length === 0
      ? []
      : points("Sources", [
          sources.map(({ id, grade, date }) => `${id} (${date === null ? grade : `${grade}, ${date}`})`).join(", "),
        ])),
  ];
}
