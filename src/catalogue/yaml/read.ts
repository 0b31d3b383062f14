import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Diagnostic, DiagnosticCode, Excerpt, Outcome } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Place, SourceFile } from "../../core/source.js";
import { endOfKey, endOfNumber, type Refuse, type Refused, refusedComma } from "./commas.js";
import { listed } from "./limit-diagnostics.js";
import type { TextFault } from "./limits.js";
import { type Nodes, parse } from "./parse.js";

export type Path = readonly PropertyKey[];

/** The content of a text, with every scalar as typed, and a function from a path to its place. */
export interface Reading {
  readonly content: unknown;
  /** Its nodes, each with its range in the text. */
  readonly nodes: Nodes;
  /** Repeated keys and commas in numbers: everything was read, but must not be used. */
  readonly repeated: readonly Diagnostic[];
  /** Whether one of them is a top-level key, so that everything under the first is missing. */
  readonly lacking: boolean;
  /** The place of the value at `path`, or of the nearest parent that exists: a missing key has no place of its own. */
  placeOf(path: Path): Place;
  /** A diagnostic at that place; at the key itself where `key` is given. */
  fault(code: DiagnosticCode, message: string, path: Path, more?: { key?: string; help?: string }): Diagnostic;
}

/** YAML text to plain values, or every fault of syntax and form in it. */
export function readYaml(file: SourceFile): Outcome<Reading> {
  const lines = linesOf(file.text);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.name, line, column: col };
  };
  // Made only for a fault: one line may be as long as the file, and every entry asks for its place.
  const point = (offset: number, end = offset + 1): { at: Place; excerpt: Excerpt } => {
    const at = placeAt(offset);
    const start = offset - at.column + 1;
    const stop = file.text.indexOf("\n", start);
    const text = file.text.slice(start, stop < 0 ? undefined : stop).replace(/\r$/, "");
    const width = Math.max(1, Math.min(end, start + text.length) - offset);
    return { at, excerpt: { text, width } };
  };
  const error = (
    code: DiagnosticCode,
    message: string,
    [from, to]: readonly (number | undefined)[],
    help?: string,
  ): Diagnostic => ({
    code,
    severity: "error",
    message,
    ...point(from ?? 0, to),
    ...present({ help }),
  });

  const parsed = parse(file.text);
  if (!parsed.ok) {
    const told = ({ message, start, end, help }: TextFault): Diagnostic =>
      error(parsed.code, message, [start, end], help);
    return { ok: false, diagnostics: listed(parsed.faults, told) };
  }
  const { contents } = parsed;

  const found: Refused[] = [];
  const content = plain(contents, (refused) => found.push(refused));
  const faults = listed(found, ({ code = "yaml.refused", message, range, help, first }) => {
    const related = first?.range ? [{ at: placeAt(first.range[0]), message: "first here" }] : undefined;
    return { ...error(code, message, range ?? [0], help), ...present({ related }) };
  });
  // A repeated key or a comma leaves the rest readable, so that its faults are reported together.
  if (found.some(({ isReadable }) => isReadable !== true)) return { ok: false, diagnostics: faults };

  const pairsOf = pairIndex();
  const child = (node: unknown, key: PropertyKey): unknown =>
    isSeq(node) ? node.items[Number(key)] : isMap(node) ? pairsOf(node).get(String(key))?.value : undefined;
  const nodeAt = (path: Path): readonly number[] => {
    let range = contents?.range ?? [0, 0];
    let node: unknown = contents;
    for (const key of path) {
      node = child(node, key);
      if (!isNode(node) || !node.range) break;
      range = node.range;
    }
    return range;
  };
  const keyAt = (path: Path, key: string): readonly number[] => {
    const parent = path.reduce<unknown>(child, contents);
    const found = isMap(parent) ? pairsOf(parent).get(key)?.key : undefined;
    return (isNode(found) ? found.range : undefined) ?? nodeAt(path);
  };
  return {
    ok: true,
    value: {
      content,
      nodes: contents,
      repeated: faults,
      lacking: isMap(contents) && pairsOf(contents).size < contents.items.length,
      placeOf: (path) => placeAt(nodeAt(path)[0]!),
      fault: (code, message, path, more = {}) =>
        error(code, message, more.key === undefined ? nodeAt(path) : keyAt(path, more.key), more.help),
    },
  };
}

/** Where each line begins. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  let start = 0;
  do {
    lines.addNewLine(start);
    start = text.indexOf("\n", start) + 1;
  } while (start > 0);
  return lines;
}

/** Pairs of a map by key, worked out once for each map: one file may have thousands of faults in one. */
function pairIndex(): (map: YAMLMap) => ReadonlyMap<string, Pair> {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map) => {
    const index =
      known.get(map) ??
      new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair as Pair]));
    known.set(map, index);
    return index;
  };
}

/** Nodes as plain values; objects have no prototype, so that no key has a special meaning. */
function plain(node: unknown, refuse: Refuse): unknown {
  if (isSeq(node)) return node.items.map((item) => plain(item, refuse));
  if (isMap(node)) return plainMap(node.items, refuse);
  return isScalar(node) ? node.value : undefined;
}

function plainMap(pairs: readonly Pair[], refuse: Refuse): Record<string, unknown> {
  const map: Record<string, unknown> = Object.create(null);
  const keys = new Map<string, Node>();
  for (let index = 0; index < pairs.length; index++) {
    const { key } = pairs[index]!;
    if (!isScalar(key)) {
      const { range } = (key ?? {}) as Partial<Node>;
      if (key !== null) refuse({ message: "this key is not a plain word", range });
      continue;
    }
    const endOf = endOfKey(pairs, index);
    const name = endOf === index ? String(key.value) : refusedComma(keysOf(pairs, index, endOf), refuse);
    const { value } = pairs[endOf]!;
    const first = keys.get(name);
    if (name === "<<") refuse({ message: "a merge key “<<”", range: key.range, help: "write the keys out" });
    else if (first !== undefined) refuse({ ...twice(name), range: key.range, first, isReadable: true });
    else keys.set(name, key);
    const last = endOfNumber(pairs, endOf);
    index = last;
    if (last === endOf) {
      map[name] = plain(value, refuse);
      continue;
    }
    // The number that was meant is checked, so that the part before the comma is not reported.
    map[name] = refusedComma([value as Scalar, ...keysOf(pairs, endOf + 1, last)], refuse);
  }
  return map;
}

const keysOf = (pairs: readonly Pair[], from: number, to: number): Scalar[] =>
  pairs.slice(from, to + 1).map(({ key }) => key as Scalar);

const twice = (name: string): Pick<Refused, "message" | "help"> => ({
  message: `the key “${name}” is given twice`,
  help: "keep one of the two",
});
