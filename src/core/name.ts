import { unicodePattern } from "./unicode.js";

/**
 * A name as it is looked up: without case, width, spaces or the form of apostrophes, but with its accents
 * (Rosé is not Rose).
 */
export const fold = (name: string): string =>
  // Most names are plain ASCII and over a thousand are folded for one question; they need no normalizing.
  ASCII.test(name)
    ? name.toLowerCase().replaceAll(" ", "")
    : name
        .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/gu, "'")
        .normalize("NFKC")
        .replace(/\s+/gu, "")
        .toLowerCase()
        // Greek has two lower-case letters for one upper-case letter.
        .replaceAll("ς", "σ");

/** Printable ASCII without the grave accent, which people type for an apostrophe. */
const ASCII = /^[ -_a-~]*$/;

/** Whether a name folds to the same as this one. Most differ in their first letter, so that they need no folding. */
export function foldingTo(text: string): (name: string) => boolean {
  const wanted = fold(text);
  const first = wanted.charCodeAt(0);
  return (name) => {
    const letter = name.charCodeAt(0) | 0x20;
    // A combining mark can merge with the letter before it; no ASCII character does.
    const stays = letter >= 0x61 && letter <= 0x7a && name.charCodeAt(1) < 0x80;
    return (letter === first || !stays) && fold(name) === wanted;
  };
}

/** A folded name without its accents, for people who cannot type them. */
export const bare = (name: string): string =>
  ASCII.test(name) ? fold(name) : fold(name).normalize("NFD").replace(MARK(), "");

const MARK = unicodePattern(String.raw`\p{M}`, "gu");
