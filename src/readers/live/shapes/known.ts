import type { Loose } from "../loose.js";
import { earliest, flat, webhook } from "./flat.js";
import { csharp, go, java, python, studio } from "./languages.js";
import { commonNested, eventNested, proto } from "./nested.js";
import type { Shape } from "./shape.js";

/** Every shape of a gift event. No event is of two of them, so that the order they are asked in changes nothing. */
export const SHAPES: readonly Shape[] = [
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
];

/** The shape of an event, if it is a gift's; a log mostly has one, so the one met last is asked first. */
export function shapeOf(event: Loose, last: Shape | undefined): Shape | undefined {
  return last?.is(event) === true ? last : SHAPES.find((shape) => shape.is(event));
}
