import { type Diagnostic, fail, failure, type Outcome, Unreadable } from "../../core/diagnostic.js";
import type { SourceFile } from "../../core/source.js";
import { utf16In } from "../../core/text.js";

/** Supported encodings, by their names in the WHATWG Encoding Standard. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis"] as const;

/** The largest table, in bytes: a table is read whole and needs several times its size in memory. */
export const MOST_TABLE = 64 * 1024 * 1024;

/** The failure for a table that is too large. */
export const tableTooLarge = (name: string): Outcome<never> =>
  failure(
    "file.too-large",
    `${name} is larger than ${MOST_TABLE / 1024 / 1024} MiB, the limit for a table`,
    "export shorter periods, and name all the files",
  );

/**
 * Bytes as text: decoded by a byte order mark or UTF-16's zero bytes, else as stated, else as UTF-8. Fails on invalid
 * bytes, rather than replacing them. With `part` “beginning”, the bytes may end within a character.
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

/** Bytes in an encoding as UTF-8, chunk by chunk; throws Unreadable at invalid bytes. */
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
      ? "save it as UTF-8, or name its encoding in a --columns file, like encoding: windows-1252"
      : `name another encoding in the --columns file: ${ENCODINGS.join(", ")}`,
});
