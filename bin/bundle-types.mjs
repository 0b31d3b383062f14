// Bundles the compiler's declaration files into one: what the library exports and all that
// it names, each once. No tool that does this runs on Node 20 without a second, older TypeScript.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseAst } from "rolldown/parseAst";

/**
 * A node of the parser's tree, of which only a few kinds have each key.
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 * @typedef {{ path: string, name: string, own?: true }} Origin
 * @typedef {{ path: string, name: string, key: string }} Declaration
 * @typedef {{ text: string, before: number, declaration: Node, references: readonly Node[] }} Own
 * @typedef {{ own: Map<string, Own>, imports: Map<string, Origin>, exported: Map<string, Origin>, stars: string[] }} Module
 */

const [entry = "", target = ""] = process.argv.slice(2);

/** @type {Map<string, Module>} */
const modules = new Map();

/**
 * A file's declarations, imports and exports by their names.
 * @param {string} path
 */
function moduleAt(path) {
  const found = modules.get(path) ?? readModule(path);
  modules.set(path, found);
  return found;
}

/**
 * @param {string} path
 * @returns {Module}
 */
function readModule(path) {
  const text = readFileSync(path, "utf8");
  /** @type {Module} */
  const module = { own: new Map(), imports: new Map(), exported: new Map(), stars: [] };
  const { own, imports, exported, stars } = module;
  let before = 0;
  const { body } = parseAst(text, { lang: "dts", sourceType: "module" });
  for (const statement of /** @type {readonly Node[]} */ (/** @type {unknown} */ (body))) {
    const from = statement.source && pathOf(statement.source.value, path);
    if (statement.type === "ImportDeclaration") {
      for (const { local, imported } of statement.specifiers)
        imports.set(local.name, { path: from, name: imported.name });
    } else if (statement.type === "ExportAllDeclaration") {
      stars.push(from);
    } else {
      for (const { local, exported: as } of statement.specifiers ?? [])
        exported.set(as.name, from ? { path: from, name: local.name } : { path, name: local.name, own: true });
      const declaration = statement.declaration ?? statement;
      for (const { name } of namesOf(declaration)) {
        own.set(name, { text, before, declaration, references: referencesIn(declaration) });
        if (declaration !== statement) exported.set(name, { path, name, own: true });
      }
    }
    before = statement.end;
  }
  return module;
}

/** @param {string} specifier @param {string} importer */
function pathOf(specifier, importer) {
  if (!specifier.startsWith(".")) throw new Error(`${importer} names the package ${specifier}`);
  return join(dirname(importer), specifier.replace(/\.js$/, ".d.ts"));
}

/** @param {Node} declaration @returns {readonly Node[]} */
const namesOf = ({ id, declarations = [] }) => (id ? [id] : declarations.map((/** @type {Node} */ one) => one.id));

/**
 * Identifiers that name a declaration, and imports written where they are used; names of parameters are neither.
 * @param {Node} declaration
 */
function referencesIn(declaration) {
  /** @type {Node[]} */
  const found = [];
  const parameters = new Set();
  /** @param {Node} node @param {string} key @param {Node} parent */
  const visit = (node, key, parent) => {
    if (Array.isArray(node)) for (const one of node) visit(one, key, parent);
    if (typeof node?.type !== "string") return;
    if (node.type === "TSTypeParameter") parameters.add(node.name.name);
    if (node.type === "TSMappedType") parameters.add(node.key.name);
    if (node.type === "TSImportType") found.push(node);
    if (node.type === "Identifier" && isReference(key, parent)) found.push(node);
    for (const [name, child] of Object.entries(node)) if (name !== "parent") visit(child, name, node);
  };
  visit(declaration, "", declaration);
  return found.filter(({ name }) => !parameters.has(name));
}

/** @param {string} key @param {Node} parent */
const isReference = (key, { type, computed }) =>
  ["typeName", "exprName", "superClass"].includes(key) ||
  (key === "expression" && /^TS(?:InterfaceHeritage|ClassImplements)$/.test(type)) ||
  (key === "left" && type === "TSQualifiedName") ||
  (key === "key" && computed === true);

/**
 * The declaration that a name of a module leads to, through imports and exports; nothing if it is of the language.
 * @param {string} path
 * @param {string} name
 * @returns {Declaration | undefined}
 */
function declarationOf(path, name, outside = false) {
  const { own, imports, exported, stars } = moduleAt(path);
  if (outside) {
    const found = exported.get(name);
    if (found !== undefined) return declarationOf(found.path, found.name, found.own !== true);
    return stars.map((star) => declarationOf(star, name, true)).find((one) => one !== undefined);
  }
  if (own.has(name)) return { path, name, key: `${path} ${name}` };
  const found = imports.get(name);
  return found && declarationOf(found.path, found.name, true);
}

/**
 * Names that a module exports, its own and those of the modules it passes on.
 * @param {string} path
 * @returns {readonly string[]}
 */
const exportsOf = (path) => {
  const { exported, stars } = moduleAt(path);
  return [...exported.keys(), ...stars.flatMap(exportsOf)];
};

/** @type {Map<string, string>} */
const names = new Map();
const taken = new Set();
/** @type {Declaration[]} */
const queue = [];

/**
 * The name of a declaration in the one file: its own, or with its folder before it if another has that. Where both are
 * taken it needs a better name in its source: a number would not describe it.
 * @param {Declaration} found
 */
function named(found, as = found.name) {
  if (!names.has(found.key)) {
    const folder = basename(dirname(found.path));
    const longer = `${folder.charAt(0).toUpperCase()}${folder.slice(1)}${as}`;
    const name = taken.has(as) ? longer : as;
    if (taken.has(name)) throw new Error(`${found.path}: there is another ${as} in this folder, and one elsewhere`);
    taken.add(name);
    names.set(found.key, name);
    queue.push(found);
  }
  return names.get(found.key) ?? as;
}

/** @template T @param {T | undefined} found @param {string} what @returns {T} */
function known(found, what) {
  if (found === undefined) throw new Error(`${what} is declared nowhere`);
  return found;
}

const whole = new Set(exportsOf(entry).map((name) => named(known(declarationOf(entry, name, true), name), name)));

const written = [];
for (const { path, name, key } of queue) {
  const { text, before, declaration, references } = known(moduleAt(path).own.get(name), name);
  const called = known(names.get(key), name);
  const renames = namesOf(declaration)
    .filter((id) => id.name === name)
    .map((id) => ({ start: id.start, end: id.start + name.length, text: called }));
  for (const node of references) {
    const isImport = node.type === "TSImportType";
    const found = isImport
      ? declarationOf(pathOf(node.source.value, path), node.qualifier.name, true)
      : declarationOf(path, node.name);
    if (found === undefined) continue;
    const end = isImport ? node.qualifier.end : node.start + node.name.length;
    renames.push({ start: node.start, end, text: named(found) });
  }
  const comments = text.slice(before, declaration.start).match(/\/\*\*(?:(?!\*\/).)*\*\//gs) ?? [];
  let body = text.slice(declaration.start, declaration.end);
  for (const one of renames.sort((a, b) => b.start - a.start))
    body = body.slice(0, one.start - declaration.start) + one.text + body.slice(one.end - declaration.start);
  const declared = /^(?:declare|interface|type) /.test(body) ? body : `declare ${body}`;
  written.push([...comments.slice(-1), `${whole.has(called) ? "export " : ""}${declared}`].join("\n"));
}

// Without an export of nothing every declaration of such a file would be one.
writeFileSync(target, `${written.join("\n\n")}\n\nexport {};\n`);
