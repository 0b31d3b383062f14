import { say } from "./terminal/say.js";
import { realTerminal } from "./terminal/terminal.js";
import { CATALOGUE_DAY, PROGRAM } from "./version.js";

/** What is installed: the package, which needs Node, or the binary, which includes it. */
export type Form = "package" | "binary";

/** Answers the command line of this process and sets its exit status. */
export function start(form: Form): void {
  run(process.argv.slice(2), form).then((status) => {
    // Not process.exit: it would cut off output that is still going through a pipe.
    process.exitCode = status;
  });
}

/** Runs the program; everything is loaded only when it is needed, and nothing for `--version`. */
async function run(argv: readonly string[], form: Form): Promise<number> {
  const terminal = realTerminal();
  try {
    if (argv.length === 1 && ["--version", "-V", "version"].includes(argv[0]!)) {
      await terminal.out.write(`${PROGRAM} (${form}), catalogue of ${CATALOGUE_DAY}\n`);
      return 0;
    }
    if (argv[0] === "__complete") return await (await import("./complete.js")).complete(argv.slice(1), terminal);
    const { main } = await import("./main.js");
    return await main(argv, terminal);
  } catch (error) {
    return failed(error as NodeJS.ErrnoException, argv);
  }
}

/**
 * The exit status of an uncaught error: a reader that has gone is not a failure, a full disk is the user's, anything
 * else is a bug. If a stream failed, it was standard output: failed writes to standard error are ignored.
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
