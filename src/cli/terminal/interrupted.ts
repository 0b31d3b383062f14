/** The exit status of Ctrl-C, as of the signal that it is elsewhere. */
export const BY_KEY = 130;

/** Ctrl-C, the end of what is typed, or a signal: with the exit status it leads to. */
export class Interrupted extends Error {
  readonly status: number;

  constructor(status = BY_KEY) {
    super("interrupted");
    this.status = status;
  }
}

/** The exit status of some work, or the one that an interruption of its questions leads to. */
export async function untilInterrupted(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Interrupted) return error.status;
    throw error;
  }
}
