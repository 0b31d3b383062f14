import { TooLarge } from "./integers.js";

/** Steps a question may take: about a second of the slowest search. */
const MOST_STEPS = 2 ** 25;

/** What is left of the work that one question may cause, so that any list gets an answer or a refusal soon. */
export class Work {
  #left: number;

  constructor(steps = MOST_STEPS) {
    this.#left = steps;
  }

  /** Takes `steps` before they are made; `TooLarge` where they are more than are left. */
  take(steps: number): void {
    if (!(steps <= this.#left)) throw new TooLarge(`a search of ${steps} steps is too large`);
    this.#left -= steps;
  }
}
