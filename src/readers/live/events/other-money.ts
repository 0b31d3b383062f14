import type { Loose } from "../model/loose-json.js";
import { idOf, isNobody, wholeOf } from "../model/values.js";
import type { MoneyKind } from "./names.js";

/** An event that brings money and is no gift. */
export class Money {
  constructor(
    readonly kind: MoneyKind,
    /** By which it is counted once however often it is sent. */
    readonly id: string | null,
    /** `null` where the event states none. */
    readonly coins: number | null,
  ) {}
}

/** Reads an event of a kind from where its id and its coins are; undefined where it turns out to be none. */
export function moneyIn(event: Loose, kind: MoneyKind, as: (text: string) => string): Money | undefined {
  if (kind === "super-fan" && !isNewSuperFan(event)) return undefined;
  const box = event.envelopeInfo ?? event.envelope_info ?? event.envelope;
  const ids = [
    ...[box, event].flatMap((one) => [one?.envelopeId, one?.envelope_id]),
    event.battleId ?? event.battle_id,
    event.common?.msgId ?? event.common?.msg_id,
    event.msgId ?? event.msg_id,
  ];
  const coins = [box, event].flatMap((one) => [one?.diamondCount, one?.diamond_count, one?.coins]);
  const whole = kind === "match-points" ? null : wholeOf(coins.find((one) => one !== undefined) as unknown, "coins");
  const isForFans = kind === "treasure-box" && Number(box?.businessType ?? box?.business_type) === SUPER_FAN_BOX;
  return new Money(
    isForFans ? "super-fan-box" : kind,
    idOf(
      ids.find((one) => !isNobody(one)),
      as,
    ),
    typeof whole === "number" && whole > 0 ? whole : null,
  );
}

/** What kind of business an envelope is that only Super Fans get. */
const SUPER_FAN_BOX = 19;

/** A barrage is many things: its text is of a Super Fan, and not of one who only came in. */
function isNewSuperFan(event: Loose): boolean {
  const contents = [event, event.common?.displayText, event.common?.display_text, event.content];
  const texts = contents
    .flatMap((one): unknown[] => [one?.displayType, one?.display_type, one?.key])
    .filter((text) => typeof text === "string" && text !== "");
  if (texts.length === 0) return event.content === undefined && event.msgType === undefined;
  const all = texts.join(" ").toLowerCase();
  return all.includes("ttlive_superfan") && !all.includes("superfanjoined");
}
