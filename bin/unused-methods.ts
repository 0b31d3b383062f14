import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";

/*
 * A bundler keeps every method of a class that is used, since it cannot know what is called. A package is used by a few of
 * our files, so we can: half of decimal.js and a third of commander are methods that no one calls.
 */

/** A package's module of methods, with the file or folder that is alone in importing it, and what it does for others only. */
const MODULES = [
  // It reads numbers that are written in base two, eight or sixteen, by powers and logarithms.
  { module: /decimal\.js\/decimal\.mjs$/, usedIn: "src/core/decimal.ts", never: ["parseOther"] },
  // It starts the executables of other programs' actions, of which we have none.
  { module: /commander\/lib\/command\.js$/, usedIn: "src/cli/argv", never: ["_executeSubCommand"] },
];

/** Leaves out the methods that no one can call. */
export function withoutUnusedMethods(): Plugin {
  return {
    name: "giftworth:without-unused-methods",
    transform(code, id) {
      const used = MODULES.find(({ module }) => module.test(id.replaceAll("\\", "/")));
      if (used === undefined) return null;
      return usedPart(code, namesIn(join(import.meta.dirname, "..", used.usedIn)), used.never);
    },
  };
}

/**
 * A module without the methods and functions whose names are mentioned neither by its users nor by what is left of it, in
 * whatever way: a method too many is only slow.
 */
export function usedPart(code: string, users: ReadonlySet<string>, never: readonly string[] = []): string {
  const found = partsOf(parseAst(code));
  const outside = found.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
  const mentioned = new Set([...IMPLIED, ...users, ...mentionedIn(parseAst(outside))]);
  const kept = new Set<Part>();
  const isUsed = (part: Part): boolean =>
    !kept.has(part) && part.names.some((name) => mentioned.has(name) && !never.includes(name));
  for (let part = found.find(isUsed); part !== undefined; part = found.find(isUsed)) {
    kept.add(part);
    for (const name of part.mentions) mentioned.add(name);
  }
  return found.reduceRight(
    (text, part) => (kept.has(part) ? text : text.slice(0, part.start) + text.slice(part.end)),
    code,
  );
}

/** What the language calls without a mention. */
const IMPLIED = ["constructor", "toString", "valueOf", "toJSON"];

const namesIn = (path: string): ReadonlySet<string> =>
  statSync(path).isFile()
    ? mentionedIn(parseAst(readFileSync(path, "utf8"), { lang: "ts" }))
    : new Set(readdirSync(path).flatMap((name) => [...namesIn(join(path, name))]));

/** A method or function: by which names it is called, and the names within. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly mentions: ReadonlySet<string>;
}

/** A node of a syntax tree, by the keys that are read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";

const children = (node: object): Node[] => Object.values(node).flat().filter(isNode);

/** The methods and functions of a module, in order; a function with others in it is only looked through. */
function partsOf(node: object): Part[] {
  return children(node).flatMap((child): Part[] => {
    const names = namesOf(child);
    const within = isMethod(child) ? [] : partsOf(child);
    if (names.length === 0 || within.length > 0) return within;
    return [{ start: child.start, end: child.end, names, mentions: mentionedIn(child) }];
  });
}

const isMethod = ({ type }: Node): boolean => type === "MethodDefinition" || type === "ExpressionStatement";

/** What a method, a function or `P.sine = P.sin = function` is called by. */
function namesOf(node: Node): readonly string[] {
  const { type, key, id, kind, computed, expression } = node;
  if (type === "FunctionDeclaration") return nameOf(id);
  if (type === "MethodDefinition") return computed === true || kind === "constructor" ? [] : nameOf(key);
  return type === "ExpressionStatement" && isNode(expression) ? assigned(expression) : [];
}

/** The properties that a function is assigned to, by its own name or without one. */
function assigned({ type, left, right }: Node): readonly string[] {
  if (type !== "AssignmentExpression" || !isNode(left) || left.type !== "MemberExpression" || !isNode(right)) return [];
  const own = left.computed === true ? [] : nameOf(left.property);
  if (right.type === "FunctionExpression" || (right.type === "Identifier" && right.name === own[0])) return own;
  const others = assigned(right);
  return others.length === 0 ? [] : [...own, ...others];
}

const nameOf = (node: unknown): readonly string[] => (isNode(node) && typeof node.name === "string" ? [node.name] : []);

/** Every name, and every text, which may be one; what `Math` is asked for is a name of its own. */
function mentionedIn(node: object): ReadonlySet<string> {
  if (isNode(node) && node.type === "MemberExpression" && nameOf(node.object)[0] === "Math") return new Set();
  const own = isNode(node) ? [node.name, node.value].filter((one) => typeof one === "string") : [];
  return new Set([...own, ...children(node).flatMap((child) => [...mentionedIn(child)])]);
}
