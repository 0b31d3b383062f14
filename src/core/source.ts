/** A text that was read, with its name for messages. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A place in a text: line and column count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a path of catalogue files names: one file, or a folder, which is a complete catalogue. */
export interface CatalogueFiles {
  readonly files: readonly SourceFile[];
  readonly whole: boolean;
}

/** A map to be written into a file, whose values are texts, lists of texts, or maps on one line. */
export type Written = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

/** A change to a file of keys: a key set or removed, or an entry added to a key's list. */
export type Edit =
  | { readonly kind: "set"; readonly key: string; readonly value: string | readonly string[] }
  | { readonly kind: "unset"; readonly key: string }
  | { readonly kind: "add"; readonly key: string; readonly entry: Written; readonly inOneLine: boolean };
