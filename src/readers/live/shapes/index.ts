import { isObject, type Loose } from "../model/loose-json.js";

/** A layout of gift events, named after the program that writes it. */
export interface ShapeName {
  readonly id: string;
  readonly name: string;
}

/** How to recognize a layout, and how its values differ in meaning; `PLACES` says where values are. */
export interface Shape extends ShapeName {
  readonly is: (event: Loose) => boolean;
  /** Whether every event is complete in itself, and states the coins of all its gifts. */
  readonly isWhole?: true;
  /** Whether a `sendType` of 0 ends a streak. */
  readonly endsBySendType?: true;
  /** Whether values of 0 are left out, including counts. */
  readonly isSparse?: true;
}

/** Every known shape of a gift event, in the order they are tried; the first match decides. */
export const SHAPES: readonly Shape[] = [
  {
    id: "connector-1",
    name: "TikTok-Live-Connector 0.9 to 1.x, and TikFinity",
    is: (e) => e.giftType !== undefined || (e.diamondCount !== undefined && e.repeatCount !== undefined),
  },
  {
    id: "connector-2.1",
    name: "TikTok-Live-Connector 2.1 and 2.2, and the Euler websocket",
    is: (e) => isObject(e.giftDetails) && !isObject(e.event),
  },
  {
    id: "connector-2.3",
    name: "TikTok-Live-Connector 2.3 and later, tiktok-live-stats, and dumps of the Python TikTokLive",
    is: (e) =>
      isObject(e.gift) &&
      (isObject(e.common) || e.gift.diamondCount !== undefined) &&
      (e.repeatCount !== undefined || (e.sendType === undefined && e.repeat_count === undefined)),
    isSparse: true,
  },
  {
    id: "connector-2.0",
    name: "TikTok-Live-Connector 2.0",
    is: (e) => isObject(e.giftDetails) && isObject(e.event),
  },
  {
    id: "live-studio",
    name: "TikTok LIVE Studio",
    is: (e) => e.repeat_count !== undefined && e.message_id !== undefined && isObject(e.gift),
  },
  {
    id: "tikfinity-webhook",
    name: "TikFinity webhook",
    is: (e) => String(e.triggerTypeId) === "3",
    isWhole: true,
  },
  {
    id: "python-attributes",
    name: "attributes of the Python TikTokLive",
    is: (e) =>
      e.repeat_count !== undefined && e.message_id === undefined && (e.gift_id !== undefined || isObject(e.gift)),
  },
  {
    id: "java",
    name: "TikTokLiveJava",
    is: (e) =>
      isObject(e.gift) && e.sendType !== undefined && e.repeatCount === undefined && e.comboCount !== undefined,
    endsBySendType: true,
  },
  {
    id: "go",
    name: "gotiktoklive",
    is: (e) => e.RepeatCount !== undefined && e.Diamonds !== undefined,
  },
  {
    id: "csharp",
    name: "TikTokLiveSharp",
    is: (e) => e.RepeatCount !== undefined && (e.GiftId !== undefined || isObject(e.Gift)),
  },
  {
    id: "connector-legacy",
    name: "the /legacy class of TikTok-Live-Connector 2.3 to 2.5",
    is: (e) => e.gift?.gift_id !== undefined && e.gift.gift_type === undefined,
  },
  {
    id: "connector-0.8",
    name: "TikTok-Live-Connector before 0.9",
    is: (e) => e.gift?.gift_type !== undefined && e.giftType === undefined && e.diamondCount === undefined,
  },
];

/** The shape of gift events that match no other, but have their gift and count in known places. */
export const OTHER_SHAPE: Shape = {
  id: "other",
  name: "an unknown layout with values in known places",
  is: () => true,
};

/** The shape of an event, if it is a gift event of a known shape. */
export const shapeOf = (event: Loose): Shape | undefined => SHAPES.find((shape) => shape.is(event));
