/** The names of help topics, in a file without their texts, which are rarely needed. */
export const TOPIC_NAMES = [
  "logs",
  "export",
  "refund",
  "age",
  "columns",
  "config",
  "formats",
  "exit-codes",
  "environment",
  "rounding",
] as const;
