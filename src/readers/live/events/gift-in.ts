import type { Loose } from "../model/loose-json.js";
import type { RawGift } from "../model/raw-gift.js";
import { isAbsent } from "../model/values.js";
import { OTHER_SHAPE, type Shape, shapeOf } from "../shapes/index.js";
import { readEvent } from "../shapes/read-event.js";
import { claimsGift, holdsGift, isCounted, type Opened } from "./envelopes.js";

/** Why an event that says it is a gift cannot be read. */
export class Unread {
  constructor(readonly message: string) {}
}

/** The gift in an opened event with its shape, or why it cannot be read; undefined if the event is not a gift. */
export function giftIn({ event, said }: Opened): { readonly raw: RawGift; readonly shape: Shape } | Unread | undefined {
  if (said === "other") return undefined;
  const known = shapeOf(event);
  const claims = (): boolean => said === "gift" || (said === null && claimsGift(event));
  if (known === undefined && !holdsGift(event) && !claims()) return undefined;
  const shape = known ?? OTHER_SHAPE;
  const raw = readEvent(event, shape);
  const missing = missingIn(raw, event, shape);
  if (missing !== undefined) return claims() ? new Unread(missing) : undefined;
  // A battle has a gift count too, but none of a gift's other values.
  const isTrusted = known !== undefined || saysMore(raw) || (said === null && event.battleId === undefined) || claims();
  return isTrusted ? { raw, shape } : undefined;
}

/** Why a gift cannot be read: a message about the first thing it lacks; undefined if it lacks nothing. */
function missingIn({ count, giftId, giftName, price, total }: RawGift, event: Loose, shape: Shape): string | undefined {
  if (isAbsent(count) && (shape.isSparse !== true || isCounted(event))) return "the count is not in a known place";
  if (!isAbsent(giftId) || !isAbsent(giftName)) return undefined;
  return isAbsent(price) && isAbsent(total) ? "it names no gift" : undefined;
}

/** Whether an event has a value that only gifts have. */
const saysMore = ({ type, end, price }: RawGift): boolean => !isAbsent(type) || !isAbsent(end) || !isAbsent(price);
