import { type Diagnostic, fail, failure, type Outcome, Unreadable } from "../../core/diagnostic.js";
import type { SourceFile } from "../../core/source.js";

/** How a text can be encoded, by the names of the web's standard. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A table is read whole and takes several times its size: larger ones are refused before they fill the memory. */
export const MOST_TABLE = 64 * 1024 * 1024;

/** Why a table is not read, whatever it is encoded in. */
export const tableTooLarge = (name: string): Outcome<never> =>
  failure(
    "file.too-large",
    `${name} has more than ${MOST_TABLE / 1024 / 1024} MiB, and a table is read whole`,
    "export shorter times, and name the files one after another",
  );

/**
 * Bytes as text: by a byte-order mark, else as said, else as UTF-8; never with characters put in for broken ones. The
 * beginning of a text may end within a character.
 */
export function decodeText(
  name: string,
  bytes: Uint8Array,
  said: string = "utf-8",
  part: "whole" | "beginning" = "whole",
): Outcome<SourceFile> {
  if (bytes.length > MOST_TABLE) return tableTooLarge(name);
  const encoding = utf16In(bytes) ?? said;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: part === "beginning" });
    return { ok: true, value: { name, text } };
  } catch {
    return fail(broken(name, encoding));
  }
}

/** Which UTF-16 a text is in, by its byte-order mark or, without one, by two ASCII characters; undefined for any other. */
export function utf16In([first, second, third, fourth]: Uint8Array): Encoding | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && third && fourth === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && third === 0 && fourth)) return "utf-16be";
  return undefined;
}

/** Bytes in some encoding as bytes of UTF-8, as they come; throws Unreadable where they are not in it. */
export async function* inUtf8(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const [decoder, encoder] = [new TextDecoder(encoding, { fatal: true }), new TextEncoder()];
  const text = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Unreadable(broken(name, encoding));
    }
  };
  for await (const chunk of chunks) yield encoder.encode(text(chunk));
  yield encoder.encode(text());
}

const broken = (name: string, encoding: string): Diagnostic => ({
  code: "sheet.invalid",
  severity: "error",
  message: `${name} is not ${encoding}`,
  help:
    encoding === "utf-8"
      ? "save it as UTF-8, or say how it is in a --columns file, like encoding: windows-1252"
      : `say another encoding in the --columns file: ${ENCODINGS.join(", ")}`,
});
