/** The exit status of Ctrl-C, the same as that of SIGINT. */
export const BY_KEY = 130;

/** Ctrl-C, end of input or a signal, with its exit status. */
export class Interrupted extends Error {
  readonly status: number;

  constructor(status = BY_KEY) {
    super("interrupted");
    this.status = status;
  }
}

/** The exit status of some work, or that of an interruption of its questions. */
export async function untilInterrupted(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Interrupted) return error.status;
    throw error;
  }
}
