/** What the help speaks of besides commands and codes. Apart from the texts, which few questions need. */
export const TOPIC_NAMES = ["exit-codes", "formats", "config", "environment", "rounding", "columns"] as const;
