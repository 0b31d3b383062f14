import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { several } from "../../../core/text.js";
import type { Block } from "../../../render/blocks.js";
import { grouped } from "../../../render/text/figures.js";
import type { Aged } from "../../../report/entry-age.js";
import { command, type Inputs } from "../../base/command.js";
import { asGiven, placeText } from "../../base/query-and-cells.js";
import { pointsOf } from "../shared/bullet-list.js";
import { readAll } from "../shared/read-files.js";
import type { Surroundings } from "./doubts.js";
import type { CheckQuery, Finding } from "./report.js";

/** A question whose files have been read and found free of faults stands on the catalogue they make. */
type Asked = CheckQuery & { readonly made?: { readonly catalogue: Catalogue; readonly around: Surroundings } };

export const checkCommand = command({
  options: [],
  examples: [
    "giftworth catalogue check",
    "giftworth catalogue check data",
    "giftworth catalogue check --max-age 365 --exit-status",
  ],
  columns: ["code", "severity", "message", "file", "line", "column", "related"],
  list: "findings",
  query: (files, values) =>
    succeed<Asked>({ ...(files.length === 0 ? {} : { files }), ...asGiven(values, ["maxAge"]), asOf: values.asOf }),
  rates: () => true,
  read: withFiles,
  run: async ({ made, ...query }, catalogue) =>
    (await import("./report.js")).check(query, made?.catalogue ?? catalogue, made?.around),
  isNo: ({ findings }) => findings.length > 0,
  layout: ({ result: { entries, findings, oldest } }) => {
    const looked = Object.values(entries).reduce((sum, count) => sum + count, 0);
    const doubtful = findings.length === 0 ? "nothing doubtful" : several(findings.length, "doubt");
    const of = (code: Finding["code"]): Finding[] => findings.filter((one) => one.code === code);
    return [
      {
        kind: "title",
        text: `${looked === 1 ? "1 entry" : `${grouped(String(looked))} entries`} checked: no errors, ${doubtful}`,
      },
      ...[...new Set(findings.map(({ code }) => code))].map((code) => pointsOf(code, findingText, of(code))),
      ...oldestBlocks(oldest),
    ];
  },
});

/** What is wrong is told together with what is doubtful, as far as that can be seen. */
async function withFiles(query: Asked, inputs: Inputs, builtIn: Catalogue): Promise<Outcome<Asked>> {
  if (query.files === undefined) return succeed(query);
  const given = await readAll(query.files, inputs);
  if (!given.ok) return given;
  const texts = given.value.flatMap(({ files }) => files);
  const named = { ...query, files: texts.map(({ name }) => name) };
  const { inOrder, stacked, withExcerpts } = await import("../../../catalogue/load/overlay.js");
  const { catalogue, beneath, around, readable, faults } = stacked(given.value, builtIn);
  const surroundings: Surroundings = {
    sketched: around.sketched,
    replaced: [...around.covered, ...(beneath === undefined ? [] : replacedIn(beneath, catalogue))],
    overlays: new Set(given.value.flatMap(({ files, whole }) => (whole ? [] : files.map(({ name }) => name)))),
    placeIn: around.placeIn,
  };
  if (faults.length === 0) return succeed({ ...named, made: { catalogue, around: surroundings } });
  if (!readable) return { ok: false, diagnostics: faults };
  const { doubtsFor } = await import("./report.js");
  const doubtful = inOrder(doubtsFor(named, catalogue, surroundings), texts);
  return { ok: false, diagnostics: [...faults, ...withExcerpts(doubtful, texts)] };
}

/** Gifts that are no longer what they were. */
function replacedIn(beneath: Catalogue, { gifts }: Catalogue): Surroundings["replaced"] & object {
  const kept = new Set(gifts);
  return beneath.gifts.filter((gift) => !kept.has(gift));
}

function findingText({ message, related, ...at }: Finding): string {
  const [other, ...more] = related;
  const also = other === undefined ? "" : `, and ${placeText(other)}${more.length === 0 ? "" : " and others"}`;
  return `${message} (${placeText(at)}${also})`;
}

/** As many of the oldest as one would look at in a day. */
const MOST_AGED = 12;

function oldestBlocks(oldest: readonly Aged[]): Block[] {
  const undated = oldest.filter(({ day }) => day === null).length;
  const rows = oldest
    .slice(0, MOST_AGED)
    .map(({ entry, day, days, ...at }) => [entry, day ?? "undated", days === null ? "" : String(days), placeText(at)]);
  if (rows.length === 0) return [];
  const more = oldest.length - rows.length;
  const rest = more === 0 ? "" : `${more} more, ${undated} of them undated; --json has them all`;
  return [
    { kind: "title", text: "Oldest of what answers today" },
    { kind: "table", head: ["Entry", "Last seen", "Days ago", "Place"], rows },
    ...(rest === "" ? [] : [{ kind: "note", text: rest } as const]),
  ];
}
