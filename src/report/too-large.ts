import { failure, type Outcome } from "../core/diagnostic.js";
import { TooLarge } from "../packing/integers.js";

/** A thrown error as a failure, if it says that numbers grew too large to be exact; any other error is a bug. */
export function tooLarge(error: unknown): Outcome<never> {
  if (!(error instanceof TooLarge)) throw error;
  return failure("arg.number", "the question is too large to be answered exactly", "ask for less");
}
