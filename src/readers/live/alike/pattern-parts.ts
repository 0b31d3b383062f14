import { Buffer } from "node:buffer";

/**
 * What becomes of a single value: it has to be the same, it is let pass, or it is kept for whoever asks. An id keeps every
 * digit, where it is a number too, and the id of a message is a long id where it is the text of one.
 */
export type Role = "same" | "passed" | "kept" | "id" | "long id";

/** More is not worth a pattern. */
const MOST_VALUES = 300;
const MOST_DEPTH = 20;

const FIRST_GAP = /^\{"[^"\\]*":( ?)/;

/** What a text of JSON is put together of: what stands around its values, and what is between. */
export class PatternParts {
  /** Before the first value, between each two, and behind the last. */
  readonly literals: Buffer[] = [];
  /** Of each value, whether it is a list of single ones. */
  readonly isList: boolean[] = [];
  /** The places of the values that are kept, by paths like `gift.id`. */
  readonly kept = new Map<string, number>();
  /** Of those, the places of ids, and of what may be a long one. */
  readonly ids = new Set<number>();
  readonly longIds = new Set<number>();
  /** Whether it is written as programs write. */
  isUsual = true;
  #literal = "";
  readonly #comma: string;
  readonly #colon: string;

  /** A text, in which a character may stand for a byte, and what it was parsed to. */
  constructor(
    text: string,
    value: object,
    readonly encoding: "latin1" | "utf8",
    readonly roleOf: (path: string) => Role,
  ) {
    const gap = FIRST_GAP.exec(text)?.[1] ?? "";
    this.#comma = `,${gap}`;
    this.#colon = `:${gap}`;
    this.#add(value, "", 0);
    this.#finish();
  }

  #add(value: unknown, path: string, depth: number): void {
    const role = path === "" ? "passed" : this.roleOf(path);
    if (this.isList.length > MOST_VALUES || depth > MOST_DEPTH) this.isUsual = false;
    if (!this.isUsual) return;
    if (isSingle(value)) this.#addSingle(value, path, role);
    // What is no single value has no text to keep; an object is the same anyway, with its keys, but a list is not.
    else if (role !== "passed" && (role !== "same" || Array.isArray(value))) this.isUsual = false;
    else if (!Array.isArray(value)) this.#addMembers(value as object, path, depth);
    else if (value.every(isSingle)) this.#addValue(true);
    else this.#addItems(value, path, depth);
  }

  #addSingle(value: unknown, path: string, role: Role): void {
    if (role === "same") {
      this.#literal += JSON.stringify(value);
      return;
    }
    if (role !== "passed") this.kept.set(path, this.isList.length);
    if (role === "id" || role === "long id") this.ids.add(this.isList.length);
    if (role === "long id") this.longIds.add(this.isList.length);
    this.#addValue(false);
  }

  #addMembers(value: object, path: string, depth: number): void {
    let before = "{";
    for (const [key, item] of Object.entries(value)) {
      // Its path would be that of a key within another, or of what it stands in.
      if (key === "" || key.includes(".")) this.isUsual = false;
      this.#literal += `${before}${JSON.stringify(key)}${this.#colon}`;
      this.#add(item, path === "" ? key : `${path}.${key}`, depth + 1);
      before = this.#comma;
    }
    this.#literal += before === "{" ? "{}" : "}";
  }

  #addItems(items: readonly unknown[], path: string, depth: number): void {
    let before = "[";
    for (const [index, item] of items.entries()) {
      this.#literal += before;
      this.#add(item, `${path}.${index}`, depth + 1);
      before = this.#comma;
    }
    this.#literal += "]";
  }

  #addValue(isList: boolean): void {
    this.#finish();
    this.isList.push(isList);
  }

  #finish(): void {
    this.literals.push(Buffer.from(this.#literal, this.encoding));
    this.#literal = "";
  }
}

const isSingle = (value: unknown): boolean => typeof value !== "object" || value === null;
