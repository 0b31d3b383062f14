/** An unsupported format, and how to convert it to a supported one. */
export interface ForeignFormat {
  /** The name, with its article: `a SQLite database`. */
  readonly what: string;
  readonly help: string;
}

const AS_CSV = "save the table as CSV in UTF-8";

/** Formats by the beginning of their files, with a byte as a character; the first match decides. */
const FORMATS: readonly (readonly [begins: RegExp, format: ForeignFormat])[] = [
  [
    /^SQLite format 3\0/,
    {
      what: "a SQLite database",
      help: "write the table of gifts as CSV: sqlite3 -header -csv FILE 'select * from TABLE' > gifts.csv",
    },
  ],
  [
    /^\u00D0\u00CF\p{Cc}\u00E0/u,
    { what: "an old Excel file (.xls)", help: "open it and save it as .xlsx, or as CSV in UTF-8" },
  ],
  [/^%PDF-/, { what: "a PDF", help: "download the statement or the sheet again as CSV; a PDF has no columns to read" }],
  [/^\{\\rtf/, { what: "a rich text file", help: "save it as plain text in UTF-8" }],
  [/^PAR1/, { what: "a Parquet file", help: AS_CSV }],
  [
    /^\s*<(?:!doctype\s+html|html|head|body|table)\b/i,
    {
      what: "a web page (HTML)",
      help: "download the file itself; what was saved is often a page that asks you to log in",
    },
  ],
  [/^\s*<\?xml\b/i, { what: "an XML file", help: AS_CSV }],
  [
    /^\u0080\p{Cc}/u,
    { what: "a Python pickle", help: "load it in Python and write each event with json.dumps, one per line" },
  ],
  [
    /^\s*(?:\[\s*)?(?:\{\s*'|[A-Za-z_]\w*\((?:[A-Za-z_]\w*=|\{'))/,
    {
      what: "a Python dump (as print writes it)",
      help: "write each event with json.dumps, one per line, instead of print",
    },
  ],
];

/** The number of first characters that are checked. */
const TELLING = 512;

/** The unsupported format that a text begins like; undefined for any other text. */
export function formatOf(beginning: string): ForeignFormat | undefined {
  const first = beginning.slice(0, TELLING).replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, "");
  return FORMATS.find(([begins]) => begins.test(first))?.[1];
}

/** The unsupported format that some bytes begin like, in any encoding. */
export const formatOfBytes = (first: Uint8Array): ForeignFormat | undefined =>
  formatOf(String.fromCharCode(...first.subarray(0, TELLING)));
