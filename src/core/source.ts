/** A text that was read, under the name it is shown by. */
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

/** What a path of catalogue files names: one file, or a folder, which is a whole catalogue of its own. */
export interface CatalogueFiles {
  readonly files: readonly SourceFile[];
  readonly whole: boolean;
}

/** A map as it is written into a file: its values as texts, lists of texts, or maps of one line. */
export type Written = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

/** A change of a file of keys: one of them set or taken out, or an entry added to the list of one. */
export type Edit =
  | { readonly kind: "set"; readonly key: string; readonly value: string | readonly string[] }
  | { readonly kind: "unset"; readonly key: string }
  | { readonly kind: "add"; readonly key: string; readonly entry: Written; readonly inOneLine: boolean };
