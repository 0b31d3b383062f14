/** A gift event as it was found: each value from where it is, nothing read yet. */
export interface RawGift {
  readonly messageId: unknown;
  readonly time: unknown;
  readonly giftId: unknown;
  readonly giftName: unknown;
  readonly type: unknown;
  readonly price: unknown;
  /** Price times count, where a shape has that instead of a price. */
  readonly total?: unknown;
  readonly count: unknown;
  readonly end: unknown;
  /** Of Java: whether a streak goes on. */
  readonly sendType?: unknown;
  readonly streakId: unknown;
  readonly senderId: unknown;
  readonly senderHandle: unknown;
  readonly senderName: unknown;
  readonly receiverId: unknown;
  readonly receiverHandle?: unknown;
  readonly receiverName?: unknown;
  readonly roomId: unknown;
  readonly isBox?: unknown;
  readonly isRandom?: unknown;
  readonly isBundle?: unknown;
  /** What a battle did to it. */
  readonly critical?: unknown;
  readonly multiplier?: unknown;
  readonly groupCount?: unknown;
}
