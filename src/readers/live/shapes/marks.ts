/** Letters that show that a line of JSON may hold a gift. */
interface Mark {
  readonly letters: string;
  /** Longer words with these letters that do not show a gift. */
  readonly but?: readonly string[];
}

/** Digits after `\u00` that do not begin an ASCII letter. */
const NO_LETTER = [..."012389abcdefABCDEF"];

/**
 * The marks of all shapes: a record without any has no known shape, and nothing in it names a gift. Each is searched by
 * its first letter, so a rare one is faster; from eight letters on Node uses another, slower search.
 */
export const MARKS: readonly Mark[] = [
  // Users of any event have a gifter level, and chats mention gifts; keys and names have no space before them.
  { letters: "gift", but: ["gifter", " gift"] },
  { letters: "Gift", but: ["Gifter", " Gift"] },
  { letters: "GIFT" },
  // repeatCount and triggerTypeId: flat gifts without an id, Go's gifts and the webhook have no key with “gift”.
  { letters: "peatCou" },
  { letters: "TypeId" },
  // A letter of a mark, written as an escape.
  { letters: "\\u00", but: NO_LETTER.map((digit) => `\\u00${digit}`) },
];

/** Beginnings of records that name the event first; the longest match decides. */
export const BEGINNINGS = ['{"event":"', '{"type":"', '{"common":{"method":"'].flatMap((text) => [
  `${text}Webcast`,
  text,
]);

/** The first three letters of the name of every event, other than a gift, that earns money. */
export const MONEY_STEMS = ["env", "tre", "red", "sup", "sub", "pai", "lin", "bar", "gif"] as const;

/** Matches every record of such an event that begins in another way. */
export const MONEY_LETTERS =
  /envelope|treasure|super_?fan(?!":)|subnotify|"subscri(?:be|ption)"(?!:)|paid_?(?:comment|chat)|micbattle|barrage/i;

/** Beginnings of lines that name the event first: the text before the name and after it. */
export const HEADS = [
  { before: '{"event":"', after: ['","data":', '","payload":'] },
  { before: '{"common":{"method":"', after: ['"'] },
] as const;
