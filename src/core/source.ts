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
