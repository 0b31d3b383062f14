/**
 * A name as it is looked up: without case, width, spaces or the form of apostrophes, but with its accents
 * (Rosé is not Rose).
 */
export const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/gu, "'");
