import { failure, type Outcome } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";

/** How a text can be encoded, by the names of the web's standard. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes as text: by a byte-order mark, else as said, else as UTF-8; never with characters put in for broken ones. */
export function decodeText(name: string, bytes: Uint8Array, said: string = "utf-8"): Outcome<SourceFile> {
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
