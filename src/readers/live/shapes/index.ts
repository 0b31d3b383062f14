import type { Loose } from "../model/loose-json.js";
import type { RawGift } from "../model/raw-gift.js";
import { earliest, flat, webhook } from "./flat.js";
import { commonNested, eventNested, proto } from "./nested.js";
import { csharp, go, java, python, studio } from "./other-libraries.js";
import { readerOf } from "./read-shape.js";
import type { Shape } from "./shape.js";

/** A shape, and how to read the events it recognises. */
export interface KnownShape extends Shape {
  readonly read: (event: Loose) => RawGift;
}

/** Every shape of a gift event, in the order they are asked: an event that would be of two is of the first. */
export const SHAPES: readonly KnownShape[] = [
  flat,
  commonNested,
  proto,
  eventNested,
  studio,
  webhook,
  python,
  java,
  go,
  csharp,
  earliest,
].map((shape) => ({ ...shape, read: readerOf(shape) }));

/** The shape of an event, if it is a gift's. */
export const shapeOf = (event: Loose): KnownShape | undefined => SHAPES.find((shape) => shape.is(event));
