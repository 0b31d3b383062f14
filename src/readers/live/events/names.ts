/** Kinds of events, other than gifts, that earn money. */
export type MoneyKind =
  | "treasure-box"
  | "super-fan"
  | "super-fan-box"
  | "subscription"
  | "gifted-subscription"
  | "paid-comment"
  | "match-points";

/** The kind an event names: `word` is any unknown word, `null` means that it names none. */
export type Said = "gift" | MoneyKind | "other" | "word" | null;

/** Event names in lower case, without punctuation and the affixes that libraries add. */
const NAMES: ReadonlyMap<string, Said> = new Map(
  Object.entries<Said>({
    gift: "gift",
    gifts: "gift",
    livegift: "gift",
    giftsent: "gift",
    giftreceived: "gift",
    sendgift: "gift",
    newgift: "gift",
    ongift: "gift",
    envelope: "treasure-box",
    treasurebox: "treasure-box",
    treasurechest: "treasure-box",
    redenvelope: "treasure-box",
    superfan: "super-fan",
    barrage: "super-fan",
    superfanbox: "super-fan-box",
    subscribe: "subscription",
    subscription: "subscription",
    subnotify: "subscription",
    subgift: "gifted-subscription",
    giftsub: "gifted-subscription",
    giftedsub: "gifted-subscription",
    giftsubscription: "gifted-subscription",
    giftedsubscription: "gifted-subscription",
    subscriptiongift: "gifted-subscription",
    paidcomment: "paid-comment",
    paidchat: "paid-comment",
    linkmicbattle: "match-points",
    chat: "other",
    comment: "other",
    like: "other",
    member: "other",
    join: "other",
    follow: "other",
    share: "other",
    social: "other",
    roomuser: "other",
  }),
);

/** Cached answers: a log has few names for its events. */
const KNOWN = new Map<string, Said>();
const MOST_KNOWN = 1000;

/** The kind that an event name means. */
export function meaningOf(name: string): Said {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const isWebcast = /^webcast/i.test(name);
  const bare = name.toLowerCase().replace(/[^a-z]/g, "");
  const found = NAMES.get(bare.replace(/^webcast|(?:message|event)$/g, "")) ?? (isWebcast ? "other" : "word");
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(name, found);
  return found;
}

/** Whether an event earns money and is not a gift. */
export const isMoney = (said: Said): said is MoneyKind => said !== null && !["gift", "other", "word"].includes(said);
