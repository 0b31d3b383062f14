/** A gift event as the tables of `shapes/` find it: where each value is, nothing read yet. */
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
