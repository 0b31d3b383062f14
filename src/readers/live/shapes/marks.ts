/** Letters that a line of JSON has somewhere if it may hold a gift. */
interface Mark {
  readonly letters: string;
  /** Letters that make it none where they follow at once. */
  readonly but?: string;
}

/**
 * The marks of all shapes: a record in which none stands is of no known shape, and says nowhere that it is a gift. The
 * shorter letters are, and the rarer the first of them, the faster they are found.
 */
export const MARKS: readonly Mark[] = [
  // Users of any event are gifters of some level.
  { letters: "gift", but: "er" },
  { letters: "Gift", but: "er" },
  { letters: "GIFT" },
  // repeatCount and triggerTypeId: flat gifts without an id, those of Go, and the webhook have no key with a gift in it.
  { letters: "peatCou" },
  { letters: "TypeId" },
  // A letter of any of them written as an escape.
  { letters: "\\u004" },
  { letters: "\\u005" },
  { letters: "\\u006" },
  { letters: "\\u007" },
];
