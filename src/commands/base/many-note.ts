/** The help paragraph of a command that takes many questions. */
export const manyNote = (name: string): string =>
  `giftworth ${name} - reads questions from standard input, one per line, and answers each on its own line: as NDJSON, as ` +
  "whole reports with --json, or as rows with --format csv. Blank lines and lines that begin with # are skipped.";
