import { spawn } from "node:child_process";

/** A program that shows a text page by page. */
export interface Pager {
  readonly name: string;
  readonly options: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Shows a text in a pager and waits until it is quit; false if it cannot be started. */
export function startPager({ name, options, env }: Pager, text: string): Promise<boolean> {
  // Ctrl-C is a key of the pager, which goes on; if this process ended, the pager would be left without its terminal.
  const goOn = (): void => undefined;
  process.on("SIGINT", goOn);
  return new Promise<boolean>((resolve) => {
    const child = spawn(name, options, { env, stdio: ["pipe", "inherit", "inherit"] });
    child.once("error", () => resolve(false));
    child.once("close", () => resolve(true));
    // A pager that is quit early does not read the rest.
    child.stdin.on("error", () => undefined);
    child.stdin.end(text);
  }).finally(() => process.off("SIGINT", goOn));
}
