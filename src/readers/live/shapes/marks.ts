/** Letters that a line of JSON has somewhere if it may hold a gift. */
interface Mark {
  readonly letters: string;
  /** Longer words with these letters, in which they say nothing of a gift. */
  readonly but?: readonly string[];
}

/** After `\u00`, digits of a character that is no letter of ASCII. */
const NO_LETTER = [..."012389abcdefABCDEF"];

/**
 * The marks of all shapes: a record in which none stands is of no known shape, and says nowhere that it is a gift. Each
 * is looked for by its first letter, so the rarer that is the faster; beyond seven letters another, slower search begins.
 */
export const MARKS: readonly Mark[] = [
  // Users of any event are gifters of some level, and chats speak of gifts; keys and names have no space before them.
  { letters: "gift", but: ["gifter", " gift"] },
  { letters: "Gift", but: ["Gifter", " Gift"] },
  { letters: "GIFT" },
  // repeatCount and triggerTypeId: flat gifts without an id, those of Go, and the webhook have no key with a gift in it.
  { letters: "peatCou" },
  { letters: "TypeId" },
  // A letter of any of them written as an escape.
  { letters: "\\u00", but: NO_LETTER.map((digit) => `\\u00${digit}`) },
];

/** How a record begins that says at once what it is; the longest that fits counts. */
export const BEGINNINGS = ['{"event":"', '{"type":"', '{"common":{"method":"'].flatMap((text) => [
  `${text}Webcast`,
  text,
]);

/** The first three letters of every name of an event that brings money and is no gift. */
export const MONEY_STEMS = ["env", "tre", "red", "sup", "sub", "pai", "lin", "bar", "gif"] as const;

/** Letters of which one stands in every record that is such an event and begins otherwise. */
export const MONEY_LETTERS =
  /envelope|treasure|super_?fan(?!":)|subnotify|"subscri(?:be|ption)"(?!:)|paid_?(?:comment|chat)|micbattle|barrage/i;

/** How a line begins that says there what it is, around the name. */
export const HEADS = [
  { before: '{"event":"', after: ['","data":', '","payload":'] },
  { before: '{"common":{"method":"', after: ['"'] },
] as const;
