/** What the help speaks of besides commands and codes. Apart from the texts, which few questions need. */
export const TOPIC_NAMES = [
  "logs",
  "export",
  "columns",
  "config",
  "formats",
  "exit-codes",
  "environment",
  "rounding",
] as const;
