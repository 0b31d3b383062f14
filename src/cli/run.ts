import { say } from "./terminal/say.js";
import { realTerminal } from "./terminal/terminal.js";
import { CATALOGUE_DAY, PROGRAM } from "./version.js";

/** What was installed: the package, which Node runs, or one file with everything in it. */
export type Form = "package" | "binary";

/** Answers the command line of this process, and leaves the exit status in it. */
export function start(form: Form): void {
  run(process.argv.slice(2), form).then((status) => {
    // Never process.exit: it would cut what is still on its way through a pipe.
    process.exitCode = status;
  });
}

/** The real program. Nothing is loaded for a version; everything else is, once it is known to be wanted. */
async function run(argv: readonly string[], form: Form): Promise<number> {
  const terminal = realTerminal();
  try {
    if (argv.length === 1 && ["--version", "-V", "version"].includes(argv[0]!)) {
      await terminal.out.write(`${PROGRAM} (${form}), catalogue of ${CATALOGUE_DAY}\n`);
      return 0;
    }
    const { main } = await import("./main.js");
    return await main(argv, terminal);
  } catch (error) {
    return failed(error as NodeJS.ErrnoException, argv);
  }
}

/**
 * The last resort: a reader that went away is no failure, a full disk is theirs, anything else is a bug of ours. Of the
 * two streams only standard output can have failed; what is said beside the answer fails nobody.
 */
async function failed(error: NodeJS.ErrnoException, argv: readonly string[]): Promise<number> {
  const { err } = realTerminal();
  if (error.code !== undefined && error.syscall === "write") {
    if (error.code === "EPIPE") return 0;
    const { whyUnwritten } = await import("../io/write.js");
    await say(err, `giftworth: error[output.failed]: the answer cannot be written: ${whyUnwritten(error)}\n`);
    return 5;
  }
  const trace = argv.includes("--debug")
    ? `${error.stack}\n`
    : "  help: run it again with --debug and report what it shows\n";
  await say(err, `giftworth: this is a bug in giftworth: ${error.message}\n${trace}`);
  return 1;
}
