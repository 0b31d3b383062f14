import { Document, isCollection, isMap, isNode, isScalar, isSeq, type YAMLSeq } from "yaml";
import { fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { isKeyed } from "../../core/keyed.js";
import type { Edit, SourceFile, Written } from "../../core/source.js";
import { type Reading, readYaml } from "./read.js";

/**
 * A text with changes made one after the other. Only what changes is rewritten: comments, order and every other byte
 * stay. Fails if the text cannot be read, or if its layout leaves no place for a new line.
 */
export function edited(file: SourceFile, edits: readonly Edit[]): Outcome<string> {
  let { text } = file;
  const read = readYaml(file);
  if (!read.ok) return read;
  let before = read.value;
  for (const edit of edits) {
    text = applied(text, before, edit);
    const after = readYaml({ ...file, text });
    if (!after.ok || said(after.value.content) !== said(expected(before.content, edit))) return fail(unfit(before));
    before = after.value;
  }
  return succeed(text);
}

const unfit = (reading: Reading) =>
  reading.fault("schema.invalid", "the file does not have one key on each line, so nothing can be added to it", [], {
    help: "start each key on a line of its own",
  });

const said = (content: unknown): string => JSON.stringify(keysOf(content));

const keysOf = (content: unknown): Readonly<Record<string, unknown>> => (isKeyed(content) ? content : {});

/** What the file should contain afterwards, whatever its layout. */
function expected(content: unknown, edit: Edit): unknown {
  const { [edit.key]: old, ...others } = keysOf(content);
  if (edit.kind === "unset") return others;
  const value = edit.kind === "set" ? edit.value : [...(Array.isArray(old) ? old : []), edit.entry];
  return { ...keysOf(content), [edit.key]: value };
}

/** The text unchanged, if nothing can be added to it. */
function applied(text: string, { nodes }: Reading, edit: Edit): string {
  const pair = isMap(nodes) ? nodes.items.find(({ key }) => isScalar(key) && key.value === edit.key) : undefined;
  if (pair === undefined) return edit.kind === "unset" ? text : appended(text, lineOf(edit));
  const { key, value } = pair;
  if (!isNode(key) || !isNode(value)) return text;
  const [from, until, end] = value.range!;
  if (edit.kind === "unset") return spliced(text, key.range![0], end, "");
  const isEmpty = from === until || (isSeq(value) && value.items.length === 0);
  if (edit.kind === "set")
    return spliced(text, from, until, from === until ? ` ${inline(edit.value)}` : inline(edit.value));
  const colon = text.indexOf(":", key.range![1]) + 1;
  if (isEmpty) return spliced(text, colon, until, `\n${entryLines(edit, "  ").trimEnd()}`);
  if (!isSeq(value)) return text;
  const [last] = value.items.slice(-1);
  if (!isNode(last)) return text;
  return value.flow === true
    ? spliced(text, last.range![1], last.range![1], `, ${inline(edit.entry)}`)
    : appended(text, entryLines(edit, indentOf(text, value)), last.range![2]);
}

const spliced = (text: string, from: number, until: number, instead: string): string =>
  text.slice(0, from) + instead + text.slice(until);

/** Lines added after others, the last of which may lack its line end. */
function appended(text: string, lines: string, at = text.length): string {
  const before = text.slice(0, at);
  return `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${lines}${text.slice(at)}`;
}

const lineOf = (edit: Exclude<Edit, { readonly kind: "unset" }>): string =>
  edit.kind === "set" ? `${edit.key}: ${inline(edit.value)}\n` : `${edit.key}:\n${entryLines(edit, "  ")}`;

/** What precedes the dash of the list's entries. */
function indentOf(text: string, { items: [first] }: YAMLSeq): string {
  const start = isNode(first) ? first.range![0] : 0;
  return /^ */.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1))![0];
}

/** An entry as an item of a list. */
function entryLines({ entry, inOneLine }: Extract<Edit, { readonly kind: "add" }>, indent: string): string {
  if (inOneLine) return `${indent}- ${inline(entry)}\n`;
  const lines = Object.entries(entry).map(([key, value]) => `${key}: ${inline(value)}\n`);
  return lines.map((line, index) => `${indent}${index === 0 ? "- " : "  "}${line}`).join("");
}

/** A value on one line, with texts bare if possible. */
function inline(value: Written | Written[string]): string {
  const doc = new Document(value, { schema: "failsafe" });
  if (isCollection(doc.contents)) doc.contents.flow = true;
  return doc.toString({ lineWidth: 0, flowCollectionPadding: isMap(doc.contents) }).trimEnd();
}
