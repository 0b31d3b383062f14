import { TooLarge } from "./integers.js";

/** The most steps of a question: about a second of the slowest search. */
const MOST_STEPS = 2 ** 25;

/** The steps that one question has left, so that any price list soon gets an answer or a refusal. */
export class Work {
  #left: number;

  constructor(steps = MOST_STEPS) {
    this.#left = steps;
  }

  /** Takes `steps` before they are made; throws `TooLarge` if fewer are left. */
  take(steps: number): void {
    if (!(steps <= this.#left)) throw new TooLarge(`a search of ${steps} steps is too large`);
    this.#left -= steps;
  }
}
