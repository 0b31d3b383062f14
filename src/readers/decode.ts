import { failure, type Outcome } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";

/** How a text can be encoded, by the names of the web's standard. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A table is read whole and takes several times its size: larger ones are refused before they fill the memory. */
export const MOST_TABLE = 64 * 1024 * 1024;

/** Why a table is not read, whatever it is encoded in. */
export const tableTooLarge = (name: string): Outcome<never> =>
  failure(
    "file.too-large",
    `${name} has more than ${MOST_TABLE / 1024 / 1024} MiB, and a table is read whole`,
    "export shorter times, and name the files one after another",
  );

/** Bytes as text: by a byte-order mark, else as said, else as UTF-8; never with characters put in for broken ones. */
export function decodeText(name: string, bytes: Uint8Array, said: string = "utf-8"): Outcome<SourceFile> {
  if (bytes.length > MOST_TABLE) return tableTooLarge(name);
  const [first, second] = bytes;
  const mark =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  const encoding = mark ?? said;
  try {
    return { ok: true, value: { name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) } };
  } catch {
    const help =
      encoding === "utf-8"
        ? "save it as UTF-8, or say how it is in a --columns file, like encoding: windows-1252"
        : `say another encoding in the --columns file: ${ENCODINGS.join(", ")}`;
    return failure("sheet.invalid", `${name} is not ${encoding}`, help);
  }
}
