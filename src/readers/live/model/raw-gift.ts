/** The values of a gift event as the log has them, unchecked. */
export interface RawGift {
  readonly messageId: unknown;
  readonly time: unknown;
  readonly giftId: unknown;
  readonly giftName: unknown;
  readonly type: unknown;
  readonly price: unknown;
  /** Price times count, in shapes that have this instead of a price. */
  readonly total?: unknown;
  readonly count: unknown;
  readonly end: unknown;
  /** Whether a streak goes on, in logs of the Java library. */
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
  /** Whether a battle multiplied its points. */
  readonly critical?: unknown;
  readonly multiplier?: unknown;
  readonly groupCount?: unknown;
}
