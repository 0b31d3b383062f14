import type { Loose } from "../model/loose-json.js";
import { idOf, namesNoOne, wholeOf } from "../model/values.js";
import type { MoneyKind } from "./names.js";

/** An event, other than a gift, that earns money. */
export class Money {
  constructor(
    readonly kind: MoneyKind,
    /** Identifies repeats, so that each event counts once. */
    readonly id: string | null,
    /** `null` if the event states none. */
    readonly coins: number | null,
  ) {}
}

/** An event of a kind with its id and coins; undefined if its contents show that it is not of that kind. */
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
      ids.find((one) => !namesNoOne(one)),
      as,
    ),
    typeof whole === "number" && whole > 0 ? whole : null,
  );
}

/** The `businessType` of a treasure box that only Super Fans can open. */
const SUPER_FAN_BOX = 19;

/** Barrages have many uses: only the text shows a new Super Fan, as opposed to one who joined the LIVE. */
function isNewSuperFan(event: Loose): boolean {
  const contents = [event, event.common?.displayText, event.common?.display_text, event.content];
  const texts = contents
    .flatMap((one): unknown[] => [one?.displayType, one?.display_type, one?.key])
    .filter((text) => typeof text === "string" && text !== "");
  if (texts.length === 0) return event.content === undefined && event.msgType === undefined;
  const all = texts.join(" ").toLowerCase();
  return all.includes("ttlive_superfan") && !all.includes("superfanjoined");
}
