/** Events that bring money and are no gifts. */
export type MoneyKind =
  | "treasure-box"
  | "super-fan"
  | "super-fan-box"
  | "subscription"
  | "gifted-subscription"
  | "paid-comment"
  | "match-points";

/** What an event says that it is: `word` is any word that we do not know, `null` none at all. */
export type Said = "gift" | MoneyKind | "other" | "word" | null;

/** Names of events as they are without capitals, signs, and what libraries put around them. */
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

/** Words that were asked for; what a log calls its events are few. */
const KNOWN = new Map<string, Said>();
const MOST_KNOWN = 1000;

/** What a name means. */
export function meaningOf(name: string): Said {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const isWebcast = /^webcast/i.test(name);
  const bare = name.toLowerCase().replace(/[^a-z]/g, "");
  const found = NAMES.get(bare.replace(/^webcast|(?:message|event)$/g, "")) ?? (isWebcast ? "other" : "word");
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(name, found);
  return found;
}

/** Whether an event brings money and is no gift. */
export const isMoney = (said: Said): said is MoneyKind => said !== null && !["gift", "other", "word"].includes(said);
